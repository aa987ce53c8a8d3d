import { isOnePerson } from '#core/domain/people/headcount.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type Entity, type EntityId, kindOf, type Users } from '#core/model/entity.ts'
import {
  counted,
  countOf,
  countOfAll,
  itOrThem,
  kindName,
  listed,
  nameOf,
  saysType,
  shortenedInside,
  thousands,
} from '#core/model/words.ts'

/** What has to be assumed or left out of files for a stage; what it is about is known by natural keys. */
export type Loss =
  /** A reference to what is neither in the files nor in the stage. */
  | { readonly type: 'stray'; readonly entity: Entity; readonly to: EntityId }
  /** Something new that the files only mention. */
  | { readonly type: 'mentioned'; readonly entity: Entity }
  /** More of a pool or chat pool that nobody knows. */
  | { readonly type: 'detail'; readonly id: EntityId }
  /** A new room whose category files tell by its address alone, and the name that it has. */
  | { readonly type: 'unplaced'; readonly room: EntityId; readonly name: string }
  /** Members of a room or category that nobody knows, or of which there are several. */
  | { readonly type: 'unlisted'; readonly entity: Entity }
  /** Servers of a chat pool of the stage that are taken for not active, as the files tell its active ones alone. */
  | {
      readonly type: 'notActive'
      readonly chatPool: EntityId
      readonly name: string
      readonly servers: readonly string[]
    }
  /** People of a group of the files who are compared one by one, as the stage has some so. */
  | { readonly type: 'oneByOne'; readonly group: Users['id'] }
  /** People of a group of the files who can take the place of a group of the stage, which so many waivers are about. */
  | { readonly type: 'replaced'; readonly group: Users['id']; readonly name: string; readonly waivers: number }
  /** A group that is to become single users, and cannot. */
  | { readonly type: 'staysGroup'; readonly group: Users['id']; readonly name: string; readonly reason: string }
  /**
   * A group of the files of which the stage has several: that takes the difference in number, if there is any; nobody knows
   * who is in which, so they stay groups where their people were asked for one by one.
   */
  | {
      readonly type: 'divided'
      readonly group: Users['id']
      readonly name: string
      readonly parts: number
      readonly users: number | undefined
      readonly isSame: boolean
      readonly areSingle: boolean
      readonly taker?: string
    }
  /** Groups of the stage whose people the files lack, while they have others more: some may have moved. */
  | { readonly type: 'moved'; readonly names: readonly string[]; readonly users: number; readonly more: number }

type LossOf<T extends Loss['type']> = Extract<Loss, { readonly type: T }>

/** A sentence, and the losses that it tells. */
export interface ToldLoss<L extends Loss = Loss> {
  readonly text: string
  readonly of: readonly L[]
}

/** So many are named; more are counted. */
const maxNamed = 4

/** A name as a whole, unless it is so long that nobody reads it: names of one estate often differ at their end only. */
const shortened = (name: string): string => shortenedInside(name, 100)

/** What files have of things that come to nothing, by natural keys. */
interface Mentions {
  /** What they are called where they are referred to. */
  readonly called?: ReadonlyMap<EntityId, string> | undefined
  /** The product of pools that are left out, as plans do not know it. */
  readonly products?: ReadonlyMap<EntityId, string>
}

/** Losses in sentences, those that are alike together. */
export function lossesInWords(losses: readonly Loss[], mentions: Mentions = {}): readonly ToldLoss[] {
  const ofType = <T extends Loss['type']>(type: T) => losses.filter((loss): loss is LossOf<T> => loss.type === type)
  return [
    ...told(ofType('oneByOne'), oneByOne),
    ...told(ofType('replaced'), replaced),
    ...alike(
      ofType('replaced').filter(({ waivers }) => waivers > 0),
      ({ name }) => name,
      unwaived,
    ),
    ...alike(ofType('staysGroup'), ({ reason, name }) => `${name}\n${reason}`, staysGroup),
    ...alike(ofType('divided'), ({ group }) => group, dividedInWords),
    ...told(ofType('moved'), movedInWords),
    ...alike(ofType('mentioned'), ({ entity: { kind } }) => kind, onlyMentioned),
    ...alike(
      ofType('stray'),
      ({ entity, to }) => `${entity.kind} ${to}`,
      (all) => strayReference(all, mentions),
    ),
    ...told(ofType('detail'), detailsLeftOut),
    ...told(ofType('unplaced'), inNoCategory),
    ...alike(ofType('unlisted'), ({ entity: { kind } }) => kind, membersLeftOut),
    ...alike(ofType('notActive'), ({ chatPool }) => chatPool, notActive),
  ]
}

const told = <L extends Loss>(of: readonly L[], inWords: (all: readonly L[]) => string): readonly ToldLoss<L>[] =>
  of.length === 0 ? [] : [{ text: inWords(of), of }]

const alike = <L extends Loss>(
  losses: readonly L[],
  keyOf: (loss: L) => string,
  inWords: (all: readonly L[]) => string,
): readonly ToldLoss<L>[] => [...groupBy(losses, keyOf).values()].flatMap((of) => told(of, inWords))

const oneByOne = (): string => 'The stage has users one by one, so those of the files are compared with them so.'

const replaced = (): string =>
  'Single users who take the place of a group of users have all that the plan knows of the group, such as its clients, and are in its lists.'

function unwaived([loss]: readonly LossOf<'replaced'>[]): string {
  const { name, waivers } = loss ?? { name: '', waivers: 0 }
  const is = waivers === 1 ? 'is' : 'are'
  return `${counted(waivers, 'waiver')} ${is} about ‘${shortened(name)}’, and will not hold of its single users.`
}

const staysGroup = ([loss]: readonly LossOf<'staysGroup'>[]): string =>
  loss ? `‘${shortened(loss.name)}’ stays a group of users, as ${loss.reason}.` : ''

function dividedInWords([loss]: readonly LossOf<'divided'>[]): string {
  if (!loss) return ''
  const told = `‘${shortened(loss.name)}’ is ${countOf(loss.parts, 'users')} in the stage, and the files`
  const stay = 'do not tell who is in which, so they stay groups'
  if (loss.isSame) return `${told} ${stay}.`
  const have = `${loss.users === undefined ? 'no number' : counted(loss.users, 'user')} of them together`
  const both = loss.areSingle ? `${told} ${stay}. The files have ${have}` : `${told} have ${have}`
  return loss.taker === undefined
    ? `${both}, so their numbers stay. Divide them by hand.`
    : `${both}: the difference goes to ‘${shortened(loss.taker)}’.`
}

function movedInWords([loss]: readonly LossOf<'moved'>[]): string {
  if (!loss) return ''
  const names = listed(
    loss.names.map((name) => `‘${shortened(name)}’`),
    maxNamed,
  )
  return `The files have ${counted(loss.more, 'user')} more, and lack the ${thousands(loss.users)} of ${names}: where these have moved, remove ${itOrThem(loss.names.length)} as well, or they are counted twice.`
}

/** The references that lead nowhere: those of a kind to one thing together. */
function strayReference(losses: readonly LossOf<'stray'>[], { called, products }: Mentions): string {
  const entities = losses.map(({ entity }) => entity)
  const names = entities.map((entity) => shortened(nameOf(entity)))
  const who = names.length > maxNamed ? countOfAll(entities) : listed(names)
  const isPlural = names.length > 1 || entities.some(isSeveral)
  const to = losses[0]?.to ?? 'pool:'
  const name = called?.get(to)
  const product = products?.get(to)
  const what = `the ${kindName[kindOf(to)]} ${name === undefined ? nameIn(to) : shortened(name)}`
  const why = product === undefined ? 'neither in the files nor in the stage' : `${product} and left out`
  return `${who} ${isPlural ? 'refer' : 'refers'} to ${what}, which is ${why}.`
}

/** Users who are one person are spoken of as one, unless they are called "Users of …". */
const isSeveral = (entity: Entity): boolean => entity.kind === 'users' && (!isOnePerson(entity) || saysType(entity))

/** What the files only mention: those of a kind together. */
function onlyMentioned(losses: readonly LossOf<'mentioned'>[]): string {
  const names = losses.map(({ entity }) => shortened(nameOf(entity)))
  const kind = losses[0]?.entity.kind ?? 'pool'
  const count = names.length
  const what =
    count > 1
      ? `${countOf(count, kind)}, such as ${listed(names.slice(0, maxNamed))}`
      : `the ${kindName[kind]} ${names[0]}`
  return `The files only mention ${what}. Fill in what else is known of ${itOrThem(count)}.`
}

/** What files tell of pools that nobody knows; a name may be that of a pool or a chat pool. */
function detailsLeftOut(losses: readonly LossOf<'detail'>[]): string {
  const names = [...new Set(losses.map(({ id }) => nameIn(id)))]
  const what = listed(names, maxNamed)
  const are = names.length === 1 ? 'is no pool or chat pool' : 'are no pools or chat pools'
  return `${what} ${are} of the files or the stage, so what the files tell of ${itOrThem(names.length)} is left out.`
}

function inNoCategory(losses: readonly LossOf<'unplaced'>[]): string {
  const names = losses.map(({ name }) => shortened(name))
  const whose =
    names.length > maxNamed
      ? `${countOf(names.length, 'room')}, such as ${listed(names.slice(0, maxNamed))},`
      : listed(names)
  return `The category of ${whose} is told only by its address. Bring the list of categories as well.`
}

function membersLeftOut(losses: readonly LossOf<'unlisted'>[]): string {
  const names = losses.map(({ entity }) => shortened(nameOf(entity)))
  const kind = losses[0]?.entity.kind ?? 'room'
  const such = listed(names.slice(0, maxNamed))
  const who =
    names.length === 1 ? `The ${kindName[kind]} ${such} is` : `${countOf(names.length, kind)}, such as ${such}, are`
  const whose = names.length === 1 ? 'its' : 'their'
  return `${who} not told, or not told apart, by the files and the stage, so ${whose} members are left out.`
}

function notActive([loss]: readonly LossOf<'notActive'>[]): string {
  if (!loss) return ''
  const are = loss.servers.length === 1 ? 'is' : 'are'
  const there = `still there, but not active: remove ${itOrThem(loss.servers.length)} by hand where that is not so`
  return `Of ‘${shortened(loss.name)}’ the files tell the active servers alone, so ${listed(loss.servers, maxNamed)} ${are} taken to be ${there}.`
}

const nameIn = (key: EntityId): string => shortened(key.slice(kindOf(key).length + 1))
