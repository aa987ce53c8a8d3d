import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type NodeChange,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react'
import { type MouseEvent, memo, type ReactNode, useCallback, useMemo } from 'react'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { dragThreshold, placeAt } from '../commands/drag.ts'
import { useRegion } from '../focus/use-region.ts'
import { useArrangement } from '../store/arrangement-store.ts'
import { useComparedDiagram, useMarks } from '../store/compare-store.ts'
import { useDiagram, useStage } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { isViewer, usePreferences } from '../store/preferences-store.ts'
import { useSession } from '../store/session-store.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { later } from '../ui/later.tsx'
import { ArrangementBar } from './ArrangementBar.tsx'
import { Banner, EmptyCanvas } from './CanvasHints.tsx'
import { CompareViews } from './CompareViews.tsx'
import { ContextPad } from './ContextPad.tsx'
import styles from './canvas.module.css'
import { DragPreview } from './DragPreview.tsx'
import { DetailContext, useDetailAtZoom, useTextScale } from './detail.ts'
import { diagramParts } from './diagram-region.ts'
import { elementTypes } from './element-types.ts'
import { zoomRange } from './fit.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { Guides } from './Guides.tsx'
import { Overview } from './Overview.tsx'
import { useIsFar } from './painted/far.ts'
import { useElements } from './painted/use-elements.ts'
import { useLasso } from './painted/use-lasso.ts'
import { usePointing } from './painted/use-pointing.ts'
import { RemovedContent } from './RemovedContent.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { pressOnNode, renameNode, selectBy, selectEdge, singleOut } from './selecting.ts'
import { type Camera, useCamera } from './use-camera.ts'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useCanvasMenu } from './use-canvas-menu.ts'
import { useConnecting } from './use-connecting.ts'
import { useFlow } from './use-flow.ts'
import { useGhosts } from './use-ghosts.ts'
import { useMoving } from './use-moving.ts'
import { useStageChange } from './use-stage-change.ts'

const PaintedLayer = later(async () => (await import('./painted/PaintedLayer.tsx')).PaintedLayer)

/** How React Flow behaves here: the keys, and what a press of the mouse is, are ours. */
const flowOptions = {
  ...elementTypes,
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

/** Seen from further away a handle could not be hit, and would only be in the way of who drags the card. */
const handleZoom = 0.35

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Detailed>
        <CompareViews>
          <Flow />
        </CompareViews>
      </Detailed>
    </ReactFlowProvider>
  )
}

/** Shapes say less the smaller they are drawn, those of the stage that is compared with too. */
function Detailed({ children }: { readonly children: ReactNode }) {
  const detail = useDetailAtZoom()
  return (
    <DetailContext value={detail}>
      <div className={styles.detailed} data-detail={detail} style={useTextScale()}>
        {children}
      </div>
    </DetailContext>
  )
}

function Flow() {
  const stage = useStage()
  const diagram = useDiagram()
  const isPlacing = useGesture((state) => state.placing !== undefined)
  const ghosts = useGhosts()
  const pointing = usePointing(diagram)
  const camera = useCamera(diagram, ghosts, stage, useComparedDiagram())
  useLasso(diagram)
  useCanvasHandle(diagram, camera)
  useStageChange(stage.id)
  return (
    <DiagramRegion stage={stage} diagram={diagram} isPlacing={isPlacing} pointing={pointing.handlers}>
      <Drawn {...{ stage, diagram, ghosts, isPlacing, camera, pointing }} />
    </DiagramRegion>
  )
}

interface DrawnProps {
  readonly stage: Stage
  readonly diagram: Diagram
  readonly ghosts: ReturnType<typeof useGhosts>
  readonly isPlacing: boolean
  readonly camera: Camera
  readonly pointing: ReturnType<typeof usePointing>
}

/** All that is drawn of a stage: elements, and what is painted. While something is dragged only this is another one. */
function Drawn({ stage, diagram, ghosts, isPlacing, camera, pointing }: DrawnProps) {
  const { nodes, edges, setNodes } = useFlow(diagram, stage, useMarks())
  const drawn = useMemo(
    () => ({ nodes: ghosts.length === 0 ? nodes : [...nodes, ...ghosts], edges }),
    [nodes, ghosts, edges],
  )
  const elements = useElements(diagram, drawn, pointing.held)
  const isReadOnly = usePlanStore((state) => state.document?.readOnly !== undefined)
  const isArranging = useArrangement() !== undefined
  const isLookedAt = usePreferences(isViewer)
  const isDrawnOn = !isReadOnly && !isArranging && !isLookedAt
  const moving = useMoving(diagram, setNodes)
  const connecting = useConnecting()
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      selectBy(changes)
      setNodes(moving.levelled(changes))
    },
    [setNodes, moving],
  )
  return (
    <ReactFlow<FlowNode, LinkEdge>
      inert={!camera.isSettled}
      nodes={elements.nodes as FlowNode[]}
      edges={elements.edges as LinkEdge[]}
      onNodesChange={onNodesChange}
      {...moving.handlers}
      {...connecting}
      onNodeClick={singleOut}
      onNodeDoubleClick={renameNode}
      onEdgeClick={selectEdge}
      onPaneClick={pointing.pressPane}
      onMoveEnd={camera.remember}
      nodesConnectable={isDrawnOn}
      nodesDraggable={!isPlacing && isDrawnOn}
      {...flowOptions}
      // Where the page scrolls, the wheel is for the page.
      panOnScroll={!isLookedAt}
      zoomOnScroll={!isLookedAt}
      preventScrolling={!isLookedAt}
    >
      {elements.isPainted && <PaintedLayer diagram={diagram} {...drawn} />}
      <Layers diagram={diagram} />
      <Overview diagram={diagram} nodes={drawn.nodes} />
    </ReactFlow>
  )
}

interface DiagramRegionProps {
  readonly stage: Stage
  readonly diagram: Diagram
  readonly isPlacing: boolean
  readonly pointing: ReturnType<typeof usePointing>['handlers']
  readonly children: ReactNode
}

/** The part of the window that the diagram is, with its menu and its keys. */
function DiagramRegion({ stage, diagram, isPlacing, pointing, children }: DiagramRegionProps) {
  const isConnecting = useGesture((state) => state.dragged?.type === 'line')
  const isFar = useStore(({ transform: [, , zoom] }) => zoom < handleZoom)
  const areSeveral = useSession((state) => state.selection.length > 1)
  const menu = useCanvasMenu(diagram)
  const region = useRegion('diagram', diagramParts)
  return (
    <ContextMenu groups={menu.groups} onClose={menu.close}>
      <section
        ref={region}
        id="diagram"
        tabIndex={-1}
        className={styles.canvas}
        data-canvas=""
        data-placing={isPlacing}
        data-connecting={isConnecting}
        data-several={areSeveral}
        data-far={isFar}
        aria-label={`Diagram of ${stage.name}`}
        aria-description={useIsFar() ? 'Seen from far away. The outline lists everything in it.' : undefined}
        onMouseDownCapture={pressWithShift}
        onClickCapture={isPlacing ? placeClicked : undefined}
        onKeyDown={pressOnNode}
        onContextMenu={menu.open}
        {...pointing}
      >
        {children}
        {diagram.nodes.length + diagram.sites.length === 0 && <EmptyCanvas />}
        <DragPreview />
        <NextSteps diagram={diagram} />
      </section>
    </ContextMenu>
  )
}

/** Where the diagram is only looked at there is no room for them; the outline has the same in its menu. */
const NextSteps = ({ diagram }: { readonly diagram: Diagram }) =>
  usePreferences(isViewer) ? null : <ContextPad diagram={diagram} />

/** What is drawn below and above shapes and lines. Some of it moves with them, the rest stays at the edges. */
const Layers = memo(function Layers({ diagram }: { readonly diagram: Diagram }) {
  // From afar the dots are too small to be seen, and too many to be drawn in each frame.
  const isFar = useIsFar()
  return (
    <>
      {!isFar && <Background variant={BackgroundVariant.Dots} gap={24} size={1.4} color="var(--strong-line)" />}
      <ArrangementBar />
      <Panel position="bottom-center">
        <Banner />
      </Panel>
      <RemovedContent nodes={diagram.nodes} />
      <Guides />
      <SelectionBar />
    </>
  )
})

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
