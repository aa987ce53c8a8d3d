import { useState } from 'react'
import { type Shape, type ShapeGroup, shapeGroups } from '#core/edits/shapes.ts'
import type { Generation } from '#core/model/entity.ts'
import { placeByKey, startDrag } from '../commands/drag.ts'
import { mayEdit, useReadOnlyReason } from '../commands/read-only.ts'
import { GenerationTag } from '../marks/GenerationTag.tsx'
import { KindTile } from '../marks/KindIcon.tsx'
import { useGesture } from '../store/gesture-store.ts'
import { isViewer, usePreferences } from '../store/preferences-store.ts'
import { PickList } from '../ui/PickList.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import styles from './panels.module.css'

export function Palette() {
  const [filter, setFilter] = useState('')
  const readOnly = useReadOnlyReason()
  const placing = useGesture((state) => state.placing)
  const isLookedAt = usePreferences(isViewer)
  const found = shapeGroups
    .map((group) => ({ ...group, shapes: group.shapes.filter((shape) => answers(filter, shape, group)) }))
    .filter(({ shapes }) => shapes.length > 0)
  return (
    <div className={styles.palette}>
      <PickList>
        <SearchInput label="Find a shape" value={filter} onChange={setFilter} />
        {found.map(({ title, fullTitle, generation, shapes }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is of fields
          <div key={title} role="group" aria-label={fullTitle ?? title}>
            <h2 title={fullTitle}>{title}</h2>
            {shapes.map((shape) => (
              <PaletteItem
                key={shape.id}
                shape={shape}
                isPlacing={placing === shape.id}
                tag={generation ? undefined : shape.generation}
              />
            ))}
          </div>
        ))}
      </PickList>
      {found.length === 0 && <p className={styles.hint}>No shape matches ‘{filter}’.</p>}
      <p className={styles.hint}>{readOnly ?? howTo(placing !== undefined, isLookedAt)}</p>
    </div>
  )
}

function howTo(isPlacing: boolean, isLookedAt: boolean): string {
  if (isLookedAt) return 'Press a shape: it is added to what is selected, or where there is room.'
  return isPlacing
    ? 'Now click the canvas, or what it belongs to. Escape cancels.'
    : 'Drag a shape onto the canvas, or click it and then click where it belongs.'
}

const answers = (wanted: string, { title, short }: Shape, group: ShapeGroup): boolean =>
  `${title} ${short} ${group.title} ${group.fullTitle ?? ''}`.toLowerCase().includes(wanted.trim().toLowerCase())

interface PaletteItemProps {
  readonly shape: Shape
  readonly isPlacing: boolean
  /** Said where the heading does not say it. */
  readonly tag: Generation | undefined
}

function PaletteItem({ shape, isPlacing, tag }: PaletteItemProps) {
  const readOnly = useReadOnlyReason()
  const isLookedAt = usePreferences(isViewer)
  return (
    <button
      type="button"
      className={styles.shape}
      aria-disabled={readOnly !== undefined}
      title={readOnly}
      aria-pressed={isPlacing}
      aria-label={shape.title}
      data-shape={shape.id}
      onPointerDown={(event) => startDrag(event, { type: 'shape', shape: shape.id })}
      data-choice=""
      // Of a press of the mouse the drag has the say, also where it does not move.
      onClick={({ detail }) => (isLookedAt || detail === 0) && mayEdit() && placeByKey(shape)}
    >
      <KindTile kind={shape.kind} generation={shape.generation} />
      <span className={styles.shapeName}>{shape.short}</span>
      {tag && <GenerationTag generation={tag} />}
    </button>
  )
}
