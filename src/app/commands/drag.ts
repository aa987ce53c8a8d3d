import { belongingOf } from '#core/edits/belonging.ts'
import { expectedInteraction, relationsBetween } from '#core/edits/relations.ts'
import { newEntity, type Shape, type ShapeId, shapeOf } from '#core/edits/shapes.ts'
import { sizes } from '#core/layout/sizes.ts'
import { type Entity, type EntityId, isContent, type Users } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { dragThreshold, followPointer } from '../platform/pointer-drag.ts'
import { isAnyAt, objectsAt, toDiagram } from '../store/canvas-handle.ts'
import { current } from '../store/derived.ts'
import { type Drops, dropsFor, type JoinOption, type Judged, judged, optionsBetween } from '../store/drops.ts'
import {
  type Dragged,
  dragTo,
  endGesture,
  setDragged,
  setDrops,
  startPlacing,
  useGesture,
} from '../store/gesture-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { isViewer, usePreferences } from '../store/preferences-store.ts'
import { announce, showAccess, useSession } from '../store/session-store.ts'
import { startCreating } from './create.ts'
import { addShape, relate } from './entity-edits.ts'
import { askToRelate } from './questions.ts'

export { dragThreshold }

type Press = Parameters<typeof followPointer>[0]
interface Point {
  readonly x: number
  readonly y: number
}

/** Whether the pointer is so far from where it was pressed that it drags. */
export const isDrag = (press: Point, { x, y }: Point): boolean => Math.hypot(x - press.x, y - press.y) >= dragThreshold

/**
 * Drags a shape from the palette, or a row of a chat pool, until it is dropped; a mere click picks it up to be placed.
 */
export function startDrag(press: Press, dragged: Dragged): void {
  if (usePlanStore.getState().document?.readOnly !== undefined || isViewer(usePreferences.getState())) return
  followPointer(press, {
    onStart: () => pickUp(dragged),
    onMove: dragOver,
    onDrop: (x, y) => dropAt(dragged, x, y),
    onClick: () => dragged.type === 'shape' && togglePlacing(dragged.shape),
    onCancel: () => {
      endGesture()
      announce('')
    },
  })
}

/** Shows where what is dragged may be dropped, and what would be wrong with it. */
export function pickUp(dragged: Dragged): void {
  const now = current()
  const entity = now && entityFor(dragged)
  const drops = now && entity ? dropsFor(now.plan, now.stage.id, entity) : undefined
  const members = dragged.type === 'entity' ? dragged.members : undefined
  setDragged(dragged, now && drops && members ? ofAllMembers(drops, now, members) : drops)
}

/** What dropping the first of a stack would mean, for all of it. */
function ofAllMembers(drops: Drops, { plan, stage }: Now, members: readonly EntityId[]): Drops {
  const users = members.flatMap((id) => stage.topology.users.get(id as Users['id']) ?? [])
  return new Map(
    [...drops].flatMap(([target, { relation, isThere = false }]): readonly (readonly [EntityId, JoinOption])[] => {
      const all = relation.ofAll?.(users)
      return all ? [[target, { relation: all, isThere: isThere && all.apply(plan) === plan }]] : []
    }),
  )
}

type Now = NonNullable<ReturnType<typeof current>>

function entityFor(dragged: Dragged): Entity | undefined {
  const now = current()
  const shape = dragged.type === 'shape' ? shapeOf(dragged.shape) : undefined
  if (!now) return undefined
  return dragged.type === 'entity' ? entityOf(now.stage.topology, dragged.id) : shape && newEntity(now.plan, shape)
}

export function dragOver(x: number, y: number): void {
  const { over } = useGesture.getState()
  const target = targetAt(x, y)
  dragTo({ x, y }, target)
  if (target === over) return
  if (target) judgeTarget(target)
  const option = target && useGesture.getState().drops.get(target)
  announce(option ? (option.judgement?.reason ?? option.relation.title) : '')
}

/** Asks the rules about the target under the pointer, where that has not been done yet. */
function judgeTarget(target: EntityId): void {
  const { dragged, drops } = useGesture.getState()
  const now = current()
  const entity = dragged && entityFor(dragged)
  if (now && entity) setDrops(judged(drops, now.plan, now.stage.id, entity, target))
}

/** The innermost of what is drawn there and may be dropped on, also where the dragged thing is in it already. */
const targetAt = (x: number, y: number): EntityId | undefined => {
  const { drops } = useGesture.getState()
  return isAnyAt(drops, { x, y }) ? objectsAt({ x, y })?.find((id) => drops.has(id)) : undefined
}

/**
 * Drops what is dragged: joins it to the target under the pointer, or puts a new shape there. True if it was joined.
 */
export function dropAt(dragged: Dragged, x: number, y: number): boolean {
  const { drops } = useGesture.getState()
  const target = targetAt(x, y)
  const option = target && drops.get(target)
  const relation = option && !option.isThere ? option.relation : undefined
  endGesture()
  if (dragged.type === 'entity') {
    if (relation) relate(relation)
    return relation !== undefined
  }
  if (dragged.type === 'line') return false
  const shape = shapeOf(dragged.shape)
  const objects = objectsAt({ x, y })
  if (!shape || !objects) return false
  if (shape.kind === 'interaction') expectAt(objects)
  else
    addShape(shape, relation && shape.kind !== 'pool' ? undefined : toDiagram({ x, y }), relation && (() => relation))
  return relation !== undefined
}

export const isOnCanvas = (x: number, y: number): boolean => objectsAt({ x, y }) !== undefined

/** An expected interaction starts at once at what is selected, where it can. */
function togglePlacing(shape: ShapeId): void {
  const now = current()
  const { selection } = useSession.getState()
  const selected = now && selection[0] ? entityOf(now.stage.topology, selection[0]) : undefined
  const from =
    shape === 'interaction' && selection.length === 1 && selected && isContent(selected) ? selected.id : undefined
  if (useGesture.getState().placing === shape) endGesture()
  else startPlacing(shape, from)
}

/** Places the shape that was picked up by a click: where the next click goes. */
export function placeAt(x: number, y: number): void {
  const { placing, interactionFrom } = useGesture.getState()
  if (!placing) return
  if (interactionFrom) {
    expectAt(objectsAt({ x, y }) ?? [])
    return
  }
  pickUp({ type: 'shape', shape: placing })
  dropAt({ type: 'shape', shape: placing }, x, y)
}

export function cancelPlacing(): void {
  endGesture()
  showAccess({ question: undefined })
}

/** Places a shape without the pointer: in what is selected or beside it, else where there is room. */
export function placeByKey(shape: Shape): void {
  const now = current()
  if (!now) return
  const [selected] = useSession.getState().selection
  const target = selected && entityOf(now.stage.topology, selected)
  if (shape.kind === 'interaction') {
    if (target && isContent(target)) {
      void askToRelate({ title: `Expect ${target.name} to interact with`, from: target.id, expects: true })
    } else announce('Select a category, a room or an add-in first: an expected interaction starts there.')
    return
  }
  const owner = belongingOf(graphOf(now.stage.topology), shape.kind, selected)
  addShape(shape, undefined, (entity) => owner && relationsBetween(now.plan, now.stage.id, entity, owner, 'drop')[0])
}

/** Draws an expected interaction: the first click says from where, the second to where. */
function expectAt(ids: readonly EntityId[]): void {
  const now = current()
  const content = now && ids.map((id) => entityOf(now.stage.topology, id)).find((one) => one && isContent(one))
  if (!now || !content) {
    startPlacing('interaction', useGesture.getState().interactionFrom)
    announce('An expected interaction goes from a category, room or add-in to another one.')
    return
  }
  const { interactionFrom } = useGesture.getState()
  const from = interactionFrom && entityOf(now.stage.topology, interactionFrom)
  if (!from) {
    startPlacing('interaction', content.id)
    announce(`From ${nameOf(content)}. Now click the category, room or add-in that it should interact with.`)
    return
  }
  const relation = expectedInteraction(now.plan, now.stage.id, from, content)
  cancelPlacing()
  if (relation) relate(relation)
  else announce(`${nameOf(from)} and ${nameOf(content)} are expected to interact already.`)
}

/** Starts a line at an entity; over another one it says what joining them would mean. */
export function startLine(press: Press, from: EntityId): void {
  setDragged({ type: 'line', from })
  followPointer(press, { onStart() {}, onMove: lineOver, onDrop() {}, onCancel: endGesture })
}

function lineOver(x: number, y: number): void {
  const { dragged, over } = useGesture.getState()
  if (dragged?.type !== 'line') return
  const to = lineTargetAt(x, y, dragged.from)
  const option = to && to !== over ? joinedByLine(dragged.from, to)[0] : undefined
  dragTo({ x, y }, to, to === over ? undefined : new Map(to && option ? [[to, option]] : []))
  if (option) announce(option.judgement.reason ?? option.relation.title)
}

/** The innermost of what is drawn there and a line can lead to: over a room, a pool means its chat pool. */
function lineTargetAt(x: number, y: number, from: EntityId): EntityId | undefined {
  const now = current()
  const one = now && entityOf(now.stage.topology, from)
  if (!now || !one) return undefined
  return objectsAt({ x, y })?.find((id) => {
    const other = id === from ? undefined : entityOf(now.stage.topology, id)
    return other !== undefined && relationsBetween(now.plan, now.stage.id, one, other, 'line').length > 0
  })
}

function joinedByLine(from: EntityId, to: EntityId): readonly Judged[] {
  const now = current()
  const [one, other] = now ? [entityOf(now.stage.topology, from), entityOf(now.stage.topology, to)] : []
  return now && one && other ? optionsBetween(now.plan, now.stage.id, one, other, 'line') : []
}

/** Ends a line: joins the two, or asks where it can mean several things. */
export function dropLine(x: number, y: number, onHandleOf: EntityId | undefined): void {
  const { dragged } = useGesture.getState()
  endGesture()
  if (dragged?.type !== 'line') return
  const to = onHandleOf ?? lineTargetAt(x, y, dragged.from)
  if (!to && objectsAt({ x, y })?.length === 0) {
    const at = toDiagram({ x, y })
    void startCreating({ way: 'line', from: dragged.from, at: { x: at.x - sizes.card.width / 2, y: at.y } }, { x, y })
  }
  if (!to || to === dragged.from) return
  const [option, ...more] = joinedByLine(dragged.from, to)
  if (!option) announce('A line between these two would say nothing new.')
  else if (more.length === 0) relate(option.relation)
  else void askToRelate({ title: 'What does this line mean?', from: dragged.from, to })
}
