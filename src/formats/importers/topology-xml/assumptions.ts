import type { ChatPool, Entity } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import { assumed, type Placed } from '../placed.ts'
import type { Estate } from './estate.ts'

/** Says what the entities hold that no file states as such. */
export function assumptionsIn(entities: readonly Entity[], estate: Estate): readonly Placed[] {
  const aboutThem = (those: readonly ChatPool[], textOf: (names: string) => string): readonly Placed[] =>
    those.length === 0 ? [] : [assumed(textOf(listed(those.map(({ name }) => name))), estate.clustersOf(those))]
  const chatPools = entities.filter((entity): entity is ChatPool => entity.kind === 'chatPool')
  const withDomain = entities.flatMap((entity) => ('domain' in entity ? [entity] : []))
  const compliant = chatPools.filter(({ complianceEnabled }) => complianceEnabled)
  const stretched = chatPools.filter((chatPool) => chatPool.stretched)
  return [
    ...(withDomain.length > 0 ? [assumed(domains, estate.clustersOf(withDomain))] : []),
    ...aboutThem(
      compliant,
      (names) =>
        `Compliance of ${names} is taken to be on, as there is a compliance store, with the XML adapter, which is the default.`,
    ),
    ...aboutThem(
      stretched,
      (names) => `Passive servers and a backup store are there, so ${names} is taken for stretched.`,
    ),
  ]
}

const domains = 'The domains of pools and chat pools are taken from the names of their computers.'
