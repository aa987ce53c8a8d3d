import { withOwned } from '#core/domain/content/owned.ts'
import type { Intake } from '#core/edits/intake/intake.ts'
import { type Entity, kinds } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import type { Graphs } from '../changes/field-changes.ts'
import { wholesOf, withParts } from '../changes/owners.ts'

type Taken = Pick<Intake, 'added' | 'changed' | 'gone'>

/** A stage once all that is new and changed is taken over, and nothing of what is gone is removed. */
export const grownBy = ({ topology }: Stage, { added, changed }: Omit<Taken, 'gone'>): Graph =>
  graphOf(put(topology, [...added, ...changed.map(({ after }) => after)]))

/** " with 10 rooms": what is removed with what is gone, although nobody says that it is gone. */
export function withWhatGoes(graphs: Graphs, gone: readonly Entity[]): string {
  const own = new Set(gone.map(({ id }) => id))
  return withParts(removedWith(graphs, gone).filter(({ id }) => !own.has(id)))
}

/** All that is removed where what is gone is, each with what is in it: "Legal with 10 rooms". */
export const removedInWords = (stage: Stage, intake: Taken): readonly string[] =>
  wholesOf(removedWith({ before: graphOf(stage.topology), after: grownBy(stage, intake) }, intake.gone)).map(
    ({ entity, parts }) => `${nameOf(entity)}${withParts(parts)}`,
  )

/** What of the stage is in what is gone once all that moves has moved, which `withoutGone` removes. */
function removedWith({ before, after }: Graphs, gone: readonly Entity[]): readonly Entity[] {
  const ids = gone.map(({ id }) => id)
  const all = [...withOwned(after, ids)].flatMap((id) => (before.find(id) ? (after.find(id) ?? []) : []))
  return all.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
