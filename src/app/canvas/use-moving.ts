import { type NodeChange, useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Box } from '#core/layout/box.ts'
import { around } from '#core/layout/box.ts'
import { type Snap, snapped } from '#core/layout/snap.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Layout } from '#core/model/plan.ts'
import { siteMembers } from '#core/views/diagram/areas.ts'
import { type Diagram, entitiesOf } from '#core/views/diagram/diagram.ts'
import { dragOver, dropAt, isDrag, isOnCanvas, pickUp } from '../commands/drag.ts'
import { moveShapes } from '../commands/entity-edits.ts'
import { current } from '../store/derived.ts'
import { type Dragged, endGesture, setGuides, useGesture } from '../store/gesture-store.ts'
import { announce, useSession } from '../store/session-store.ts'
import type { FlowNode } from './flow-types.ts'
import { rounded } from './rounded.ts'

type SetNodes = (changes: NodeChange<FlowNode>[]) => void
type Position = { readonly x: number; readonly y: number }

const nowhere: Position = { x: 0, y: 0 }
const noDrag = { from: nowhere, press: nowhere, snap: nowhere, isOn: false, isMeant: false, isCancelled: false }

/** So near on the screen a shape is drawn to what it is nearly level with. */
const snapDistance = 6

type DragState = typeof noDrag

/** Dragging shapes: dropped on another one they are joined to it and go back, else they stay where they are put. */
export function useMoving(diagram: Diagram, setNodes: SetNodes) {
  const drag = useRef<DragState>({ ...noDrag })
  const { getZoom } = useReactFlow()
  useEscape(drag)
  return useMemo(() => {
    const placeOf = placesIn(diagram)
    return {
      /** Draws shapes that are dragged to what they are nearly level with, unless they are about to be joined. */
      levelled: (changes: NodeChange<FlowNode>[]): NodeChange<FlowNode>[] => {
        const moved = changes.flatMap((change) => (isMoving(change) ? [change] : []))
        if (moved.length === 0) return changes
        const { guides, ...snap } = snapOf(moved, diagram, snapDistance / getZoom())
        drag.current.snap = snap
        setGuides(guides)
        return changes.map((change) =>
          isMoving(change) ? { ...change, position: shifted(change.position, snap) } : change,
        )
      },
      handlers: {
        onNodeDragStart: (event: MouseEvent | TouchEvent, node: FlowNode) => {
          drag.current = { ...noDrag, isOn: true, from: node.position, press: pointOf(event) }
        },
        onNodeDrag: (event: MouseEvent | TouchEvent, node: FlowNode, moved: FlowNode[]) => {
          setNodes(followed(node, moved, drag.current, diagram, placeOf))
          moveOver(event, node, moved, drag.current)
        },
        onNodeDragStop: (event: MouseEvent | TouchEvent, node: FlowNode, moved: FlowNode[]) => {
          if (!endDrag(event, node, moved, drag.current)) return setNodes(putBack(moved, diagram, placeOf))
          const by = distanceOf(node, drag.current)
          const own = moved.map((one) => newPlaces(one, by, drag.current.snap, placeOf))
          moveShapes(Object.assign({}, ...own, placesAt(selectedBeside(moved, diagram), by, placeOf)))
        },
      },
    }
  }, [diagram, setNodes, getZoom])
}

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

const distanceOf = ({ position }: FlowNode, { from, snap }: DragState): Position => ({
  x: position.x - from.x + snap.x,
  y: position.y - from.y + snap.y,
})

/** What moves with the dragged shapes, moved as far. */
function followed(node: FlowNode, moved: readonly FlowNode[], drag: DragState, diagram: Diagram, placeOf: PlaceOf) {
  const by = distanceOf(node, drag)
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
  const isOver = drag.isMeant && !drag.isCancelled && isOnCanvas(x, y)
  const isJoined = isOver && canBeJoined(node, moved) && dropAt(draggedBy(node), x, y)
  drag.isOn = false
  endGesture()
  return isOver && !isJoined
}

function putBack(moved: readonly FlowNode[], diagram: Diagram, placeOf: PlaceOf): NodeChange<FlowNode>[] {
  const all = [...moved.map(({ id }) => id as EntityId), ...selectedBeside(moved, diagram)].flatMap((id) => [
    id,
    ...followersOf(id, diagram),
  ])
  return all.flatMap((id) => positionChange(id, placeOf(id)))
}

type Moving = NodeChange<FlowNode> & { readonly type: 'position'; readonly position: Position }

const isMoving = (change: NodeChange<FlowNode>): change is Moving =>
  change.type === 'position' && change.dragging === true && change.position !== undefined

const level: Snap = { ...nowhere, guides: [] }

function snapOf(moved: readonly Moving[], diagram: Diagram, distance: number): Snap {
  if (useGesture.getState().over !== undefined) return level
  const positions = new Map(moved.map(({ id, position }) => [id, position]))
  const [resting, boxes] = [[], []] as [Box[], Box[]]
  for (const node of diagram.nodes) {
    const position = positions.get(node.id)
    if (position) boxes.push({ ...node, ...position })
    else resting.push(node)
  }
  return boxes.length === 0 ? level : snapped(around(boxes), resting, distance)
}

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

function positionChange(id: string, position: Position | undefined): NodeChange<FlowNode>[] {
  return position ? [{ id, type: 'position', position: { ...position } }] : []
}

const shifted = (place: Position, by: Position): Position => ({ x: place.x + by.x, y: place.y + by.y })

type PlaceOf = (id: string) => Position | undefined

function placesIn(diagram: Diagram): PlaceOf {
  const places = new Map<string, Position>([
    ...diagram.nodes.map((node) => [node.id, node] as const),
    ...diagram.islands.map((island) => [`island ${island.chatPool}`, island] as const),
    ...diagram.sites.map((site) => [site.site, site] as const),
  ])
  return (id) => {
    const place = places.get(id)
    return place && { x: place.x, y: place.y }
  }
}

/** The other selected shapes, which are dragged along though, seen from afar, not all of them are elements. */
function selectedBeside(moved: readonly FlowNode[], { nodes }: Diagram): readonly EntityId[] {
  const { selection } = useSession.getState()
  if (selection.length < 2 || !moved.some(({ selected }) => selected)) return []
  const [selected, own] = [new Set(selection), new Set<string>(moved.map(({ id }) => id))]
  return nodes.flatMap((node) =>
    !own.has(node.id) && entitiesOf(node).every((id) => selected.has(id)) ? [node.id] : [],
  )
}

/** What moves with a shape: the outline of its island; and with a site, all that stands in it. */
function followersOf(id: EntityId, diagram: Diagram): readonly string[] {
  const members = membersOf(id)
  const islands = [id, ...members].filter((one) => diagram.islands.some(({ chatPool }) => chatPool === one))
  return [...members, ...islands.map((one) => `island ${one}`)]
}

function membersOf(id: EntityId): readonly EntityId[] {
  const now = current()
  const site = now?.stage.topology.site.get(id)
  return now && site ? siteMembers(graphOf(now.stage.topology), site).map((member) => member.id) : []
}

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
