import type { EntityId } from '#core/model/entity.ts'
import { entityOf } from '#core/model/topology.ts'
import { rename } from '../commands/entity-edits.ts'
import { focusDrawn } from '../focus/moving.ts'
import { current } from '../store/derived.ts'
import { setRenaming } from '../store/session-store.ts'
import { TextInput } from '../ui/TextInput.tsx'
import styles from './shape.module.css'

const end = () => setRenaming(undefined)

/** Renames in place: Enter or leaving keeps the new name, Escape the old one. */
export function NameInput({ id, name }: { readonly id: EntityId; readonly name: string }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps clicks and keys in the field from the canvas
    <span
      className={`nodrag nopan ${styles.nameInput}`}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <TextInput
        label="New name"
        value={name}
        autoFocus
        isSelected
        onCommit={(text) => {
          const now = current()
          const entity = now && entityOf(now.stage.topology, id)
          if (entity) rename(entity, text)
        }}
        onDone={() => {
          end()
          focusDrawn(id)
        }}
        onLeave={end}
      />
    </span>
  )
}
