import { MiniMap, Panel, useStore } from '@xyflow/react'
import { CommandButton } from '../buttons/CommandButton.tsx'
import type { FlowNode } from './flow-types.ts'
import styles from './overview.module.css'

/** React Flow draws by the numbers that it finds here. */
const mapSize = { width: 144, height: 88 }

const zoomOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100)

/** Zoom controls and the small map. */
export function Overview() {
  const zoom = useStore(zoomOf)
  const isEmpty = useStore(({ nodes }) => nodes.length === 0)
  return (
    <>
      <Panel position="bottom-left">
        <div className={styles.zoom}>
          <CommandButton id="zoomOut" size="small" />
          <span className={styles.zoomValue}>{zoom}%</span>
          <CommandButton id="zoomIn" size="small" />
          <CommandButton id="fitView" size="small" />
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
