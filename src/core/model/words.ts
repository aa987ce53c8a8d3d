import type { ChatPool, ClientType, Entity, Generation, Kind, Pool } from './entity.ts'
import type { OperationKind, Severity } from './plan.ts'

/** The words of the field, as people read them. */
export const serverName: Record<Generation, string> = {
  ocs2007r2: 'Office Communications Server 2007 R2',
  lync2010: 'Lync Server 2010',
  lync2013: 'Lync Server 2013',
}
export const shortServerName: Record<Generation, string> = {
  ocs2007r2: 'OCS 2007 R2',
  lync2010: 'Lync 2010',
  lync2013: 'Lync 2013',
}
/** As a tag on a shape. */
export const generationTag: Record<Generation, string> = { ocs2007r2: '2007 R2', lync2010: '2010', lync2013: '2013' }
export const chatProduct: Record<Generation, string> = {
  ocs2007r2: 'Group Chat',
  lync2010: 'Group Chat',
  lync2013: 'Persistent Chat',
}
/** The chat product of a generation. */
export const chatName: Record<Generation, string> = {
  ocs2007r2: 'OCS 2007 R2 Group Chat',
  lync2010: 'Lync 2010 Group Chat',
  lync2013: 'Lync 2013 Persistent Chat',
}
export const clientName: Record<ClientType, string> = {
  lync2013: 'Lync 2013 client',
  groupChat2010: 'Lync 2010 Group Chat client',
  groupChat2007r2: 'OCS 2007 R2 Group Chat client',
  lync2010: 'Lync 2010 client',
  communicator2007r2: 'Communicator 2007 R2',
}
/** At the edge of its users' shape. */
export const clientShortName: Record<ClientType, string> = {
  lync2013: 'Lync 2013',
  groupChat2010: 'Group Chat 2010',
  groupChat2007r2: 'Group Chat 2007 R2',
  lync2010: 'Lync 2010',
  communicator2007r2: 'Communicator 2007 R2',
}
/** Where its generation is said by a tag. */
export const clientTitle: Record<ClientType, string> = {
  lync2013: 'Lync client',
  groupChat2010: 'Group Chat client',
  groupChat2007r2: 'Group Chat client',
  lync2010: 'Lync client',
  communicator2007r2: 'Communicator',
}
export const kindName: Record<Kind, string> = {
  site: 'site',
  pool: 'pool',
  chatPool: 'chat pool',
  category: 'category',
  room: 'room',
  addIn: 'add-in',
  users: 'users',
  client: 'client',
  policy: 'Persistent Chat policy',
  interaction: 'expected interaction',
}
export const severityName: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'info' }

export const operationName: Record<OperationKind, string> = {
  importChatData: 'Import chat data',
  copyFiles: 'Copy files',
  upgradeGroupChat: 'Upgrade Group Chat',
  discardContent: 'Discard content',
  backUp: 'Back up',
  stopServices: 'Stop services',
  deleteLookupAccount: 'Delete lookup account',
  removeTrustedApplicationPool: 'Remove trusted application pool',
  mergeLegacyTopology: 'Merge legacy topology',
  removeBackCompatSite: 'Remove BackCompatSite',
}

/** The full name of what a shape is, such as "Lync 2010 Group Chat pool". */
export function typeName(entity: Entity): string {
  switch (entity.kind) {
    case 'pool':
      return `${shortServerName[entity.generation]} pool`
    case 'chatPool':
      return chatPoolType(entity)
    case 'client':
      return clientName[entity.client]
    default:
      return capital(kindName[entity.kind])
  }
}

export const chatPoolType = (chatPool: ChatPool): string => `${chatName[chatPool.generation]} pool`
export const poolType = (pool: Pool): string => `${shortServerName[pool.generation]} pool`

/** What people call an entity; never its id. */
export function nameOf(entity: Entity): string {
  if (entity.kind === 'client') return clientName[entity.client]
  if (entity.kind === 'interaction') return entity.name ?? 'expected interaction'
  return entity.name
}

/** "Lync 2010 pool FE-2010", "Lync 2013 client of Traders". */
export function named(entity: Entity, users?: string): string {
  if (entity.kind === 'client') return users ? `${typeName(entity)} of ${users}` : typeName(entity)
  return saysType(entity) ? capital(nameOf(entity)) : `${typeName(entity)} ${nameOf(entity)}`
}

/** A name such as "Site 2" says itself what it is of. */
export const saysType = (entity: Entity): boolean =>
  `${nameOf(entity).toLowerCase()} `.startsWith(`${typeName(entity).toLowerCase()} `)

/** "a Lync 2010 pool", "an OCS 2007 R2 pool". */
export const withArticle = (text: string): string => `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "1 room", "3 rooms", "1,240 users". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`
}

/** Whose it is: "its", "their". */
/** "3 categories", "2 groups of users". */
export const countOf = (count: number, kind: Kind): string =>
  counted(count, kind === 'users' ? 'group of users' : kindName[kind], plurals[kind])

/** How many some of a kind are; of users, who are groups and who is single. */
export function countOfAll(entities: readonly Entity[]): string {
  const [first] = entities
  if (first?.kind !== 'users') return first ? countOf(entities.length, first.kind) : ''
  const single = entities.filter((entity) => entity.kind === 'users' && entity.sipAddress !== undefined).length
  const groups = entities.length - single
  const counts = [groups > 0 ? countOf(groups, 'users') : [], single > 0 ? counted(single, 'single user') : []]
  return listed(counts.flat())
}

const plurals: Partial<Record<Kind, string>> = {
  category: 'categories',
  users: 'groups of users',
  policy: 'Persistent Chat policies',
}

export const itsOrTheir = (count: number): string => (count === 1 ? 'its' : 'their')

/** The same as what something is done to: "it", "them". */
export const itOrThem = (count: number): string => (count === 1 ? 'it' : 'them')

/**
 * Made once: making one takes longer than thousands of uses. English as in Britain, where no comma stands before "and".
 */
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 })
const conjunctions = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const disjunctions = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const thousands = (count: number): string => numbers.format(count)

/** "a", "a and b", "a, b and c"; beyond `limit` the rest is counted. */
export const listed = (names: readonly string[], max = 4): string => listedFew(names, (name) => name, max)

/** The same of things by their names: of thousands only those are asked for that are shown. */
export function listedFew<T>(all: readonly T[], nameOf: (one: T) => string, max: number): string {
  const shown =
    all.length > max
      ? [...all.slice(0, max - 1).map(nameOf), `${all.length - max + 1} more`]
      : all.map((one) => nameOf(one))
  return conjunctions.format(shown)
}

/** "a", "a or b", "a, b or c". */
export const either = (choices: readonly string[]): string => disjunctions.format(choices)

/** The beginning of a text that is too long for a sentence. */
export const shortened = (text: string, max = 40): string =>
  text.length > max ? `${text.slice(0, max - 1).trim()}…` : text

/** A name that is too long for a line, with its middle left out: names of one estate often differ at their end only. */
export function shortenedInside(text: string, max: number): string {
  const letters = [...text]
  if (letters.length <= max) return text
  const head = Math.ceil((max - 1) * 0.6)
  const tail = max - 1 - head
  return `${letters.slice(0, head).join('').trimEnd()}…${letters.slice(-tail).join('').trimStart()}`
}

/** Puts the short form of all too long names into a text; they are asked for when a text is long enough to have one. */
export function namesShortened(namesOf: () => Iterable<string>, max: number): (text: string) => string {
  let long: readonly string[] | undefined
  return (text) => {
    if (text.length <= max) return text
    // The longest first: one may be part of another.
    long ??= [...new Set(namesOf())].filter(({ length }) => length > max).sort((a, b) => b.length - a.length)
    return long.reduce((said, name) => said.replaceAll(name, () => shortenedInside(name, max)), text)
  }
}

const choiceNames: Readonly<Record<string, string>> = {
  ...shortServerName,
  standard: 'Standard Edition',
  enterprise: 'Enterprise Edition',
  express: 'Express',
  singleComputer: 'Single computer',
  multiComputer: 'Multiple computers',
  standalone: 'On its own computers',
  standardEdition: 'On a Standard Edition server',
  frontEnd: 'On Front Ends',
  highBandwidth: 'High bandwidth',
  lowBandwidth: 'Low bandwidth',
  FailedOver: 'Failed over',
}

/** How a value of a field's pick list is read. */
export const choiceName = (field: string, value: string): string =>
  field === 'client' ? clientName[value as ClientType] : (choiceNames[value] ?? capital(value))

/** "2 March 2026"; what is no day of the calendar in ISO form is left as it is. */
export function dateInWords(date: string): string {
  const [day = ''] = /^\d{4}-\d\d-\d\d/.exec(date) ?? []
  const moment = new Date(day)
  return Number.isNaN(moment.getTime()) || !moment.toISOString().startsWith(day) ? date : days.format(moment)
}

export const namesOf = (entities: readonly { readonly name: string }[]): readonly string[] =>
  entities.map(({ name }) => name)
export const idsOf = <I>(entities: readonly { readonly id: I }[]): readonly I[] => entities.map(({ id }) => id)
