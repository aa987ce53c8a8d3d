import { MiniMap, Panel, useReactFlow, useStore } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { fit } from '../store/canvas-handle.ts'
import { IconButton } from '../ui/Button.tsx'
import type { FlowNode } from './flow-types.ts'
import styles from './overview.module.css'

/** React Flow draws by the numbers that it finds here. */
const mapSize = { width: 144, height: 88 }

const zoomOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100)

/** Zoom controls and the small map. */
export function Overview() {
  const { zoomIn, zoomOut } = useReactFlow()
  const zoom = useStore(zoomOf)
  const isEmpty = useStore(({ nodes }) => nodes.length === 0)
  return (
    <>
      <Panel position="bottom-left">
        <div className={styles.zoom}>
          <IconButton size="small" label="Zoom out" onClick={() => void zoomOut()}>
            <Minus size={14} aria-hidden />
          </IconButton>
          <span className={styles.zoomValue}>{zoom}%</span>
          <IconButton size="small" label="Zoom in" onClick={() => void zoomIn()}>
            <Plus size={14} aria-hidden />
          </IconButton>
          <IconButton size="small" label="Show everything" keys="Shift+1" onClick={fit}>
            <Maximize size={14} aria-hidden />
          </IconButton>
        </div>
      </Panel>
      {isEmpty || (
        <MiniMap<FlowNode>
          className={styles.minimap ?? ''}
          style={mapSize}
          pannable
          zoomable
          ariaLabel="Small map of the diagram"
          bgColor="var(--raised)"
          maskColor="color-mix(in srgb, var(--page) 60%, transparent)"
          nodeColor={fillOf}
          nodeStrokeColor={strokeOf}
          nodeStrokeWidth={4}
          nodeBorderRadius={8}
        />
      )}
    </>
  )
}

const generationIn = (node: FlowNode) =>
  node.type === 'shape' ? node.data.node.generation : node.type === 'island' ? node.data.island.generation : undefined

function fillOf(node: FlowNode): string {
  const generation = generationIn(node)
  return generation ? `var(--${generation}-tint)` : node.type === 'site' ? 'transparent' : 'var(--surface)'
}

function strokeOf(node: FlowNode): string {
  const generation = generationIn(node)
  return generation ? `var(--${generation}-line)` : 'var(--strong-line)'
}
