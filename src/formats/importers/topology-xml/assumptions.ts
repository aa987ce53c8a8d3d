import type { ChatPool, Entity } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import type { Notice } from '../importer.ts'
import { assumed } from './part.ts'

/** Says what the entities hold that no file states as such. */
export function assumptionsIn(entities: readonly Entity[]): readonly Notice[] {
  const chatPools = entities.filter((entity): entity is ChatPool => entity.kind === 'chatPool')
  const compliant = chatPools.filter(({ complianceEnabled }) => complianceEnabled)
  const stretched = chatPools.filter((chatPool) => chatPool.stretched)
  return [
    ...(entities.some((entity) => 'domain' in entity) ? [domains] : []),
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

const domains = assumed('The domains of pools and chat pools are taken from the names of their computers.')

function aboutThem(chatPools: readonly ChatPool[], textOf: (names: string) => string): readonly Notice[] {
  return chatPools.length === 0 ? [] : [assumed(textOf(listed(chatPools.map(({ name }) => name))))]
}
