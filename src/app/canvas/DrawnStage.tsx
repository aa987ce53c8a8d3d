import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type NodeChange,
  Panel,
  ReactFlow,
  SelectionMode,
} from '@xyflow/react'
import { memo, useCallback, useMemo } from 'react'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { dragThreshold } from '../commands/drag.ts'
import { useArrangement } from '../store/arrangement-store.ts'
import { useMarks } from '../store/compare-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { isViewer, usePreferences } from '../store/preferences-store.ts'
import { later } from '../ui/later.tsx'
import { ArrangementBar } from './ArrangementBar.tsx'
import { Banner } from './CanvasHints.tsx'
import { elementTypes } from './element-types.ts'
import { zoomRange } from './fit.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { Guides } from './Guides.tsx'
import { Overview } from './Overview.tsx'
import { useIsFar } from './painted/far.ts'
import { useElements } from './painted/use-elements.ts'
import type { usePointing } from './painted/use-pointing.ts'
import { RemovedContent } from './RemovedContent.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { renameNode, selectBy, selectEdge, singleOut } from './selecting.ts'
import type { Camera } from './use-camera.ts'
import { useConnecting } from './use-connecting.ts'
import { useFlow } from './use-flow.ts'
import type { useGhosts } from './use-ghosts.ts'
import { useMover } from './use-mover.ts'
import { useMoving } from './use-moving.ts'

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

interface DrawnStageProps {
  readonly stage: Stage
  readonly diagram: Diagram
  readonly ghosts: ReturnType<typeof useGhosts>
  readonly isPlacing: boolean
  readonly camera: Camera
  readonly pointing: ReturnType<typeof usePointing>
}

/** All that is drawn of a stage: elements, and what is painted. While something is dragged only this is another one. */
export function DrawnStage({ stage, diagram, ghosts, isPlacing, camera, pointing }: DrawnStageProps) {
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
  const mover = useMover({ diagram, stage, areElements: !elements.isPainted }, drawn)
  const moving = useMoving(diagram, setNodes, mover)
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
      <Overview diagram={diagram} nodes={drawn.nodes} mover={mover} />
    </ReactFlow>
  )
}

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
