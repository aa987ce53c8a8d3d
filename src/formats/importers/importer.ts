import type { Brought, Detail, People } from '#core/edits/intake/brought.ts'
import type { EntityId, Generation } from '#core/model/entity.ts'
import type { ImportError, UnmappedTable } from '../import-error.ts'
import type { CodePage } from '../read-text.ts'
import type { Separator } from '../separators.ts'
import type { Said } from './agreed.ts'

/** A file as it was picked. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that is imported, or one of an archive, whose name follows that of the archive. */
export interface Source {
  readonly name: string
  readonly text: string
  /** Where it is not in Unicode: what was taken for its letters. */
  readonly codePage?: CodePage
}

/**
 * Fields such as `room.name` by the headings of a table; an empty one leaves the column out. A heading is any text: no object
 * is asked for it, which would answer for `constructor` with what all objects have.
 */
export type Columns = ReadonlyMap<string, string>

/** What the person decided about files that they themselves do not tell. */
export interface ImportChoices {
  /** FQDNs of trusted application pools that are Group Chat. */
  readonly groupChat: readonly string[]
  /** The same of those that the plan has already as such, whether the files have them or not. */
  readonly knownGroupChat?: readonly string[]
  /** Which topology of a Topology Builder file: the new one, unless it is said. */
  readonly topology?: 'new' | 'original'
  /** Both are taken: the published one, and the edited one for the stage after. */
  readonly both?: boolean
  /** Pools of Skype for Business Server are taken for Lync Server 2013. */
  readonly asLync2013?: boolean
  /** Users come one by one, with name and address, and not as groups. */
  readonly singleUsers?: boolean
  /** The chat pool of content that does not name its own, by FQDN or name. */
  readonly chatPool?: string
  /** The category, of that chat pool, of new rooms that do not tell theirs; one of their own, unless it is said. */
  readonly category?: string
  /** In what files are written that are not in Unicode. */
  readonly codePage?: CodePage
  /** What divides the values of tables, where that is not told right. */
  readonly separator?: Separator
  /** The same for one file, by its name, before what holds for all. */
  readonly separatorOf?: ReadonlyMap<string, Separator>
  /** The fields that columns hold, by their headings. */
  readonly columns?: Columns
  /** The same for one file, by its name, before what holds for all. */
  readonly columnsOf?: ReadonlyMap<string, Columns>
  /** Of these the files for which nobody said it: it was said before, for another table with such headings. */
  readonly recalled?: ReadonlySet<string>
}

/**
 * Something that a plan cannot hold, that was assumed, that is of a product unknown to plans, or broken in the file.
 */
export interface Notice {
  readonly type: 'assumed' | 'notUnderstood' | 'otherProduct' | 'broken'
  readonly text: string
  readonly file?: string
  /** Of the file, from 1: where what it speaks of begins. */
  readonly lines?: readonly number[]
}

/** A trusted application pool that may be Group Chat, which a topology never says. */
export interface Proposal {
  readonly fqdn: string
  readonly name: string
  readonly generation: Generation
  /** The name of the pool it is hosted on. */
  readonly host: string | undefined
  readonly likely: boolean
  readonly reason: string
}

/** What all importers read of their files together. */
export interface Imported extends Brought {
  readonly name?: string
  readonly notices: readonly Notice[]
  /** What may be Group Chat and is not confirmed yet. */
  readonly proposals: readonly Proposal[]
  /** A Topology Builder file has a topology beside the one that was read. */
  readonly hasOther?: 'new' | 'original'
  /** There is content that does not name its chat pool, which was not chosen either. */
  readonly needsChatPool?: boolean
  /** There is content that does not name its chat pool, and is in the one that was chosen. */
  readonly takesChatPool?: boolean
  /** There are rooms that do not tell their category. */
  readonly needsCategory?: boolean
  /** Pools that are left out, also where they are mentioned, as plans do not know their product. */
  readonly otherProducts?: readonly OtherProduct[]
  /** Of these the products that could be taken for Lync Server 2013, each once. */
  readonly newerProducts?: readonly string[]
  /** Files that were meant to say something, but are damaged or too large. */
  readonly unread?: readonly FileError[]
  /** Files that are not in Unicode, and in what they were read. */
  readonly notUnicode?: NotUnicode
  /** How tables were understood, so that somebody can say it better. */
  readonly tables?: readonly ReadTable[]
  /** Where what is told stands in the files, also of what these only mention, each as often as it is told. */
  readonly places?: readonly Said<Detail>[]
  /** What the files call things that they only refer to, by natural keys. */
  readonly called?: ReadonlyMap<EntityId, string>
}

/** A pool or chat pool of a product that plans do not know. */
export interface OtherProduct {
  readonly key: EntityId
  /** What it would be called. */
  readonly name: string
  /** "Skype for Business Server 2019". */
  readonly product: string
  /** The same with the number that the file has for it. */
  readonly inWords: string
  readonly isNewer: boolean
}

export interface NotUnicode {
  readonly files: readonly string[]
  readonly codePage: CodePage
}

/** A table of a file, and what its columns were taken for. */
export interface ReadTable extends UnmappedTable {
  readonly file: string
}

/** What files hold beside their objects. */
export type ImportFacts = Omit<Imported, keyof Brought | 'places' | 'called'>

/** What is assumed of something, and the sentence that says so. */
export interface Guess {
  readonly of: EntityId
  readonly notice: Notice
}

/** What one importer read, of which several files may tell the same. */
export interface Reading
  extends ImportFacts,
    Pick<Brought, 'sipDomains' | 'mentioned' | 'assumed' | 'spare' | 'named' | 'unplaced' | 'covers'> {
  readonly said: readonly Said[]
  readonly details?: readonly Said<Detail>[]
  /** Where more stands that is only mentioned, or counted in a group. */
  readonly places?: readonly Said<Detail>[]
  /** Whom the groups of users are. */
  readonly people?: People
  /** What is called how that is only referred to. */
  readonly called?: Imported['called']
  /** What is assumed of pools, unless another file tells it. */
  readonly guesses?: readonly Guess[]
  /** What is known to be of products that no plan can hold, so that a mention makes nothing of it. */
  readonly excluded?: readonly EntityId[]
}

export interface Importer {
  readonly id: string
  readonly title: string
  readonly extensions: readonly string[]
  /** Of files that only add to others: why they cannot be imported without them. */
  readonly whyNotAlone?: (sources: readonly Source[]) => ImportError
  recognizes(source: Source): boolean
  /** Reads all files of its kind together, of which one may speak of what another one lists. */
  read(sources: readonly Source[], choices: ImportChoices): ReadSources
}

/** What was read of files, and why some of them were not. */
interface ReadSources {
  readonly readings: readonly Reading[]
  readonly unread: readonly FileError[]
}

/** Why a file cannot be imported. */
export interface FileError {
  readonly file: string
  readonly error: ImportError
  /** The same of the other files, where nothing of any can be imported. */
  readonly others?: readonly FileError[]
}
