import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { carriedApart, carriersIn, carriersUntil } from '#core/domain/migration/carriers.ts'
import { contentMoves } from '#core/domain/migration/content-moves.ts'
import { notLanded } from '#core/domain/migration/landings.ts'
import { later } from '#core/domain/migration/steps.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { upgradeContent } from '#core/edits/upgrade-content.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import type { ChatPool, Content, EntityId, IdOf } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import { referrersBy } from '#core/model/memory/referrers.ts'
import type { Plan, StageId } from '#core/model/plan.ts'

/** Whether an import of all that a chat pool holds would leave no content worse off than it is, in any stage. */
export const importKeeps = (plan: Plan, stage: StageId, source: ChatPool, target: ChatPool): boolean =>
  importedKeeps(plan, stage, source.id, target.id)

/** The same of an upgrade of Group Chat. */
export const upgradeKeeps = (plan: Plan, stage: StageId, source: ChatPool, target: ChatPool): boolean =>
  upgradedKeeps(plan, stage, source.id, target.id)

/** Whether an edit leaves no content worse off: gone from its chat pool without a way, cut off from what it is in, or nowhere. */
export function keepsContent(before: Plan, after: Plan): boolean {
  const was = straysIn(before)
  return [...straysIn(after)].every((stray) => was.has(stray))
}

/** Each finding about one chat pool asks the same. */
const asked = 8

const importedKeeps = cacheLatest(
  (plan: Plan, stage: StageId, source: IdOf<'chatPool'>, target: IdOf<'chatPool'>) =>
    keepsContent(plan, importContent(plan, stage, source, target)),
  asked,
)

const upgradedKeeps = cacheLatest(
  (plan: Plan, stage: StageId, source: IdOf<'chatPool'>, target: IdOf<'chatPool'>) =>
    keepsContent(plan, upgradeContent(plan, stage, source, target)),
  asked,
)

/** What is amiss with the place of content, by stage. */
const straysIn = cacheLatest((plan: Plan): ReadonlySet<string> => {
  const moments = plan.stages.map((_, at) => momentOf(plan, at))
  const all = moments.flatMap((at, number) => [
    ...movedWithoutWay(at).map((id) => `${number} moved ${id}`),
    ...cutOff(at.graph).map((id) => `${number} cut off ${id}`),
    ...broughtNowhere(at).map((id) => `${number} nowhere ${id}`),
  ])
  return new Set(all)
})

function movedWithoutWay(at: Moment): readonly EntityId[] {
  if (!at.before) return []
  const parts = carriedApart(carriersUntil(at), contentMoves(at.before.graph, at.graph))
  return parts.flatMap(({ carrier, moves }) => (carrier ? [] : [...moves.keys()]))
}

const contentIndexes = (['category', 'room', 'addIn'] as const).map((kind) => referrersBy<Content['kind']>(kind))

const cutOff = (graph: Graph): readonly string[] =>
  contentIndexes.flatMap((index) =>
    graph
      .keys(index)
      .filter((to) => !graph.find(to as EntityId))
      .flatMap((to) => graph.having(index, to).map(({ id }) => `${id} ${to}`)),
  )

/** What leaves with its chat pool is in another one then; a source that stays may have lost it on purpose. */
function broughtNowhere(at: Moment): readonly EntityId[] {
  const isSomewhere = ({ id }: Content) =>
    [at, ...later(at)].some(({ graph }) => {
      const there = contentOf(graph, id)
      return there !== undefined && chatPoolOf(graph, there) !== undefined
    })
  return carriersIn(at)
    .filter(({ source }) => !at.graph.get('chatPool', source.id))
    .flatMap((one) => notLanded(at, one).filter((content) => !isSomewhere(content)))
    .map(({ id }) => id)
}
