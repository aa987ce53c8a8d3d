import { useState } from 'react'
import { type Shape, shapeGroups } from '#core/shapes.ts'
import { placeByKey, startCarry } from '../commands/carry.ts'
import { KindTile } from '../marks/KindIcon.tsx'
import { useSession } from '../store/session-store.ts'
import { SearchInput } from '../ui/SearchInput.tsx'
import styles from './panels.module.css'

export function Palette() {
  const [filter, setFilter] = useState('')
  const placing = useSession((state) => state.placing)
  const matches = (text: string) => text.toLowerCase().includes(filter.trim().toLowerCase())
  return (
    <div className={styles.palette}>
      <SearchInput label="Find a shape" value={filter} onChange={setFilter} />
      {shapeGroups.map((group) => {
        const shapes = group.shapes.filter((shape) => matches(`${shape.title} ${group.title}`))
        return (
          shapes.length > 0 && (
            <section key={group.title} aria-label={group.title}>
              <h2>{group.title}</h2>
              {shapes.map((shape) => (
                <PaletteItem key={shape.id} shape={shape} isPlacing={placing === shape.id} />
              ))}
            </section>
          )
        )
      })}
      {!shapeGroups.some((group) => group.shapes.some((shape) => matches(`${shape.title} ${group.title}`))) && (
        <p className={styles.hint}>No shape matches ‘{filter}’.</p>
      )}
      <p className={styles.hint}>
        {placing
          ? 'Now click the canvas, or what it belongs to. Escape cancels.'
          : 'Drag a shape onto the canvas, or click it and then click where it belongs.'}
      </p>
    </div>
  )
}

function PaletteItem({ shape, isPlacing }: { readonly shape: Shape; readonly isPlacing: boolean }) {
  return (
    <button
      type="button"
      className={styles.shape}
      aria-pressed={isPlacing}
      aria-label={shape.title}
      data-shape={shape.id}
      onPointerDown={(event) => startCarry(event, { type: 'shape', shape: shape.id })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        placeByKey(shape)
      }}
    >
      <KindTile kind={shape.kind} generation={shape.generation} />
      {shape.short}
    </button>
  )
}
