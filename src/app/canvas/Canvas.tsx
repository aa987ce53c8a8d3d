import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type NodeChange,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
} from '@xyflow/react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useMemo } from 'react'
import type { EntityId } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { dragThreshold, placeAt } from '../commands/drag.ts'
import { runCommand } from '../commands/index.ts'
import { showLine } from '../commands/lines.ts'
import { useRegion } from '../focus/use-region.ts'
import { useComparedDiagram, useMarks } from '../store/compare-store.ts'
import { current, diagramFor, useDiagram, useStage } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { select, useSession } from '../store/session-store.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { Island, SiteFrame } from './Areas.tsx'
import { Banner, EmptyCanvas } from './CanvasHints.tsx'
import { CompareViews } from './CompareViews.tsx'
import { ContextPad } from './ContextPad.tsx'
import styles from './canvas.module.css'
import { DragPreview } from './DragPreview.tsx'
import { diagramParts } from './diagram-region.ts'
import { zoomRange } from './fit.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { Ghost } from './Ghost.tsx'
import { Guides } from './Guides.tsx'
import { Link } from './Link.tsx'
import { Onion } from './Onion.tsx'
import { Overview } from './Overview.tsx'
import { RemovedContent } from './RemovedContent.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { Shape } from './Shape.tsx'
import { useCamera } from './use-camera.ts'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useCanvasMenu } from './use-canvas-menu.ts'
import { useConnecting } from './use-connecting.ts'
import { useFlow } from './use-flow.ts'
import { useGhosts } from './use-ghosts.ts'
import { useMoving } from './use-moving.ts'

const nodeTypes = { shape: Shape, island: Island, site: SiteFrame, ghost: Ghost }
const edgeTypes = { link: Link }

/** How React Flow behaves here: the keys, and what a press of the mouse is, are ours. */
const flowOptions = {
  nodeTypes,
  edgeTypes,
  connectionMode: ConnectionMode.Loose,
  connectionRadius: 24,
  autoPanOnNodeDrag: false,
  nodeDragThreshold: 0,
  nodeClickDistance: dragThreshold,
  onlyRenderVisibleElements: true,
  disableKeyboardA11y: true,
  deleteKeyCode: [] as string[],
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  selectionMode: SelectionMode.Partial,
  zoomOnDoubleClick: false,
  panOnScroll: true,
  minZoom: zoomRange.min,
  maxZoom: zoomRange.max,
  elevateNodesOnSelect: false,
}

export function Canvas() {
  return (
    <ReactFlowProvider>
      <CompareViews>
        <Flow />
      </CompareViews>
    </ReactFlowProvider>
  )
}

function Flow() {
  const stage = useStage()
  const diagram = useDiagram()
  const { nodes, edges, setNodes } = useFlow(diagram, stage, useMarks())
  const ghosts = useGhosts()
  const all = useMemo(() => (ghosts.length === 0 ? nodes : [...nodes, ...ghosts]), [nodes, ghosts])
  const isPlacing = useGesture((state) => state.placing !== undefined)
  const isReadOnly = usePlanStore((state) => state.document?.readOnly !== undefined)
  const moving = useMoving(diagram, setNodes)
  const connecting = useConnecting()
  const camera = useCamera(diagram, ghosts, stage, useComparedDiagram())
  useCanvasHandle(diagram, camera)
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      selectBy(changes)
      setNodes(moving.levelled(changes))
    },
    [setNodes, moving],
  )
  return (
    <DiagramRegion stage={stage} diagram={diagram} isPlacing={isPlacing}>
      <ReactFlow<FlowNode, LinkEdge>
        inert={!camera.isSettled}
        nodes={all}
        edges={edges}
        onNodesChange={onNodesChange}
        {...moving.handlers}
        {...connecting}
        onNodeClick={singleOut}
        onNodeDoubleClick={renameNode}
        onEdgeClick={selectEdge}
        onPaneClick={clearSelection}
        nodesConnectable={!isReadOnly}
        nodesDraggable={!isPlacing && !isReadOnly}
        {...flowOptions}
      >
        <Layers diagram={diagram} />
      </ReactFlow>
    </DiagramRegion>
  )
}

interface DiagramRegionProps {
  readonly stage: Stage
  readonly diagram: Diagram
  readonly isPlacing: boolean
  readonly children: ReactNode
}

/** The part of the window that the diagram is, with its menu and its keys. */
function DiagramRegion({ stage, diagram, isPlacing, children }: DiagramRegionProps) {
  const isConnecting = useGesture((state) => state.dragged?.type === 'line')
  const areSeveral = useSession((state) => state.selection.length > 1)
  const menu = useCanvasMenu(diagram)
  const region = useRegion('diagram', diagramParts)
  return (
    <ContextMenu groups={menu.groups} onClose={menu.close}>
      <main
        ref={region}
        id="diagram"
        tabIndex={-1}
        className={styles.canvas}
        data-canvas=""
        data-placing={isPlacing}
        data-connecting={isConnecting}
        data-several={areSeveral}
        aria-label={`Diagram of ${stage.name}`}
        onMouseDownCapture={pressWithShift}
        onClickCapture={isPlacing ? placeClicked : undefined}
        onKeyDown={pressOnNode}
        onContextMenu={menu.open}
      >
        {children}
        {diagram.nodes.length + diagram.sites.length === 0 && <EmptyCanvas />}
        <DragPreview />
        <ContextPad diagram={diagram} />
      </main>
    </ContextMenu>
  )
}

/** What is drawn below and above shapes and lines. Some of it moves with them, the rest stays at the edges. */
function Layers({ diagram }: { readonly diagram: Diagram }) {
  return (
    <>
      <Background variant={BackgroundVariant.Dots} gap={24} size={1.4} color="var(--strong-line)" />
      <Panel position="bottom-center">
        <Banner />
      </Panel>
      <Onion />
      <RemovedContent nodes={diagram.nodes} />
      <Overview diagram={diagram} />
      <Guides />
      <SelectionBar />
    </>
  )
}

/** Shift selects shapes here: left to the browser, it would select all the text from the last click to this one. */
function pressWithShift(event: MouseEvent): void {
  if (!event.shiftKey || !(event.target instanceof Element) || event.target.closest('input')) return
  event.preventDefault()
  event.target.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
}

function placeClicked(event: MouseEvent): void {
  event.stopPropagation()
  placeAt(event.clientX, event.clientY)
}

function pressOnNode(event: KeyboardEvent): void {
  const node =
    event.target instanceof HTMLElement && event.target.matches('.react-flow__node') ? event.target : undefined
  if (!node || (event.key !== 'Enter' && event.key !== ' ')) return
  // Once it is selected, Enter leads on to its properties.
  if (event.key === 'Enter' && useSession.getState().selection.includes(node.dataset['id'] as EntityId)) return
  event.preventDefault()
  select([node.dataset['id'] as EntityId])
}

/** Clicks and lassos of React Flow become the session's selection; rows are let go by them. */
function selectBy(changes: readonly NodeChange<FlowNode>[]): void {
  const selected = changes.filter((change) => change.type === 'select')
  if (selected.length === 0) return
  const on = new Set(selected.filter((change) => change.selected).map(({ id }) => id))
  const off = new Set(selected.filter((change) => !change.selected).map(({ id }) => id))
  const shapes = shapesShown()
  const kept = useSession.getState().selection.filter((id) => shapes.has(id) && !off.has(id) && !on.has(id))
  select([...kept, ...([...on] as EntityId[])])
}

/** What is drawn as a shape of its own, and not as a row of one; also where it is out of view. */
function shapesShown(): ReadonlySet<EntityId> {
  const now = current()
  if (!now) return new Set()
  const { nodes, sites } = diagramFor(now.plan, now.stage)
  return new Set([...nodes.map(({ id }) => id), ...sites.map(({ site }) => site)])
}

/** Of several that are selected React Flow would keep them all, as what they are dragged by. */
function singleOut({ shiftKey, ctrlKey, metaKey }: MouseEvent, { type, id }: FlowNode): void {
  if (shiftKey || ctrlKey || metaKey || type === 'island' || type === 'ghost') return
  if (useSession.getState().selection.length > 1) select([id as EntityId])
}

function renameNode(_: MouseEvent, node: FlowNode): void {
  if (node.type === 'island' || node.type === 'ghost') return
  select([node.id as EntityId])
  runCommand('rename')
}

function selectEdge(_: MouseEvent, edge: LinkEdge): void {
  const link = edge.data?.link
  if (!link) return
  showLine(link, link.owner)
}

const clearSelection = (): void => {
  if (useGesture.getState().placing === undefined) select([])
}
