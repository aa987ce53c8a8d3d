import { shapeOf } from '#core/layout/content.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import type { StageChange } from '#core/views/changes/stage-change.ts'
import { keepFocus } from '../focus/moving.ts'
import { reveal } from '../store/canvas-handle.ts'
import { type CompareMode, comparedStage, pointAtGhost, setCompareMode } from '../store/compare-store.ts'
import { current } from '../store/derived.ts'
import { announce, select } from '../store/session-store.ts'
import { showEntity } from './showing.ts'

const said: Record<CompareMode, string> = {
  off: 'The comparison is closed.',
  onion: 'as an onion skin',
  beside: 'side by side',
}

/** Shows the comparison in another way, or closes it. */
export function compareAs(mode: CompareMode): void {
  setCompareMode(mode)
  keepFocus()
  const now = current()
  const other = now && comparedStage(now.plan, now.stage)
  announce(mode === 'off' || !other ? said.off : `Compared with ${other.name}, ${said[mode]}.`)
}

/** Shows something in the stage where it still is. */
export const showInStage = (stage: Stage, id: EntityId): void => showEntity(id, stage.id)

/** Goes to what a change is about: where it is now, or to the ghost of what was removed. */
export function showChange({ entity }: StageChange, from: Stage): void {
  const now = current()
  if (!now) return
  if (entityOf(now.stage.topology, entity)) {
    showEntity(entity, now.stage.id)
    return
  }
  const graph = graphOf(from.topology)
  const gone = graph.find(entity)
  const shape = gone && shapeOf(graph, gone)
  if (shape && shape !== entity && entityOf(now.stage.topology, shape)) {
    showEntity(shape, now.stage.id)
    announce(`${nameOf(gone)} was here in ${from.name}.`)
    return
  }
  select([])
  pointAtGhost(entity)
  reveal()
  announce(`It is not in ${now.stage.name}: its place is marked.`)
}
