import { Panel, useStore } from '@xyflow/react'
import { memo } from 'react'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import { later } from '../ui/later.tsx'
import type { FlowNode } from './flow-types.ts'
import { Legend } from './Legend.tsx'
import { useIsCut } from './out-of-view.ts'
import styles from './overview.module.css'
import type { PageMover } from './use-mover.ts'

/** Where it does not come the diagram is none the worse. */
const SmallMap = later(async () => (await import('./SmallMap.tsx')).SmallMap, { Meanwhile: () => null })

/** In percent; of less than one, with a decimal. */
function zoomOf({ transform: [, , zoom] }: { readonly transform: readonly [number, number, number] }): string {
  const percent = zoom * 100
  return percent.toFixed(percent < 1 ? 1 : 0)
}

interface OverviewProps {
  readonly diagram: Diagram
  readonly nodes: readonly FlowNode[]
  readonly mover: PageMover
}

/** Zoom controls; and the small map, while there is something that cannot be seen. */
export function Overview({ diagram, nodes, mover }: OverviewProps) {
  const isCut = useIsCut(diagram)
  return (
    <>
      <Zoom />
      {isCut && <SmallMap nodes={nodes} mover={mover} />}
    </>
  )
}

/** It has nothing to do with what is drawn, and is not drawn again while something is dragged. */
const Zoom = memo(function Zoom() {
  const zoom = useStore(zoomOf)
  return (
    <Panel position="bottom-left">
      <div className={styles.zoom}>
        <CommandButton id="zoomOut" size="small" />
        <span className={styles.zoomValue}>{zoom}%</span>
        <CommandButton id="zoomIn" size="small" />
        <CommandButton id="fitView" size="small" />
        <Legend />
      </div>
    </Panel>
  )
})
