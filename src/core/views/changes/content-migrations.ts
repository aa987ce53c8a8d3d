import { contentsOf } from '#core/domain/content/islands.ts'
import { type ContentMove, type ContentMoves, endsOf, movesAlong } from '#core/domain/migration/content-moves.ts'
import { type ImportOperation, takesAlong } from '#core/domain/migration/imports.ts'
import { limitsInWords } from '#core/domain/migration/operations.ts'
import { heirOf, type Recreations } from '#core/domain/migration/recreations.ts'
import type { OperationOf } from '#core/domain/migration/step-operations.ts'
import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, type Content, type EntityId, isLegacy } from '#core/model/entity.ts'
import type { Operation } from '#core/model/plan.ts'
import { capital, countOf, kindName, nameOf } from '#core/model/words.ts'
import type { Carries } from './entity-changes.ts'
import type { Graphs } from './field-changes.ts'
import { type MoveWay, movesByWay, type Passed, wayOfMove } from './move-way.ts'
import { movesOf, type WholeMove, wholesOf } from './moves-of.ts'
import { countsInWords, withParts } from './owners.ts'
import type { StageChange } from './stage-change.ts'

/** The content that changes its chat pool, and the imports that bring it there. */
export interface ContentMigrations {
  readonly changes: readonly StageChange[]
  /** What such a move tells of the content already, so that its fields need not. */
  readonly carries: Carries
}

export function contentMigrations(
  graphs: Graphs,
  operations: readonly Operation[],
  recreations: Recreations,
  passed: readonly Passed[],
): ContentMigrations {
  const imports = operations.filter((operation) => operation.kind === 'importChatData')
  const { all: moves } = movesOf(graphs)
  const wholes = [...movesByWay(passed, moves)].flatMap(([type, alike]) =>
    wholesOf(alike).map((one) => ({ ...one, type })),
  )
  const byWay = groupBy(wholes, ({ whole, type }) => `${type} ${whole.content.kind} ${wayOf(whole)}`)
  const moved = [...byWay.values()].flatMap((alike) =>
    alike.length > listedApart ? [together(alike, graphs)] : alike.map((one) => movedInWords(one, graphs)),
  )
  return {
    changes: [
      ...imports.flatMap((one) => importInWords(one, moves, recreations, graphs)),
      ...operations.flatMap((one) =>
        one.kind === 'upgradeGroupChat' ? upgradeInWords(one, moves, recreations, graphs) : [],
      ),
      ...moved,
    ],
    carries: carriesOf(moves),
  }
}

/** One object that changes its chat pool, by itself or with its category. */
export const moveInWords = (move: ContentMove, passed: readonly Passed[], graphs: Graphs): StageChange =>
  movedInWords({ whole: move, parts: [], type: wayOfMove(passed, move) }, graphs)

export const carriesOf =
  (moves: ContentMoves): Carries =>
  (entity, field) =>
    moves.has(entity.id) && placeFields.has(field)

const placeFields: ReadonlySet<string> = new Set(['chatPool', 'category', 'parent', 'name', 'addIn'])

/** So many categories are told one by one; more are counted. */
const listedApart = 20

interface ContentMigration extends WholeMove {
  readonly type: MoveWay
}

const wayOf = ({ from, to }: ContentMove): string => `${from} ${to}`

const verbs = { migrated: 'moves', upgraded: 'is upgraded', relocated: 'moves' } as const

/** "Category Trading with 38 rooms moves into PChat-01 as Desk-Trading". */
function movedInWords({ whole, parts, type }: ContentMigration, { before, after }: Graphs): StageChange {
  const { content } = whole
  const { from, to } = endsOf(whole, before, after)
  const was = before.find(content.id) ?? content
  const name = nameOf(was)
  const renamed = parts.filter((part) => nameOf(before.find(part.id) ?? part) !== part.name).length
  const as = content.name === name ? '' : ` as ${content.name}`
  const others = renamed === 0 ? '' : `; ${countOf(renamed, parts[0]?.kind ?? 'room')} with a new name`
  return {
    type,
    entity: content.id,
    count: 1 + parts.length,
    text: `${capital(kindName[content.kind])} ${name}${withParts(parts)} ${verbs[type]} ${type === 'relocated' ? `from ${from.name} ` : ''}into ${to.name}${as}${others}`,
    fields: [],
  }
}

function together(alike: readonly ContentMigration[], { before, after }: Graphs): StageChange {
  const [first] = alike
  const { to, from } = first ? endsOf(first.whole, before, after) : { to: undefined, from: undefined }
  const { type } = first ?? { type: 'relocated' as const }
  const parts = alike.flatMap((one) => one.parts)
  const what = countOf(alike.length, first?.whole.content.kind ?? 'category')
  return {
    type,
    entity: (to?.id ?? '') as EntityId,
    count: alike.length + parts.length,
    text: `${what}${withParts(parts)} ${type === 'upgraded' ? 'are upgraded' : 'move'} from ${from?.name} into ${to?.name}`,
    fields: [],
  }
}

/** "Group Chat of GC-2007 is upgraded into GC-2010: 3 categories and 214 rooms"; not where nothing of it is there. */
function upgradeInWords(
  operation: OperationOf<'upgradeGroupChat'>,
  moves: ReadonlyMap<EntityId, ContentMove>,
  recreations: Recreations,
  { before, after }: Graphs,
): readonly StageChange[] {
  const { source, target } = operation
  const from = before.get('chatPool', source)
  const to = after.get('chatPool', target)
  if (!from || !to || !isUpgradable(from, to)) return []
  const arrived = [...movesAlong(moves, from.id, to.id), ...broughtBy(operation, recreations)].map(
    ({ content }) => content,
  )
  if (arrived.length === 0 && contentsOf(before, from).length > 0) return []
  const what = arrived.length === 0 ? '' : `: ${countsInWords(arrived)}`
  return [
    {
      type: 'upgraded',
      entity: to.id,
      count: 1,
      text: `Group Chat of ${from.name} is upgraded into ${to.name}${what}`,
      fields: [],
    },
  ]
}

/** What an operation has brought under new ids. */
const broughtBy = (operation: Operation, { all }: Recreations) =>
  [...all.values()].filter(({ by }) => by.operation === operation)

/** "Chat data of GC-2010 is migrated into PChat-01: 3 categories and 214 rooms"; not where nothing of it is there. */
function importInWords(
  operation: ImportOperation,
  moves: ReadonlyMap<EntityId, ContentMove>,
  recreations: Recreations,
  graphs: Graphs,
): readonly StageChange[] {
  const { before, after } = graphs
  const chatPool = (id: EntityId): ChatPool | undefined => after.get('chatPool', id) ?? before.get('chatPool', id)
  const [from, to] = [chatPool(operation.source), chatPool(operation.target)]
  if (!from || !to || isLegacy(to)) return []
  const arrived = [...movesAlong(moves, from.id, to.id), ...broughtBy(operation, recreations)].map(
    ({ content }) => content,
  )
  const isGone = after.get('chatPool', to.id) === undefined
  if (arrived.length === 0 && (isGone || isNowhere(operation, from, recreations, graphs))) return []
  const what = arrived.length === 0 ? '' : `: ${countsInWords(arrived)}`
  return [
    {
      type: 'migrated',
      entity: to.id,
      count: 1,
      text: `Chat data of ${from.name} is migrated into ${to.name}${limitsInWords(operation, before)}${what}`,
      fields: [],
    },
  ]
}

/** Whether the plan draws what an import takes along, and nothing that it became. */
function isNowhere(
  operation: ImportOperation,
  source: ChatPool,
  recreations: Recreations,
  { before, after }: Graphs,
): boolean {
  const taken = contentsOf(before, source).filter((content) => takesAlong(operation, before, content))
  const isThere = ({ id }: Content) => recreations.overwritten.has(id) || heirOf(recreations, after, id) !== undefined
  return taken.length > 0 && !taken.some(isThere)
}
