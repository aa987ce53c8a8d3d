import { Copy, FolderInput, Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { Category, EntityId, Room } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { counted, thousands } from '#core/model/words.ts'
import { CommandButton, CommandTextButton } from '../../buttons/CommandButton.tsx'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import { moveRoomsTo } from '../../commands/room-edits.ts'
import { copyRooms } from '../../commands/room-rows.ts'
import { useSaid } from '../../commands/use-said.ts'
import { useStage } from '../../store/derived.ts'
import { findRooms, useRooms } from '../../store/rooms-store.ts'
import { select } from '../../store/session-store.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Picker } from '../../ui/Picker.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { categoryChoices } from './holder-choices.ts'
import styles from './rooms.module.css'
import { ScopePicker } from './ScopePicker.tsx'

interface RoomsToolsProps {
  readonly scope: EntityId | undefined
  /** Those that are listed, of so many in all. */
  readonly rooms: readonly Room[]
  readonly total: number
  readonly selected: readonly Room[]
  readonly onAdd: () => void
}

/** Whose rooms are listed, which of them, and what can be done with all or with the selected ones. */
export function RoomsTools({ scope, rooms, total, selected, onAdd }: RoomsToolsProps) {
  const graph = graphOf(useStage().topology)
  const text = useRooms((state) => state.text)
  return (
    <div className={styles.tools}>
      <ScopePicker
        label="Whose rooms are listed"
        scope={scope}
        onScope={(id) => select(id === undefined ? [] : [id])}
      />
      <div className={styles.search}>
        <SearchInput label="Find a room" value={text} onChange={findRooms} />
      </div>
      <Counts listed={rooms.length} total={total} selected={selected.length} />
      <SelectedTools graph={graph} selected={selected} />
      <div className={styles.end}>
        <IconButton size="small" label="Add a room" disabledReason={useReadOnlyReason()} onClick={onAdd}>
          <Plus size={iconSizes.small} aria-hidden />
        </IconButton>
        <IconButton
          size="small"
          label={selected.length > 0 ? 'Copy the selected rows' : 'Copy the listed rows'}
          disabledReason={rooms.length === 0 ? 'There is no room to copy.' : undefined}
          onClick={() => copyRooms(selected.length > 0 ? selected : rooms)}
        >
          <Copy size={iconSizes.small} aria-hidden />
        </IconButton>
        <CommandTextButton id="pasteRooms" size="small" aria-label="Paste rows…" hasIcon>
          <span className={styles.wide}>Paste rows…</span>
        </CommandTextButton>
      </div>
    </div>
  )
}

interface CountsProps {
  readonly listed: number
  readonly total: number
  readonly selected: number
}

function Counts({ listed, total, selected }: CountsProps) {
  const all = counted(total, 'room')
  const found = listed === total ? all : `${thousands(listed)} of ${all}`
  useSaid(selected === 0 ? `${found}.` : `${thousands(selected)} of ${all} selected.`)
  return (
    <p className={styles.count}>
      {selected === 0 && found}
      {selected > 0 && (
        <>
          {thousands(selected)}
          <span className={styles.wide}> of {thousands(total)}</span> selected
        </>
      )}
    </p>
  )
}

function SelectedTools({ graph, selected }: { readonly graph: Graph; readonly selected: readonly Room[] }) {
  const categories = useMemo(() => categoryChoices(graph), [graph])
  const readOnly = useReadOnlyReason()
  const disabledReason = readOnly ?? (selected.length === 0 ? 'Select rooms first.' : undefined)
  const move = (
    <Button size="small" aria-label="Move to a category…" disabledReason={disabledReason}>
      <FolderInput size={iconSizes.small} className={styles.narrow} aria-hidden />
      <span className={styles.wide}>Move to category…</span>
    </Button>
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields
    <div role="group" className={styles.selected} aria-label="Selected rooms">
      {disabledReason ? (
        move
      ) : (
        <Picker
          label="Move to a category"
          value={undefined}
          choices={categories}
          trigger={move}
          onChange={(id) => moveRoomsTo(selected, graph.get('category', id as Category['id']))}
        />
      )}
      <CommandButton id="duplicate" size="small" disabledReason={disabledReason} />
      <CommandButton id="remove" size="small" disabledReason={disabledReason} />
    </div>
  )
}
