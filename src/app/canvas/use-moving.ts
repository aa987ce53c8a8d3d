import { type NodeChange, type NodePositionChange, useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Box } from '#core/layout/box.ts'
import { around } from '#core/layout/box.ts'
import { type Snap, snapped } from '#core/layout/snap.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Layout } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { nodesById } from '#core/views/diagram/line-ends.ts'
import { dragOver, dropAt, isDrag, isOnCanvas, pickUp } from '../commands/drag.ts'
import { moveShapes } from '../commands/entity-edits.ts'
import { isIn } from '../focus/regions.ts'
import { type Dragged, endGesture, setGuides, useGesture } from '../store/gesture-store.ts'
import { announce } from '../store/session-store.ts'
import type { FlowNode } from './flow-types.ts'
import { followersOf, membersOf, type PlaceOf, placesIn, selectedBeside } from './followers.ts'
import type { Places } from './live-links.ts'
import { rounded } from './rounded.ts'
import type { PageMover } from './use-mover.ts'

type SetNodes = (changes: NodeChange<FlowNode>[]) => void
type Position = { readonly x: number; readonly y: number }

const nowhere: Position = { x: 0, y: 0 }

interface DragState {
  readonly from: Position
  readonly press: Position
  isOn: boolean
  snap: Position
  isMeant: boolean
  isCancelled: boolean
  /** Where the shapes under the pointer are now. */
  moved: readonly Moving[]
  /** The diagram in which React Flow knows that they are dragged. */
  knownIn: Diagram | undefined
}

const noDrag: DragState = {
  ...{ from: nowhere, press: nowhere, snap: nowhere, isOn: false, isMeant: false, isCancelled: false },
  ...{ moved: [], knownIn: undefined },
}

/** So near on the screen a shape is drawn to what it is nearly level with. */
const snapDistance = 6

/** Dragging shapes: dropped on another one they are joined to it and go back, else they stay where they are put. */
export function useMoving(diagram: Diagram, setNodes: SetNodes, mover: PageMover) {
  const drag = useRef<DragState>({ ...noDrag })
  const { getZoom } = useReactFlow()
  useEscape(drag)
  useQuiet(drag)
  return useMemo(() => {
    const placeOf = placesIn(diagram)
    return {
      /**
       * Draws shapes that are dragged to what they are nearly level with, unless they are about to be joined. Gives what
       * else has changed: they are moved with what follows them.
       */
      levelled: (changes: NodeChange<FlowNode>[]): NodeChange<FlowNode>[] => {
        const moved = changes.filter(isMoving)
        if (changes.some(isLetGo)) {
          mover.end()
          drag.current.isOn = false
        }
        if (moved.length === 0) return changes
        const { guides, ...snap } = snapOf(moved, diagram, snapDistance / getZoom())
        drag.current.snap = snap
        drag.current.moved = moved.map((change) => ({ ...change, position: shifted(change.position, snap) }))
        setGuides(guides)
        return changes.filter((change) => !isMoving(change))
      },
      handlers: {
        onNodeDragStart: (event: MouseEvent | TouchEvent, node: FlowNode) => {
          drag.current = { ...noDrag, isOn: true, from: node.position, press: pointOf(event) }
        },
        onNodeDrag: (event: MouseEvent | TouchEvent, node: FlowNode, moved: FlowNode[]) => {
          // What lies under the pointer is asked for first: the page would have to be laid out anew for it later.
          moveOver(event, node, moved, drag.current)
          const by = distanceOf(node, drag.current)
          const changes = [...drag.current.moved, ...followed(by, moved, diagram, placeOf)]
          if (!mover.move(placesOf(changes), by.x === 0 && by.y === 0)) setNodes(changes)
          else if (drag.current.knownIn !== diagram) setNodes(drag.current.moved.map(asDragged))
          drag.current.knownIn = diagram
        },
        onNodeDragStop: (event: MouseEvent | TouchEvent, node: FlowNode, moved: FlowNode[]) => {
          if (!endDrag(event, node, moved, drag.current)) return setNodes(putBack(moved, diagram, placeOf))
          const by = distanceOf(node, drag.current)
          const own = moved.map((one) => newPlaces(one, by, drag.current.snap, placeOf))
          moveShapes(Object.assign({}, ...own, placesAt(selectedBeside(moved, diagram), by, placeOf)))
        },
      },
    }
  }, [diagram, setNodes, getZoom, mover])
}

const placesOf = (changes: readonly Moved[]): Places => new Map(changes.map(({ id, position }) => [id, position]))

/** That it is dragged, wherever it is. */
const asDragged = ({ id }: Moving): NodeChange<FlowNode> => ({ id, type: 'position', dragging: true })

/** Escape takes the drag back, which then does nothing however it ends. */
function useEscape(drag: RefObject<DragState>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current.isOn) return
      event.stopPropagation()
      drag.current.isCancelled = true
      endGesture()
      announce('')
    }
    // Before all others: a tip that is open would take the key for itself.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [drag])
}

/** Nobody else needs to hear of the pointer while shapes are dragged; what can be resized would measure itself each time. */
function useQuiet(drag: RefObject<DragState>): void {
  useEffect(() => {
    const move = (event: PointerEvent) => {
      if (drag.current.isOn && event.buttons !== 0) event.stopPropagation()
    }
    window.addEventListener('pointermove', move, true)
    return () => window.removeEventListener('pointermove', move, true)
  }, [drag])
}

const distanceOf = ({ position }: FlowNode, { from, snap }: DragState): Position => ({
  x: position.x - from.x + snap.x,
  y: position.y - from.y + snap.y,
})

/** What moves with the dragged shapes, moved as far. */
function followed(by: Position, moved: readonly FlowNode[], diagram: Diagram, placeOf: PlaceOf): readonly Moved[] {
  const followers = [...moved.map(({ id }) => id as EntityId), ...selectedBeside(moved, diagram)]
    .flatMap((id) => [id, ...followersOf(id, diagram)])
    .filter((id) => !moved.some((one) => one.id === id))
  return followers.flatMap((id) => positionChange(id, shifted(placeOf(id) ?? nowhere, by)))
}

/** Once it is a drag and no press that wandered, it is shown where the shape may be dropped. */
function moveOver(event: MouseEvent | TouchEvent, node: FlowNode, moved: readonly FlowNode[], drag: DragState): void {
  if (drag.isCancelled) return
  const { x, y } = pointOf(event)
  const isMeant = drag.isMeant || isDrag(drag.press, pointOf(event))
  if (isMeant && canBeJoined(node, moved)) {
    if (!drag.isMeant) pickUp(draggedBy(node))
    dragOver(x, y)
  }
  drag.isMeant = isMeant
}

/** Drops what is dragged. True where it stays where it is put: not joined, not taken back, not let go elsewhere. */
function endDrag(event: MouseEvent | TouchEvent, node: FlowNode, moved: readonly FlowNode[], drag: DragState): boolean {
  const { x, y } = pointOf(event)
  const isOver = drag.isMeant && !drag.isCancelled && (isOnDiagram(event) || isOnCanvas(x, y))
  const isJoined = isOver && canBeJoined(node, moved) && dropAt(draggedBy(node), x, y)
  drag.isOn = false
  endGesture()
  return isOver && !isJoined
}

/** The mouse is on something of the diagram. To ask the page for all that lies there has it laid out, and takes long. */
const isOnDiagram = (event: MouseEvent | TouchEvent): boolean =>
  'clientX' in event && event.target instanceof Element && isIn('diagram', event.target)

function putBack(moved: readonly FlowNode[], diagram: Diagram, placeOf: PlaceOf): NodeChange<FlowNode>[] {
  const all = [...moved.map(({ id }) => id as EntityId), ...selectedBeside(moved, diagram)].flatMap((id) => [
    id,
    ...followersOf(id, diagram),
  ])
  return all.flatMap((id) => positionChange(id, placeOf(id)))
}

type Moved = NodePositionChange & { readonly position: Position }
type Moving = Moved & { readonly dragging: true }

const isMoving = (change: NodeChange<FlowNode>): change is Moving =>
  change.type === 'position' && change.dragging === true && change.position !== undefined

const isLetGo = (change: NodeChange<FlowNode>): boolean => change.type === 'position' && change.dragging === false

const level: Snap = { ...nowhere, guides: [] }

function snapOf(moved: readonly Moving[], { nodes }: Diagram, distance: number): Snap {
  if (useGesture.getState().over !== undefined) return level
  const nodeOf = nodesById(nodes)
  const boxes = moved.flatMap(({ id, position }) => {
    const node = nodeOf.get(id as EntityId)
    return node ? [{ ...node, ...position }] : []
  })
  if (boxes.length === 0) return level
  return snapped(around(boxes), nodesBeside(nodes, moved.map(({ id }) => id).join(' ')), distance)
}

/** The shapes that are not dragged: the same list in each frame of a drag. */
const nodesBeside = cacheLatest((nodes: Diagram['nodes'], dragged: string): readonly Box[] => {
  const ids = new Set(dragged.split(' '))
  return nodes.filter(({ id }) => !ids.has(id))
}, 1)

const canBeJoined = (node: FlowNode, moved: readonly FlowNode[]): boolean => moved.length < 2 && node.type === 'shape'

/** A shape stands for its entity, a stack for all that are in it. */
function draggedBy(node: FlowNode): Dragged {
  const id = node.id as EntityId
  const [first, ...more] = node.type === 'shape' ? (node.data.node.members ?? []) : []
  return first ? { type: 'entity', id: first, members: [first, ...more] } : { type: 'entity', id }
}

function pointOf(event: MouseEvent | TouchEvent): Position {
  const { clientX: x, clientY: y } =
    'clientX' in event ? event : (event.changedTouches[0] ?? { clientX: 0, clientY: 0 })
  return { x, y }
}

function positionChange(id: string, position: Position | undefined): Moved[] {
  return position ? [{ id, type: 'position', position: { ...position } }] : []
}

const shifted = (place: Position, by: Position): Position => ({ x: place.x + by.x, y: place.y + by.y })

/** A site has no place of its own while something stands in it. */
function newPlaces(node: FlowNode, by: Position, snap: Position, placeOf: PlaceOf): Layout {
  const members = membersOf(node.id as EntityId)
  if (members.length === 0) return { [node.id as EntityId]: rounded(shifted(node.position, snap)) }
  return placesAt(members, by, placeOf)
}

const placesAt = (ids: readonly EntityId[], by: Position, placeOf: PlaceOf): Layout =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const place = placeOf(id)
      return place ? [[id, rounded(shifted(place, by))]] : []
    }),
  )
