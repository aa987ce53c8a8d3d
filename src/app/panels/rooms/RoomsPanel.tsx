import { useMemo, useState } from 'react'
import type { EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { nameOf } from '#core/model/words.ts'
import { marksOf } from '#core/views/diagram/badges.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { mayEdit, useReadOnlyReason } from '../../commands/read-only.ts'
import { addRoom } from '../../commands/room-edits.ts'
import { startPasting } from '../../commands/room-rows.ts'
import { useFindings, useStage } from '../../store/derived.ts'
import { findRooms, useRooms } from '../../store/rooms-store.ts'
import { useSession } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import type { Spot } from '../../ui/grid/grid.ts'
import panel from '../panels.module.css'
import { roomsOfScope, roomsWith, scopeAfter, sortedRooms } from './listed-rooms.ts'
import { MembersTable } from './MembersTable.tsx'
import { RoomsGrid } from './RoomsGrid.tsx'
import { RoomsTools } from './RoomsTools.tsx'
import styles from './rooms.module.css'

/** The rooms of the selected chat pool or category, or of the stage, or who is on their lists. */
export function RoomsPanel() {
  const table = useRooms((state) => state.table)
  const [led, setLed] = useState<EntityId>()
  const scope = useScope(led)
  const isElsewhere = useSession(({ selection }) => selection.length !== 1 || selection[0] !== led)
  if (led !== undefined && isElsewhere) setLed(undefined)
  return table === 'rooms' ? <RoomsTable scope={scope} /> : <MembersTable scope={scope} onLead={setLed} />
}

/** The rooms as a table to read, edit and paste into. */
function RoomsTable({ scope }: { readonly scope: EntityId | undefined }) {
  const stage = useStage()
  const graph = graphOf(stage.topology)
  const findings = useFindings()
  const marks = useMemo(() => marksOf(findings), [findings])
  const text = useRooms((state) => state.text)
  const column = useRooms((state) => state.column)
  const isDescending = useRooms((state) => state.isDescending)
  const all = useMemo(() => roomsOfScope(graph, scope), [graph, scope])
  const rooms = useMemo(
    () => sortedRooms(graph, roomsWith(graph, all, text), column, isDescending),
    [graph, all, text, column, isDescending],
  )
  const [edited, setEdited] = useState<Spot>()
  const add = () =>
    addRoom(scope, (id) => {
      findRooms('')
      setEdited({ row: id, column: 'name' })
    })
  const entity = graph.find(scope)
  const where = entity ? nameOf(entity) : stage.name
  const selected = useSelectedRooms(rooms)
  return (
    <div className={styles.panel}>
      <RoomsTools scope={scope} rooms={rooms} selected={selected} total={all.length} onAdd={add} />
      {rooms.length === 0 ? (
        <NoRooms isEmpty={all.length === 0} where={where} text={text} onAdd={add} />
      ) : (
        <RoomsGrid
          label={`Rooms of ${where}`}
          rooms={rooms}
          selected={selected}
          marks={marks}
          edited={edited}
          onEdit={(cell) => (cell === undefined || mayEdit()) && setEdited(cell)}
          onAdd={add}
          onPaste={(pasted) => startPasting(pasted, scope)}
        />
      )}
    </div>
  )
}

interface NoRoomsProps {
  readonly isEmpty: boolean
  readonly where: string
  readonly text: string
  readonly onAdd: () => void
}

function NoRooms({ isEmpty, where, text, onAdd }: NoRoomsProps) {
  const readOnly = useReadOnlyReason()
  if (!isEmpty) return <div className={panel.empty}>{`No room of ${where} matches ‘${text}’.`}</div>
  return (
    <div className={panel.empty}>
      {`${where} has no rooms yet.`}
      <div className={styles.offers}>
        <Button size="small" disabledReason={readOnly} onClick={onAdd}>
          Add a room
        </Button>
        <CommandTextButton id="pasteRooms" size="small">
          Paste rows…
        </CommandTextButton>
      </div>
    </div>
  )
}

/** Follows the selection; what is selected in the table, or what a row of it has led to, stays in it. */
function useScope(led: EntityId | undefined): EntityId | undefined {
  const graph = graphOf(useStage().topology)
  const selection = useSession((state) => state.selection)
  const [scope, setScope] = useState<EntityId>()
  const isLed = led !== undefined && selection.length === 1 && selection[0] === led
  const next = isLed ? graph.find(scope)?.id : scopeAfter(graph, selection, scope)
  if (next !== scope) setScope(next)
  return next
}

function useSelectedRooms(rooms: readonly Room[]): readonly Room[] {
  const selection = useSession((state) => state.selection)
  return useMemo(() => {
    const ids = new Set<EntityId>(selection)
    return ids.size === 0 ? [] : rooms.filter(({ id }) => ids.has(id))
  }, [rooms, selection])
}
