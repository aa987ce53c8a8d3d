import type { Kind } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Addresses, addressesBy } from './addresses.ts'
import { contentNamesIn } from './content-names.ts'
import { createTally, type MaskCounts, type Sort } from './counts.ts'
import { idsIn } from './ids.ts'
import { asLongAs, framed, inWords, type Pseudonyms, pseudonymsBeside, type Word } from './pseudonyms.ts'

type Mask = (text: string) => string

/** How each sort of text in a plan is replaced. */
export interface Masks {
  readonly ids: ReturnType<typeof idsIn>
  /** Of fields of entities, by their name; a field that is not here holds free text. */
  readonly ofField: Readonly<Record<string, Mask>>
  readonly name: (kind: Kind, name: string) => string
  /** Of whom a list names: the id of users, an address or a name. */
  readonly principal: Mask
  readonly person: Mask
  readonly stageName: Mask
  readonly domain: Mask
  readonly reference: Mask
  readonly text: Mask
  readonly date: Mask
  /** Of a rule, whose id is no name of anybody's; of anything that stands in place of one. */
  readonly rule: Mask
  /** Of the categories that an import names. */
  readonly category: Mask
  readonly address: Mask
  readonly counts: () => MaskCounts
}

/** Texts from here on keep their length: a rule may say that they are too long. */
const longText = 200

export function masksOf(plan: Plan, taken: ReadonlySet<string>): Masks {
  const tally = createTally()
  const names = pseudonymsBeside(taken)
  const ids = idsIn(plan)
  const addresses = addressesBy(names, pseudonymsBeside(taken))
  const counting: Counting = (sort, mask) => (text) => {
    tally.add(sort, text)
    return mask(text)
  }
  const called: Called = (word, sort = 'text') =>
    counting(sort, (one) => framed(one, (core) => inWords(names(core, word))))
  const text = counting('text', (one) => framed(one, (core) => textBy(names, core)))
  const principal = (word: Word): Mask => {
    const nameOrAddress = counting('person', (one) => addresses.address(one, one.includes('@') ? 'person' : word))
    return (one) => (ids.has(one) || one.startsWith('users:') ? ids.entity(one) : nameOrAddress(one))
  }
  const contentName = contentNamesIn(plan, names)
  const content = (word: Word) => counting('content', (one) => contentName(one, word))
  const byKind = { ...namesByKind(called, content), users: principal('users'), client: text }
  return {
    ids,
    ofField: { ...addressFields(addresses, counting), ...namedFields(called), memberOf: principal('group') },
    name: (kind, name) => byKind[kind](name),
    principal: principal('group'),
    person: principal('person'),
    stageName: called('stage'),
    domain: counting('domain', addresses.domain),
    reference: called('reference'),
    text,
    date: (one) => (/^[\d\s:./+\-TZ]*$/.test(one) ? one : text(one)),
    rule: (one) => (/^[a-z\d-]+\/[a-z\d-]+$/.test(one) ? one : text(one)),
    category: (one) => (ids.has(one) ? ids.entity(one) : content('category')(one)),
    address: counting('address', (one) => addresses.address(one)),
    counts: tally.counts,
  }
}

type Counting = (sort: Sort, mask: Mask) => Mask
type Called = (word: Word, sort?: Sort) => Mask

function addressFields({ fqdn, domain, address, url, instance, path }: Addresses, counting: Counting) {
  const [server, inDomain] = [counting('server', (one) => fqdn(one)), counting('domain', domain)]
  const [sip, store] = [counting('address', (one) => address(one)), counting('store', instance)]
  return {
    ...{ fqdn: server, frontEnds: server, complianceServers: server, trustedApplicationPool: server },
    ...{ domain: inDomain, forest: inDomain, sipDomain: inDomain },
    ...{ sipAddress: sip, lookupUri: sip, url: counting('address', url) },
    ...{ sqlInstance: store, instance: store, fileStore: counting('store', path) },
  }
}

function namedFields(called: Called) {
  const collation = called('collation')
  return {
    region: called('region'),
    dataCenter: called('dataCenter'),
    displayName: called('endpoint'),
    collation: (one: string) => (/^\w+_(?:C[IS]_A[IS]\w*|BIN2?)$/.test(one) ? one : collation(one)),
  }
}

const namesByKind = (called: Called, content: (word: Word) => Mask) => ({
  site: called('site', 'site'),
  pool: called('pool', 'pool'),
  chatPool: called('chatPool', 'chatPool'),
  category: content('category'),
  room: content('room'),
  addIn: content('addIn'),
  policy: called('policy'),
  interaction: called('interaction'),
})

const textBy = (names: Pseudonyms, text: string): string => {
  const pseudonym = inWords(names(text, 'text'))
  return text.length < longText ? pseudonym : asLongAs(text, `${pseudonym} `)
}
