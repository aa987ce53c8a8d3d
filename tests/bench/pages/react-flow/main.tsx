import {
  applyNodeChanges,
  type Edge,
  Handle,
  type Node,
  type NodeChange,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
} from '@xyflow/react'
import { createContext, memo, useCallback, useContext, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/style.css'
import { farZoom, type GivenBox, givenPicture, ink, markDrawn } from '../picture.ts'

/** React Flow as it is fastest: only what can be seen is rendered, nodes know their size and say less from afar. */
const Far = createContext(false)
const shape = { boxSizing: 'border-box', width: '100%', height: '100%', borderRadius: 8, padding: 8 } as const

const BoxNode = memo(function BoxNode({ data }: NodeProps<Node<{ readonly box: GivenBox }>>) {
  const isFar = useContext(Far)
  return (
    <>
      <Handle type="target" position={Position.Top} />
      <div style={{ ...shape, background: ink.box, border: `1.5px solid ${ink.line}` }}>
        {!isFar && (
          <>
            <b>{data.box.title}</b>
            <div style={{ color: ink.quiet }}>{data.box.subtitle}</div>
          </>
        )}
      </div>
      <Handle type="source" position={Position.Bottom} />
    </>
  )
})

const nodeTypes = { box: BoxNode }
const { picture, place } = givenPicture()

const handlesOf = ({ width, height }: GivenBox) => [
  { id: null, type: 'target' as const, position: Position.Top, x: width / 2 - 3, y: -3, width: 6, height: 6 },
  {
    id: null,
    type: 'source' as const,
    position: Position.Bottom,
    x: width / 2 - 3,
    y: height - 3,
    width: 6,
    height: 6,
  },
]
const firstNodes: Node[] = picture.boxes.map((box) => ({
  id: box.id,
  type: 'box',
  position: { x: box.x, y: box.y },
  width: box.width,
  height: box.height,
  handles: handlesOf(box),
  data: { box },
}))
const edges: Edge[] = picture.lines.map((line) => ({ ...line, type: 'straight' }))

function Flow() {
  const [nodes, setNodes] = useState(firstNodes)
  const onNodesChange = useCallback((changes: NodeChange[]) => setNodes((all) => applyNodeChanges(changes, all)), [])
  const isFar = useStore(({ transform }) => transform[2] < farZoom)
  const { getViewport, setViewport } = useReactFlow()
  useEffect(() => {
    window.bench = { view: getViewport, show: (view) => void setViewport(view) }
    markDrawn()
  }, [getViewport, setViewport])
  return (
    <Far value={isFar}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onlyRenderVisibleElements
        defaultViewport={picture.view}
        minZoom={0.01}
        maxZoom={4}
      />
    </Far>
  )
}

createRoot(place).render(
  <ReactFlowProvider>
    <Flow />
  </ReactFlowProvider>,
)
