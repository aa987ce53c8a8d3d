import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { chatPoolOf, contentOf, islandsOf } from '#core/domain/content/islands.ts'
import type { EntityId } from '#core/model/entity.ts'
import { hasSameItems } from '#core/model/memory/dependency.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { useMatches } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { useReachPath } from '../store/reach.ts'
import { useSession } from '../store/session-store.ts'
import { useKept } from '../ui/use-kept.ts'
import type { FlowNode, Handling, LinkEdge } from './flow-types.ts'
import { isAway } from './painted/moving.ts'
import { toEdges, withLive } from './to-edges.ts'
import { type CanvasState, toNodes } from './to-flow.ts'
import { useByAndBy } from './use-by-and-by.ts'
import { useLiveLinks } from './use-live-links.ts'

/** The nodes and lines of a stage, kept in step with plan and session; React Flow moves them in between. */
export function useFlow(diagram: Diagram, stage: Stage, marks: Handling['marks']) {
  const selection = useSession((state) => state.selection)
  const drops = useGesture((state) => (state.drops.size > 0 ? state.drops : undefined))
  const over = useGesture((state) => state.over)
  const renaming = useSession((state) => state.renaming)
  const path = useReachPath()
  const matched = useMatches()?.withHolders
  // While something is dragged, everything it may be dropped on has to be seen.
  const latestLight = useMemo(
    (): Light =>
      drops
        ? {}
        : path
          ? { lit: path.entities, litIslands: path.entities, isPath: true }
          : lightFor(stage, diagram, selection),
    [stage, diagram, selection, drops, path],
  )
  const light = useKept(latestLight, isSameLight)
  const selected = useMemo(() => new Set(selection), [selection])
  const state = useMemo(
    () => ({
      graph: graphOf(stage.topology),
      selection: selected,
      drops,
      over,
      renaming,
      marks,
      matched,
      ...light,
    }),
    [stage, selected, drops, over, renaming, marks, matched, light],
  )
  const { nodes, setNodes } = useNodes(useByAndBy(diagram), state)
  const links = useRef<readonly LinkEdge[]>([])
  const litLinks: ReadonlySet<string> | undefined = drops ? undefined : (path?.entities ?? matched)
  const line = useSession((state) => state.line?.id)
  const resting = useMemo(() => toEdges(diagram.links, links.current, litLinks, line), [diagram, litLinks, line])
  links.current = resting
  const live = useLiveLinks(diagram, stage, nodes)
  const edges = useMemo(() => withLive(resting, live), [resting, live])
  return { nodes: nodes as FlowNode[], edges: edges as LinkEdge[], setNodes }
}

/**
 * The nodes of a diagram, which React Flow moves while something is dragged. Where the diagram is another one they are
 * made anew before anything is drawn, so that it is never drawn with the nodes of the one before.
 */
function useNodes(diagram: Diagram, state: CanvasState) {
  const [known, setKnown] = useState(() => ({ diagram, state, nodes: toNodes(diagram, state, []) }))
  let latest = known
  if (known.diagram !== diagram || known.state !== state) {
    const nodes = toNodes(diagram, state, known.nodes, known.state)
    latest = { diagram, state, nodes: known.diagram === diagram ? inPlace(nodes, known.nodes) : nodes }
    setKnown(latest)
  }
  const setNodes = useCallback((changes: NodeChange<FlowNode>[]) => {
    const own = changes.filter(({ type }) => type === 'position' || type === 'dimensions')
    if (own.length > 0) setKnown((before) => ({ ...before, nodes: applyNodeChanges(own, [...before.nodes]) }))
  }, [])
  return { nodes: latest.nodes, setNodes }
}

/** What is dragged stays where it is while something else than the diagram changes. */
const inPlace = (nodes: readonly FlowNode[], before: readonly FlowNode[]): readonly FlowNode[] =>
  nodes.map((node, at) => {
    const was = before[at]
    if (!was || was === node || was.id !== node.id || !isAway(was)) return node
    return { ...node, position: was.position, ...(was.dragging && { dragging: true }) }
  })

type Light = Pick<CanvasState, 'lit' | 'litIslands' | 'isPath'>

/** What is drawn of all that one selected category, room or add-in can interact with, where there is more than one island. */
function lightFor(stage: Stage, { nodes }: Diagram, selection: readonly EntityId[]): Light {
  const graph = graphOf(stage.topology)
  const content = selection.length === 1 ? contentOf(graph, selection[0]) : undefined
  if (!content || islandsOf(graph).length === 0) return {}
  const chatPool = chatPoolOf(graph, content)
  const shape = chatPool && nodes.find(({ id }) => id === chatPool.id)
  return {
    lit: new Set<EntityId>([content.id, ...(shape ? [shape.id, ...shape.rows.map(({ id }) => id)] : [])]),
    litIslands: new Set<EntityId>(chatPool ? [chatPool.id] : []),
  }
}

const isSameLight = (one: Light, other: Light): boolean =>
  one.isPath === other.isPath && hasSameItems(one.lit, other.lit) && hasSameItems(one.litIslands, other.litIslands)
