import { focusRegion } from '../focus/regions.ts'
import { current } from '../store/derived.ts'
import type { Command } from './command.ts'
import { showTab } from './panels.ts'
import { startPasting } from './rooms-gestures.ts'
import { oneSelected } from './selected.ts'

export const roomsCommands = {
  showRooms: {
    title: 'Rooms…',
    group: 'view',
    run() {
      showTab('rooms')
      requestAnimationFrame(() => focusRegion('lower panel'))
    },
  },
  pasteRooms: {
    title: 'Paste rooms from a spreadsheet…',
    group: 'insert',
    edits: true,
    disabledReason: () =>
      current()?.stage.topology.chatPool.size === 0 ? 'Add a chat pool for the rooms first.' : undefined,
    run: () => startPasting('', oneSelected()?.id),
  },
} satisfies Record<string, Command>
