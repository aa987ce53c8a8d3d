import { belongingOf } from '#core/edits/belonging.ts'
import { expectedInteraction, relationsBetween } from '#core/edits/relations.ts'
import { newEntity, type Shape, type ShapeId, shapeOf } from '#core/edits/shapes.ts'
import { sizes } from '#core/layout/sizes.ts'
import { type Entity, type EntityId, isContent } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { followPointer } from '../platform/pointer-drag.ts'
import { objectsAt, toDiagram } from '../store/canvas-handle.ts'
import { current } from '../store/derived.ts'
import { dropsFor, type Judged, judged, optionsBetween } from '../store/drops.ts'
import {
  type Carried,
  carryTo,
  endGesture,
  setDrops,
  startCarrying,
  startPlacing,
  useGesture,
} from '../store/gesture-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { say, showAccess, useSession } from '../store/session-store.ts'
import { startCreating } from './create.ts'
import { addShape, relate } from './gestures.ts'
import { askToRelate } from './questions.ts'

type Press = Parameters<typeof followPointer>[0]

/** Carries a shape from the palette, or a row of a chat pool, until it is dropped; a mere click picks it up to be placed. */
export function startCarry(press: Press, carried: Carried): void {
  if (usePlanStore.getState().document?.readOnly !== undefined) return
  followPointer(press, {
    onStart: () => pickUp(carried),
    onMove: carryOver,
    onDrop: (x, y) => dropAt(carried, x, y),
    onClick: () => carried.type === 'shape' && togglePlacing(carried.shape),
    onCancel: () => {
      endGesture()
      say('')
    },
  })
}

/** Shows where what is carried may be dropped, and what would be wrong with it. */
export function pickUp(carried: Carried): void {
  const now = current()
  const entity = now && entityFor(carried)
  const drops = now && entity ? dropsFor(now.plan, now.stage.id, entity) : undefined
  startCarrying(carried, drops)
}

function entityFor(carried: Carried): Entity | undefined {
  const now = current()
  const shape = carried.type === 'shape' ? shapeOf(carried.shape) : undefined
  if (!now) return undefined
  return carried.type === 'entity' ? entityOf(now.stage.topology, carried.id) : shape && newEntity(now.plan, shape)
}

export function carryOver(x: number, y: number): void {
  const { over } = useGesture.getState()
  const target = targetAt(x, y)
  carryTo({ x, y }, target)
  if (target === over) return
  if (target) judgeTarget(target)
  const option = target && useGesture.getState().drops.get(target)
  say(option ? (option.verdict?.reason ?? option.relation.title) : '')
}

/** Asks the rules about the target under the pointer, where that has not been done yet. */
function judgeTarget(target: EntityId): void {
  const { carried, drops } = useGesture.getState()
  const now = current()
  const entity = carried && entityFor(carried)
  if (now && entity) setDrops(judged(drops, now.plan, now.stage.id, entity, target))
}

/** The innermost of what is drawn there and may be dropped on, also where the carried thing is in it already. */
const targetAt = (x: number, y: number): EntityId | undefined => {
  const { drops } = useGesture.getState()
  return objectsAt({ x, y })?.find((id) => drops.has(id))
}

/** Drops what is carried: joins it to the target under the pointer, or puts a new shape there. True if it was joined. */
export function dropAt(carried: Carried, x: number, y: number): boolean {
  const { drops } = useGesture.getState()
  const target = targetAt(x, y)
  const option = target && drops.get(target)
  const relation = option && !option.isThere ? option.relation : undefined
  endGesture()
  if (carried.type === 'entity') {
    if (relation) relate(relation)
    return relation !== undefined
  }
  if (carried.type === 'line') return false
  const shape = shapeOf(carried.shape)
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
    } else say('Select a category, a room or an add-in first: an expected interaction starts there.')
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
    say('An expected interaction goes from a category, room or add-in to another one.')
    return
  }
  const { interactionFrom } = useGesture.getState()
  const from = interactionFrom && entityOf(now.stage.topology, interactionFrom)
  if (!from) {
    startPlacing('interaction', content.id)
    say(`From ${nameOf(content)}. Now click the category, room or add-in that it should interact with.`)
    return
  }
  const relation = expectedInteraction(now.plan, now.stage.id, from, content)
  cancelPlacing()
  if (relation) relate(relation)
  else say(`${nameOf(from)} and ${nameOf(content)} are expected to interact already.`)
}

/** Starts a line at an entity; over another one it says what joining them would mean. */
export function startLine(press: Press, from: EntityId): void {
  startCarrying({ type: 'line', from })
  followPointer(press, { onStart() {}, onMove: lineOver, onDrop() {}, onCancel: endGesture })
}

function lineOver(x: number, y: number): void {
  const { carried, over } = useGesture.getState()
  if (carried?.type !== 'line') return
  const to = lineTargetAt(x, y, carried.from)
  const option = to && to !== over ? joinedByLine(carried.from, to)[0] : undefined
  carryTo({ x, y }, to, to === over ? undefined : new Map(to && option ? [[to, option]] : []))
  if (option) say(option.verdict.reason ?? option.relation.title)
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
  const { carried } = useGesture.getState()
  endGesture()
  if (carried?.type !== 'line') return
  const to = onHandleOf ?? lineTargetAt(x, y, carried.from)
  if (!to && objectsAt({ x, y })?.length === 0) {
    const at = toDiagram({ x, y })
    void startCreating({ way: 'line', from: carried.from, at: { x: at.x - sizes.card.width / 2, y: at.y } }, { x, y })
  }
  if (!to || to === carried.from) return
  const [option, ...more] = joinedByLine(carried.from, to)
  if (!option) say('A line between these two would say nothing new.')
  else if (more.length === 0) relate(option.relation)
  else void askToRelate({ title: 'What does this line mean?', from: carried.from, to })
}
