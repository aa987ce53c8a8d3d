import { chatPoolOf } from '#core/domain/content/islands.ts'
import { endsOf } from '#core/domain/migration/content-moves.ts'
import { withoutRecreated } from '#core/domain/migration/recreated.ts'
import { isUpgraded, noRecreations, type Recreations } from '#core/domain/migration/recreations.ts'
import type { Box, Point } from '#core/layout/box.ts'
import { containerOf, freeStanding, shapeOf } from '#core/layout/content.ts'
import { type Stack, stackAt, stacksOf } from '#core/layout/people.ts'
import { sizes } from '#core/layout/sizes.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { smallestOf } from '#core/model/base/many.ts'
import { type Change, stepDiff } from '#core/model/diff.ts'
import { type Content, type Entity, type EntityId, type Generation, isContent, type Kind } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Layout, Plan, Stage } from '#core/model/plan.ts'
import type { Topology } from '#core/model/topology.ts'
import { clientShortName, counted, generationTag, nameOf } from '#core/model/words.ts'
import type { Graphs } from '../changes/field-changes.ts'
import { type Moves, movesOf } from '../changes/moves-of.ts'
import { wholesOf, withParts } from '../changes/owners.ts'
import { siteMembers } from './areas.ts'
import { generationOf, titleOf } from './words.ts'

/** A removed shape, at its old place. */
export interface Ghost extends Box {
  readonly id: EntityId
  readonly kind: Kind
  readonly title: string
  readonly generation?: Generation
  readonly tag?: string
  /** What imports and upgrades have brought elsewhere of what it held: "2 objects migrated into PChat-01". */
  readonly migrated?: string
}

/** Content that has left a shape which is still there, or a client or user group that has gone from one. */
interface RemovedContent {
  readonly id: EntityId
  readonly name: string
  /** What has left with it. */
  readonly parts: readonly Entity[]
  /** The chat pool where it is now; left out where it is nowhere. */
  readonly to?: string
  /** It stands there under an id of its own, as an import or an upgrade has brought it. */
  readonly by?: 'migrated' | 'upgraded'
}

/** What was removed from a stage, or from a shape of it. */
export interface Removed {
  readonly ghosts: readonly Ghost[]
  /** By the shape that it has left. */
  readonly content: ReadonlyMap<EntityId, readonly RemovedContent[]>
}

/** What was in one stage and is not in another one, where it was drawn. */
export function removedSince(
  before: Topology,
  after: Topology,
  layout: Layout,
  recreations: Recreations = noRecreations,
): Removed {
  const graphs = { before: graphOf(before), after: graphOf(after) }
  const changes = stepDiff(before, after)
  const removed = [...removedContent(changes, movesOf(graphs), graphs, recreations), ...removedPeople(changes, graphs)]
  const byShape = groupBy(removed, ({ from }) => from)
  const isShown = (id: EntityId) => graphs.after.find(id) || stackAt(graphs.after, id)
  const contentOf = (id: EntityId) => (byShape.get(id) ?? []).map(({ about }) => about)
  return {
    ghosts: [
      ...freeStanding(graphs.before).flatMap((entity) =>
        graphs.after.find(entity.id) ? [] : ghostOf(entity, contentOf(entity.id), graphs.before, layout),
      ),
      ...stacksOf(graphs.before).flatMap((stack) => (isShown(stack.id) ? [] : ghostOfStack(stack, graphs, layout))),
    ],
    content: new Map([...byShape.keys()].filter(isShown).map((id) => [id, contentOf(id)])),
  }
}

function ghostOf(entity: Entity, content: readonly RemovedContent[], graph: Graph, layout: Layout): readonly Ghost[] {
  const place = entity.kind === 'site' ? placeOfFrame(entity, graph, layout) : layout[entity.id]
  const generation = generationOf(entity)
  const width = entity.kind === 'chatPool' || entity.kind === 'category' ? sizes.container.width : sizes.card.width
  if (!place) return []
  const migrated = removedInWords(
    content.filter(({ by }) => by),
    '',
  ).map(({ text }) => text)
  return [
    {
      ...{ id: entity.id, kind: entity.kind, title: titleOf(entity) },
      ...{ x: place.x, y: place.y, width, height: sizes.card.height },
      ...(generation && { generation, tag: generationTag[generation] }),
      ...(migrated.length > 0 && { migrated: migrated.join(', ') }),
    },
  ]
}

/** Where a stack stood, if any of its groups are gone. */
function ghostOfStack({ id, members }: Stack, { after }: Graphs, layout: Layout): readonly Ghost[] {
  const [place, gone] = [layout[id], members.filter((one) => !after.find(one.id))]
  const [first] = gone
  if (!place || !first) return []
  const title = gone.length === 1 ? first.name : counted(gone.length, 'group')
  return [{ id, kind: 'users', title, x: place.x, y: place.y, ...sizes.card }]
}

/** Clients that have gone from the shape of their users, and user groups from their stack. */
function removedPeople(changes: readonly Change[], { before }: Graphs): readonly RemovedFrom[] {
  return changes.flatMap((change): readonly RemovedFrom[] => {
    if (change.type !== 'removed') return []
    const { before: gone } = change
    if (gone.kind !== 'client' && gone.kind !== 'users') return []
    const from = shapeOf(before, gone)
    const name = gone.kind === 'client' ? clientShortName[gone.client] : gone.name
    return from === gone.id ? [] : [{ from, about: { id: gone.id, name, parts: [] } }]
  })
}

/** The frame of a site stood around what was in it. */
function placeOfFrame(site: Extract<Entity, { kind: 'site' }>, graph: Graph, layout: Layout): Point | undefined {
  const inside = siteMembers(graph, site).flatMap(({ id }) => layout[id] ?? [])
  if (inside.length === 0) return layout[site.id]
  return { x: smallestOf(inside.map(({ x }) => x)), y: smallestOf(inside.map(({ y }) => y)) - 2 * sizes.card.height }
}

interface RemovedFrom {
  /** The shape that it was in. */
  readonly from: EntityId
  readonly about: RemovedContent
}

/** The categories, rooms and add-ins that have left a shape, each with all that stood in it. */
function removedContent(
  changes: readonly Change[],
  { wholes }: Moves,
  { before, after }: Graphs,
  recreations: Recreations,
): readonly RemovedFrom[] {
  const { others, left } = withoutRecreated(changes, recreations, after)
  const lost = others.flatMap((change) =>
    change.type === 'removed' && isContent(change.before) ? [change.before] : [],
  )
  const removed = wholesOf(lost).map(({ entity, parts }) => ({
    content: entity as Content,
    parts,
    to: undefined,
  }))
  const moved = wholes.flatMap(({ whole, parts }) => {
    const was = before.find(whole.content.id)
    return was && isContent(was) ? [{ content: was, parts, to: endsOf(whole, before, after).to.name }] : []
  })
  const heirs = new Map<EntityId, Content>(left.map(({ content, heir }) => [content.id, heir]))
  const migrated = wholesOf(left.map(({ content }) => content)).map(({ entity, parts }) => {
    const heir = heirs.get(entity.id)
    const by = heir && isUpgraded(recreations, heir) ? ('upgraded' as const) : ('migrated' as const)
    return { content: entity as Content, parts, to: heir && chatPoolOf(after, heir)?.name, by }
  })
  return [...removed, ...moved, ...migrated].map(({ content, parts, to, ...how }) => ({
    from: containerOf(before, content),
    about: { id: content.id, name: nameOf(content), parts, ...(to && { to, ...how }) },
  }))
}

/** Whether the one stage follows the other at once. */
export const isStep = ({ stages }: Pick<Plan, 'stages'>, from: Stage, to: Stage): boolean =>
  stages.indexOf(from) === stages.indexOf(to) - 1

/** What is said of something of a stage that another one has not: "removed here". */
export function goneSince(plan: Pick<Plan, 'stages'>, from: Stage, to: Stage): string {
  if (isStep(plan, from, to)) return 'removed here'
  return plan.stages.indexOf(from) > plan.stages.indexOf(to) ? `only in ${from.name}` : `gone since ${from.name}`
}

/** "Trading with 2 rooms removed here", "3 objects now on PChat-01": in a few words, for the edge of a shape. */
export function removedInWords(
  content: readonly RemovedContent[],
  how: string,
): readonly { sign: string; text: string }[] {
  return [...groupBy(content, ({ to, by }) => `${by} ${to}`).values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const count = all.reduce((sum, { parts }) => sum + 1 + parts.length, 0)
    const what = all.length === 1 ? `${first.name}${withParts(first.parts)}` : counted(count, 'object')
    if (first.to === undefined) return [{ sign: '−', text: `${what} ${how}` }]
    return [{ sign: '⇄', text: `${what} ${first.by ? `${first.by} into` : 'now on'} ${first.to}` }]
  })
}
