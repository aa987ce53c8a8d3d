import { ConnectionMode, ReactFlow, ReactFlowProvider, useViewport, type Viewport } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { graphOf } from '#core/model/memory/graph.ts'
import { emptyTopology } from '#core/model/topology.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { elementTypes } from './element-types.ts'
import { zoomRange } from './fit.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { toEdges } from './to-edges.ts'
import { toNodes } from './to-flow.ts'

interface StillDiagramProps {
  /** Tells it from the other canvases of the page. */
  readonly id: string
  readonly diagram: Diagram
  /** Like what stands apart from what one looks at. */
  readonly isFlat?: boolean
}

/**
 * The diagram of another stage, to be looked at only: by the same cards and lines as the shown one, always at the same
 * place of it.
 */
export function StillDiagram({ id, diagram, isFlat = false }: StillDiagramProps) {
  const { x, y, zoom } = useViewport()
  return (
    <ReactFlowProvider>
      <Still id={id} diagram={diagram} isFlat={isFlat} viewport={{ x, y, zoom }} />
    </ReactFlowProvider>
  )
}

/** It is inert, so nothing of it is read out. */
const untouched = { graph: graphOf(emptyTopology), selection: new Set<never>() }
const nothing = new Set<never>()
const flat = { ...untouched, matched: nothing }

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

interface StillProps extends StillDiagramProps {
  readonly viewport: Viewport
}

const Still = memo(function Still({ id, diagram, isFlat, viewport }: StillProps) {
  const nodes = useMemo(() => toNodes(diagram, isFlat ? flat : untouched, []) as FlowNode[], [diagram, isFlat])
  const edges = useMemo(() => toEdges(diagram.links, [], isFlat ? nothing : undefined) as LinkEdge[], [diagram, isFlat])
  return (
    <ReactFlow<FlowNode, LinkEdge> inert id={id} nodes={nodes} edges={edges} viewport={viewport} {...stillOptions} />
  )
})
