import { MiniMap, Panel, type ReactFlowState, useStore } from '@xyflow/react'
import { useMemo } from 'react'
import { around, type Box } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import type { FlowNode } from './flow-types.ts'
import { Legend } from './Legend.tsx'
import styles from './overview.module.css'

/** React Flow draws by the numbers that it finds here. */
const mapSize = { width: 144, height: 88 }

const zoomOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100)

/** Zoom controls; and the small map, while there is something that cannot be seen. */
export function Overview({ diagram }: { readonly diagram: Diagram }) {
  const all = useMemo(() => allOf(diagram), [diagram])
  const zoom = useStore(zoomOf)
  const isCut = useStore((state) => all !== undefined && isOutOfView(all, state))
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

const allOf = ({ nodes, sites, islands }: Diagram): Box | undefined =>
  nodes.length + sites.length > 0 ? around([...nodes, ...sites, ...islands]) : undefined

/** Whether a part of a box is beyond the edge of the canvas. */
function isOutOfView(box: Box, { transform, width, height }: Pick<ReactFlowState, 'transform' | 'width' | 'height'>) {
  const [x, y, zoom] = transform
  const [left, top] = [box.x * zoom + x, box.y * zoom + y]
  return left < 0 || top < 0 || left + box.width * zoom > width || top + box.height * zoom > height
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
