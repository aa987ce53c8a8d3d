import type { ReactNode } from 'react'
import { shapeOf } from '#core/edits/shapes.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { KindTile } from '../marks/KindIcon.tsx'
import { useStage } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import styles from './drag-preview.module.css'

/** What the pointer drags, and what dropping it here would mean. */
export function DragPreview() {
  const dragged = useGesture((state) => state.dragged)
  return dragged ? <Dragged /> : null
}

function Dragged() {
  const option = useGesture((state) => (state.over ? state.drops.get(state.over) : undefined))
  const isCard = useGesture(({ dragged }) => dragged?.type === 'shape' || (dragged?.type === 'entity' && dragged.isRow))
  if (!isCard && !option?.judgement) return null
  return (
    <AtPointer>
      <Card />
      {option?.judgement && (
        <div className={styles.reason} data-supported={option.judgement.reason === undefined}>
          {option.judgement.reason === undefined ? `✓ ${option.relation.title}` : `✕ ${option.judgement.reason}`}
        </div>
      )}
    </AtPointer>
  )
}

function AtPointer({ children }: { readonly children: ReactNode }) {
  const pointer = useGesture((state) => state.pointer)
  return (
    <div className={styles.preview} style={{ transform: `translate(${pointer.x + 14}px, ${pointer.y + 12}px)` }}>
      {children}
    </div>
  )
}

/** A new shape or a row is shown at the pointer; a shape of the canvas moves itself, and a line is drawn. */
function Card() {
  const { topology } = useStage()
  const dragged = useGesture((state) => state.dragged)
  const shape = dragged?.type === 'shape' ? shapeOf(dragged.shape) : undefined
  const row = dragged?.type === 'entity' && dragged.isRow ? entityOf(topology, dragged.id) : undefined
  if (!shape && !row) return null
  return (
    <div className={styles.card}>
      <KindTile kind={shape?.kind ?? row?.kind ?? 'room'} generation={shape?.generation} />
      {shape?.title ?? (row && nameOf(row))}
    </div>
  )
}
