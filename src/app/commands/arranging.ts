import { withLayout } from '#core/edits/layout.ts'
import { type Alignment, type Axis, aligned, distributed, type Movable } from '#core/layout/align.ts'
import { tidyPlaces } from '#core/layout/arranging/tidy.ts'
import { crossingsOf } from '#core/layout/routing/crossings.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { type Arrangement, arrangement, endArrangement, offerArrangement } from '../store/arrangement-store.ts'
import { fit } from '../store/canvas-handle.ts'
import { current, diagramFor } from '../store/derived.ts'
import { announce } from '../store/session-store.ts'
import { act } from './act.ts'
import { doneInWords } from './done.ts'
import { moveShapes } from './entity-edits.ts'

export const alignShapes = (title: string, shapes: readonly Movable[], to: Alignment): void =>
  moveShapes(aligned(shapes, to), title, doneInWords(title))

export const distributeShapes = (title: string, shapes: readonly Movable[], along: Axis): void =>
  moveShapes(distributed(shapes, along), title, doneInWords(title))

/** Shows where shapes would stand tidily: all of the plan, or only some. Nothing is moved before that is kept. */
export function offerTidy(plan: Plan, stage: Stage, only?: ReadonlySet<EntityId>): void {
  const after = withLayout(plan, tidyPlaces(plan, only))
  const moved = (Object.keys(after.layout) as EntityId[]).filter((id) => after.layout[id] !== plan.layout[id]).length
  if (moved === 0) {
    announce('Everything stands tidily, or is pinned.')
    return
  }
  const offered = { before: plan, after, moved, isWhole: only === undefined }
  offerArrangement(offered)
  announce(`${offerOf(offered, stage)} Enter keeps it, Escape puts it back.`)
  if (offered.isWhole) fit()
}

/** The new places become those of the plan. */
export function keepArrangement(): void {
  const offered = arrangement()
  if (!offered) return
  endArrangement()
  act('Arrange tidily', current()?.stage.id, () => offered.after, 'Arranged tidily.')
}

/** Everything stands where it stood. */
export function putBackArrangement(): void {
  const offered = arrangement()
  if (!offered) return
  endArrangement()
  announce('Not arranged: everything stands where it stood.')
  if (offered.isWhole) fit()
}

/** How often lines of a stage cross as it is, and as it would be. */
export const crossingsBy = ({ before, after }: Arrangement, stage: Stage) => ({
  before: crossingsIn(before, stage),
  after: crossingsIn(after, stage),
})

const crossingsIn = (plan: Plan, stage: Stage): number =>
  crossingsOf(diagramFor(plan, stage).links.map(({ route }) => route))

function offerOf(offered: Arrangement, stage: Stage): string {
  const { before, after } = crossingsBy(offered, stage)
  const shapes = `${counted(offered.moved, 'shape')} ${offered.moved === 1 ? 'moves' : 'move'}.`
  const said =
    before === after
      ? `Crossings stay ${before}.`
      : `Crossings ${before} → ${after}, ${after > before ? 'more' : 'fewer'} than now.`
  return `${shapes} ${said}`
}
