import { useMemo } from 'react'
import type { ChatPool } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useSession } from '../../store/session-store.ts'
import panel from '../panels.module.css'
import { ReachGrid } from './ReachGrid.tsx'
import { roomTable } from './tables.ts'

interface RoomReachProps {
  readonly chatPool: ChatPool
}

/** Who takes part in the rooms of one chat pool. */
export function RoomReach({ chatPool }: RoomReachProps) {
  const plan = useUnplaced()
  const stage = useStage()
  const { roomText: text, onlyAffected } = useSession((state) => state.access)
  const table = useMemo(
    () => roomTable(plan, stage, chatPool, text, onlyAffected),
    [plan, stage, chatPool, text, onlyAffected],
  )
  if (table.columns.length === 0) {
    return (
      <p className={panel.empty}>
        {text ? `No room of ${chatPool.name} is called ‘${text}’.` : emptyText(chatPool, onlyAffected)}
      </p>
    )
  }
  const rooms = counted(table.columns.length, 'room')
  return (
    <ReachGrid label={`Who takes part in ${rooms} of ${chatPool.name} in ${stage.name}`} corner={rooms} table={table} />
  )
}

const emptyText = ({ name }: ChatPool, onlyAffected: boolean): string =>
  onlyAffected ? `No member is known to be kept out of a room of ${name}.` : `${name} has no rooms in this stage.`
