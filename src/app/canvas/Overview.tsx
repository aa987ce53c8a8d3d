import { Panel, useStore } from '@xyflow/react'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import type { FlowNode } from './flow-types.ts'
import { Legend } from './Legend.tsx'
import { useIsCut } from './out-of-view.ts'
import styles from './overview.module.css'
import { SmallMap } from './SmallMap.tsx'

const zoomOf = (state: { transform: readonly [number, number, number] }) => Math.round(state.transform[2] * 100)

interface OverviewProps {
  readonly diagram: Diagram
  readonly nodes: readonly FlowNode[]
}

/** Zoom controls; and the small map, while there is something that cannot be seen. */
export function Overview({ diagram, nodes }: OverviewProps) {
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
      {isCut && <SmallMap nodes={nodes} />}
    </>
  )
}
