import { MiniMap, Panel, useStore } from '@xyflow/react'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import type { FlowNode } from './flow-types.ts'
import { Legend } from './Legend.tsx'
import { useIsCut } from './out-of-view.ts'
import styles from './overview.module.css'

/** React Flow draws by the numbers that it finds here. */
export const mapSize = { width: 144, height: 88 }

const zoomOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100)

/** Zoom controls; and the small map, while there is something that cannot be seen. */
export function Overview({ diagram }: { readonly diagram: Diagram }) {
  const zoom = useStore(zoomOf)
  const isCut = useIsCut(diagram)
  return (
    <>
      <Panel position="bottom-left">
        <div className={styles.zoom}>
          <CommandButton id="zoomOut" size="small" />
          <span className={styles.zoomValue}>{zoom}%</span>
          <CommandButton id="zoomIn" size="small" />
          <CommandButton id="fitView" size="small" />
          <Legend />
        </div>
      </Panel>
      {isCut && (
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
