import { ViewportPortal } from '@xyflow/react'
import { useGesture } from '../store/gesture-store.ts'
import styles from './tools.module.css'

/** Lines that show with what a dragged shape is level. */
export function Guides() {
  const guides = useGesture((state) => state.guides)
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={`${axis} ${at}`}
          className={styles.guide}
          data-guide={axis}
          style={
            axis === 'x'
              ? { left: at, top: from, width: 0, height: to - from }
              : { left: from, top: at, width: to - from, height: 0 }
          }
        />
      ))}
    </ViewportPortal>
  )
}
