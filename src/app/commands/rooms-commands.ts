import { Table2, TableProperties } from 'lucide-react'
import { type Command, command } from './command.ts'
import { aPlan } from './needs.ts'
import { goToTab } from './panels.ts'
import { whenAsked } from './when-asked.ts'

const rows = whenAsked(() => import('./room-rows.ts'))

export const roomsCommands = {
  showRooms: command({
    title: 'Rooms…',
    group: 'view',
    icon: Table2,
    run: () => goToTab('rooms'),
  }),
  pasteRooms: command({
    title: 'Paste rooms from a spreadsheet…',
    group: 'insert',
    icon: TableProperties,
    edits: true,
    needs: aPlan,
    disabledReason: ({ stage }) =>
      stage.topology.chatPool.size === 0 ? 'Add a chat pool for the rooms first.' : undefined,
    run: () => rows.ask(({ startPasting }) => startPasting('', undefined)),
  }),
} satisfies Record<string, Command>
