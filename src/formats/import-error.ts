import { groupBy } from '#core/model/base/group-by.ts'
import { either, listed, serverName } from '#core/model/words.ts'
import { type ZipFault, zipFaults } from './importers/archive/zip-fault.ts'
import type { ForeignKind } from './importers/foreign.ts'
import type { OtherProduct } from './importers/importer.ts'
import { type TableSize, tableSizeFault } from './importers/tables/table-size.ts'
import type { Separator } from './separators.ts'
import type { XmlError } from './xml/read-xml.ts'

export type ImportError =
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly megabytes: number; readonly holds: keyof typeof smaller }
  | TableSize
  | { readonly type: 'binary' }
  | { readonly type: 'unknown' }
  | { readonly type: 'unknown-xml'; readonly root: string }
  | { readonly type: 'foreign'; readonly kind: ForeignKind }
  /** Edge Servers alone, each with its next hop, in words. */
  | { readonly type: 'only-edges'; readonly edges: readonly string[] }
  /** A topology without sites and pools. */
  | { readonly type: 'nothing-found' }
  /** Part of an export of chat content that lists no rooms. */
  | { readonly type: 'no-rooms' }
  /** Settings without the topology among them. */
  | { readonly type: 'no-topology' }
  /** All pools are of other products; newer ones could be taken for Lync Server 2013. */
  | { readonly type: 'other-product'; readonly pools: readonly OtherProduct[]; readonly newer: boolean }
  /** A confirmed Group Chat pool that is no trusted application pool of the file. */
  | { readonly type: 'not-a-trusted-application-pool'; readonly fqdn: string; readonly known: readonly string[] }
  | { readonly type: 'broken-json' }
  | { readonly type: 'unmapped'; readonly table: UnmappedTable }
  | { readonly type: 'zip'; readonly fault: ZipFault }
  | XmlError

/** A table of which somebody has to say what its columns hold. */
export interface UnmappedTable {
  readonly headings: readonly string[]
  /** What was taken to divide its values; a table of objects has none. */
  readonly separator?: Separator
  /** The first rows, in the order of the headings. */
  readonly samples: readonly (readonly string[])[]
  /** What it may list, the likeliest first. */
  readonly kinds: readonly TableKind[]
  /** What is known already: fields by heading. */
  readonly columns: ReadonlyMap<string, string>
  /** Where it is only not clear what its rows are: what they may be. */
  readonly fitting?: readonly FittingRows[]
}

/** Rows that a table may list, as its headings have all that these need and tell of no other rows alone. */
export interface FittingRows {
  /** In the plural: "rooms". */
  readonly title: string
  /** A column that says so, once it is said to hold this field. */
  readonly heading: string
  readonly field: string
}

/** What the rows of a table can be. */
export interface TableKind {
  readonly id: string
  /** In the plural: "rooms". */
  readonly title: string
  readonly fields: readonly TableField[]
}

interface TableField {
  /** With the kind before it: `room.name`. */
  readonly id: string
  readonly title: string
  readonly isNeeded: boolean
  /** Fields that say the same, so that it is not needed where one of them is. */
  readonly insteadOf: readonly string[]
}

/** The fields of a kind that are needed, and that no column holds. */
export const lackedFields = ({ fields }: TableKind, held: readonly string[]): readonly TableField[] =>
  fields.filter(({ id, isNeeded, insteadOf }) => isNeeded && ![id, ...insteadOf].some((one) => held.includes(one)))

/** "the column of Name or Identity": of each that is needed and not held one that will do; empty where none is. */
export function columnsOfLacked(
  kind: TableKind,
  held: readonly string[],
  wordFor: (field: TableField) => string,
): string {
  const wordOf = (id: string) => kind.fields.filter((field) => field.id === id).map(wordFor)
  const lacked = lackedFields(kind, held).map(({ id, insteadOf }) => either([id, ...insteadOf].flatMap(wordOf)))
  return listed(lacked.map((words) => `the column of ${words}`))
}

/** What a person is told: what the file is, and what to bring instead. */
export const importErrorSentence = (error: ImportError): string =>
  [importFault(error), adviceFor(error)].filter((text) => text !== '').join(' ')

/** What is wrong with a file, without advice. */
export function importFault(error: ImportError): string {
  switch (error.type) {
    case 'empty':
      return 'The file is empty.'
    case 'too-large':
      return `The file has ${error.megabytes} MB, more than the ${maxMegabytes} MB that can be imported.`
    case 'too-wide':
    case 'too-many-types':
      return tableSizeFault(error)
    case 'binary':
      return 'This is a binary file that cannot be read.'
    case 'unknown':
      return 'This text is neither a topology nor a table.'
    case 'unknown-xml':
      return `This is XML, but its root ‘${shortened(error.root)}’ is not that of a published topology.`
    case 'foreign':
      return foreignFault[error.kind]
    case 'only-edges':
      return `This tells Merge-CsLegacyTopology of Edge Servers of OCS 2007 R2, which a plan has no place for${edgesInWords(error.edges)}.`
    case 'nothing-found':
      return 'The topology has neither sites nor pools, so there is nothing to import.'
    case 'no-rooms':
      return 'This is part of an export of Persistent Chat content and lists no rooms.'
    case 'no-topology':
      return 'These are settings without a topology, such as Export-CsUserData writes.'
    case 'other-product':
      return `A plan knows only ${knownServers}, but ${othersInWords(error.pools)}.`
    case 'not-a-trusted-application-pool':
      return `${shortened(error.fqdn)} is not a trusted application pool of this topology.`
    case 'broken-json':
      return 'The JSON of this file is broken or was cut off, so it was not read.'
    case 'unmapped':
      return unclear(error.table)
    case 'zip':
      return zipFaults[error.fault].what
    default:
      return xmlFault(error)
  }
}

const unclear = ({ headings, fitting }: UnmappedTable): string =>
  fitting
    ? `It is not clear whether the rows are ${either(fitting.map(({ title }) => title))}.`
    : `It is not clear what the columns ${listed(headings.map(shortened))} hold.`

function xmlFault(error: XmlError): string {
  switch (error.type) {
    case 'doctype':
      return 'The file declares a document type, which no export of Lync Server does, so it was not read.'
    case 'entity':
      return `The file uses the entity ‘${shortened(error.name)}’, which no export of Lync Server does, so it was not read.`
    case 'cut-off':
      return `The file ends in line ${error.line}, column ${error.column}, before it should: it was cut off.`
    case 'not-well-formed':
      return `The file is broken XML at line ${error.line}, column ${error.column}.`
    case 'too-deep':
      return 'The file nests its elements deeper than any export does, so it was not read.'
    case 'hostile-name':
      return 'The file uses a name that is reserved by programs, which no export of Lync Server does, so it was not read.'
  }
}

/** In megabytes; real topologies of large companies have three, but tables of rooms can be large. */
export const maxMegabytes = 50

const knownServers = listed(Object.values(serverName))

const command = '(Get-CsTopology -AsXml).ToString() | Out-File topology.xml -Encoding UTF8'
const bring = `Bring the published topology, which ‘${command}’ writes.`

/** What to bring instead of a file that is too large. */
const smaller = {
  rows: 'Export only the columns that a plan needs, as the export script does, or bring a part of it.',
  chat: 'Bring a part of it.',
  topology: `No topology is nearly as large. ${bring}`,
} as const

/** What to do instead, which fits what the file is. */
function adviceFor(error: ImportError): string {
  switch (error.type) {
    case 'empty':
      return 'Export-Csv leaves a file empty where a cmdlet lists nothing. Bring the files that list something.'
    case 'too-large':
      return smaller[error.holds]
    case 'too-wide':
    case 'too-many-types':
      return smaller.rows
    case 'binary':
      return 'Bring XML, CSV, JSON or a zip file; save the sheets of a workbook as CSV.'
    case 'unknown':
      return 'Bring the published topology, or rows below a line of headings, as Export-Csv writes them.'
    case 'foreign':
      return foreignAdvice[error.kind]
    case 'only-edges':
      return 'Beside the topology that the merge writes, the report tells of each with its next hop.'
    case 'no-rooms':
      return 'Bring ChatRooms.xml, or the whole zip file.'
    case 'other-product':
      return ''
    case 'not-a-trusted-application-pool':
      return choiceAmong(error.known)
    case 'broken-json':
    case 'cut-off':
    case 'not-well-formed':
      return 'Copy or export it again.'
    case 'unmapped':
      return lackedBy(error.table)
    case 'zip':
      return zipFaults[error.fault].advice
    default:
      return bring
  }
}

function lackedBy({ kinds: [likeliest], columns }: UnmappedTable): string {
  const lacked = likeliest ? columnsOfLacked(likeliest, [...columns.values()], ({ id }) => id) : ''
  return lacked === '' ? '' : `Name ${lacked}.`
}

const edgesInWords = (edges: readonly string[]): string =>
  edges.length === 0 ? '' : `: ${[...edges.slice(0, 5), ...(edges.length > 5 ? ['others'] : [])].join('; ')}`

/** "fe1 and fe1 chat are Skype for Business Server 2015 (version 7)". */
const othersInWords = (pools: readonly OtherProduct[]): string =>
  listed(
    [...groupBy(pools, ({ inWords }) => inWords)].map(([product, own]) => {
      const names = [...new Set(own.map(({ name }) => shortened(name)))]
      return `${listed(names, 4)} ${names.length === 1 ? 'is' : 'are'} ${product}`
    }),
  )

const foreignFault: Readonly<Record<ForeignKind, string>> = {
  plan: 'This is a plan of the Coexistence Planner.',
  html: 'This is a web page, not a topology.',
  script: 'This is a script, not a topology.',
  json: 'This JSON is neither a plan nor a list of objects.',
  screen: 'This is text as PowerShell shows it on the screen, where lists and long values are cut off.',
}

const foreignAdvice: Readonly<Record<ForeignKind, string>> = {
  plan: 'Open it instead of importing it.',
  html: bring,
  script: 'Run it, and bring what it writes.',
  json: 'Bring an array of objects, as a cmdlet writes it through ‘| ConvertTo-Json’.',
  screen: 'Bring what the same cmdlet writes through ‘| Export-Clixml FILE.xml’.',
}

function choiceAmong(known: readonly string[]): string {
  if (known.length === 0) return 'It has none, so leave the choice of Group Chat out.'
  const shown = known.slice(0, 5).map(shortened).join(', ')
  return `Choose among ${shown}${known.length > 5 ? ' and others' : ''}.`
}

/** Names from a file may be of any length. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)
