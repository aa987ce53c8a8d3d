import { listed, serverName } from '#core/model/words.ts'
import { type ZipFault, zipSentence } from './importers/archive/zip-fault.ts'
import type { ForeignKind } from './importers/foreign.ts'
import type { XmlError } from './xml/read-xml.ts'

export type ImportError =
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly megabytes: number }
  | { readonly type: 'binary' }
  | { readonly type: 'unknown' }
  | { readonly type: 'unknown-xml'; readonly root: string }
  | { readonly type: 'foreign'; readonly kind: ForeignKind }
  /** A topology without sites and pools. */
  | { readonly type: 'nothing-found' }
  /** Part of an export of chat content that lists no rooms. */
  | { readonly type: 'no-rooms' }
  /** Settings without the topology among them. */
  | { readonly type: 'no-topology' }
  /** A topology whose pools are all of other products; newer ones could be taken for Lync Server 2013. */
  | { readonly type: 'other-product'; readonly products: readonly string[]; readonly newer: boolean }
  /** A confirmed Group Chat pool that is no trusted application pool of the file. */
  | { readonly type: 'not-a-trusted-application-pool'; readonly fqdn: string; readonly known: readonly string[] }
  | { readonly type: 'broken-json' }
  | { readonly type: 'unmapped'; readonly table: UnmappedTable }
  | { readonly type: 'zip'; readonly fault: ZipFault }
  | XmlError

/** A table of which somebody has to say what its columns hold. */
export interface UnmappedTable {
  readonly headings: readonly string[]
  /** The first rows, in the order of the headings. */
  readonly samples: readonly (readonly string[])[]
  /** What it may list, the likeliest first. */
  readonly kinds: readonly TableKind[]
  /** What is known already: fields by heading. */
  readonly columns: Readonly<Record<string, string>>
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
}

/** What a person is told: what the file is, and what to bring instead. */
export function importErrorSentence(error: ImportError): string {
  switch (error.type) {
    case 'empty':
      return `The file is empty. ${bring}`
    case 'too-large':
      return `The file has ${error.megabytes} MB, more than the ${maxMegabytes} MB that can be imported. ${bring}`
    case 'binary':
      return `This is a binary file, not a topology. ${bring}`
    case 'unknown':
      return `This text is neither a topology nor a table. ${bring}`
    case 'unknown-xml':
      return `This is XML, but its root ‘${shortened(error.root)}’ is not that of a published topology. ${bring}`
    case 'foreign':
      return foreignSentence[error.kind]
    case 'nothing-found':
      return `The topology has neither sites nor pools, so there is nothing to import. ${bring}`
    case 'no-rooms':
      return 'This is part of an export of Persistent Chat content and lists no rooms. Bring ChatRooms.xml, or the whole zip file.'
    case 'no-topology':
      return `These are settings without a topology, such as Export-CsUserData writes. ${bring}`
    case 'other-product':
      return `The pools of this topology are of ${listed(error.products.map(shortened))}, but a plan knows only ${knownServers}.`
    case 'not-a-trusted-application-pool':
      return `${shortened(error.fqdn)} is not a trusted application pool of this topology. ${choiceAmong(error.known)}`
    case 'broken-json':
      return 'The JSON of this file is broken or was cut off, so it was not read. Export it again.'
    case 'unmapped':
      return unmappedSentence(error.table)
    case 'zip':
      return zipSentence[error.fault]
    case 'doctype':
      return `The file declares a document type, which a published topology never does, so it was not read. ${bring}`
    case 'entity':
      return `The file uses the entity ‘${shortened(error.name)}’, which a published topology never does, so it was not read. ${bring}`
    case 'cut-off':
      return `The file ends in line ${error.line}, column ${error.column}, before its topology does: it was cut off. ${bring}`
    case 'not-well-formed':
      return `The file is broken XML at line ${error.line}, column ${error.column}. ${bring}`
    case 'too-deep':
      return `The file nests its elements deeper than any topology does, so it was not read. ${bring}`
    case 'hostile-name':
      return `The file uses a name that is reserved by programs, which a published topology never does, so it was not read. ${bring}`
  }
}

/** In megabytes; real topologies of large companies have three, but tables of rooms can be large. */
export const maxMegabytes = 50

const knownServers = listed(Object.values(serverName))

const command = '(Get-CsTopology -AsXml).ToString() | Out-File topology.xml -Encoding UTF8'
const bring = `Bring the published topology, which ‘${command}’ writes.`

function unmappedSentence({ headings, kinds: [likeliest], columns }: UnmappedTable): string {
  const fields = likeliest?.fields.filter(({ id, isNeeded }) => isNeeded && !Object.values(columns).includes(id)) ?? []
  const lacks = fields.length === 0 ? '' : ` Name the column of ${listed(fields.map(({ id }) => id))}.`
  return `It is not clear what the columns ${listed(headings.map(shortened))} hold.${lacks}`
}

const foreignSentence: Readonly<Record<ForeignKind, string>> = {
  plan: 'This is a plan of the Coexistence Planner. Open it instead of importing it.',
  legacyEdge: `This describes the Edge Servers of OCS 2007 R2 for Merge-CsLegacyTopology and holds no pools. ${bring}`,
  html: `This is a web page, not a topology. ${bring}`,
  script: `This is a script, not a topology. ${bring}`,
  json: `This JSON is neither a plan nor a list of objects, as ConvertTo-Json writes it. ${bring}`,
}

function choiceAmong(known: readonly string[]): string {
  if (known.length === 0) return 'It has none, so leave the choice of Group Chat out.'
  const shown = known.slice(0, 5).map(shortened).join(', ')
  return `Choose among ${shown}${known.length > 5 ? ' and others' : ''}.`
}

/** Names from a file may be of any length. */
const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 60)}…` : name)
