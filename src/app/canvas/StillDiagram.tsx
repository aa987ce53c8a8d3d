import { ConnectionMode, ReactFlow, ReactFlowProvider, useViewport, type Viewport } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { graphOf } from '#core/model/memory/graph.ts'
import { emptyTopology } from '#core/model/topology.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { elementTypes } from './element-types.ts'
import { zoomRange } from './fit.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { toEdges, toNodes } from './to-flow.ts'

interface StillDiagramProps {
  /** Tells it from the other canvases of the page. */
  readonly id: string
  readonly diagram: Diagram
}

/**
 * The diagram of another stage, to be looked at only: by the same cards and lines as the shown one, always at the same
 * place of it.
 */
export function StillDiagram({ id, diagram }: StillDiagramProps) {
  const { x, y, zoom } = useViewport()
  return (
    <ReactFlowProvider>
      <Still id={id} diagram={diagram} viewport={{ x, y, zoom }} />
    </ReactFlowProvider>
  )
}

/** It is inert, so nothing of it is read out. */
const untouched = { graph: graphOf(emptyTopology), selection: new Set<never>() }

/** Nothing in it answers to mouse or keys. */
const stillOptions = {
  ...elementTypes,
  connectionMode: ConnectionMode.Loose,
  onlyRenderVisibleElements: true,
  disableKeyboardA11y: true,
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  // The page says it once, on the canvas that one works on.
  proOptions: { hideAttribution: true },
  minZoom: zoomRange.min,
  maxZoom: zoomRange.max,
}

const Still = memo(function Still({ id, diagram, viewport }: StillDiagramProps & { readonly viewport: Viewport }) {
  const nodes = useMemo(() => toNodes(diagram, untouched, []) as FlowNode[], [diagram])
  const edges = useMemo(() => toEdges(diagram.links, []) as LinkEdge[], [diagram])
  return (
    <ReactFlow<FlowNode, LinkEdge> inert id={id} nodes={nodes} edges={edges} viewport={viewport} {...stillOptions} />
  )
})
