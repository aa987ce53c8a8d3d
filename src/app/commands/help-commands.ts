import { openDialog } from '../store/dialog-store.ts'
import type { Command } from './command.ts'
import { keepsSingleKeys, toggleSingleKeys } from './single-keys.ts'

export const helpCommands = {
  search: {
    title: 'Search or run a command',
    group: 'help',
    shortcuts: ['Mod+K'],
    run: () => openDialog({ type: 'search', among: 'everything' }),
  },
  findObject: {
    title: 'Find an object',
    group: 'help',
    shortcuts: ['Mod+F'],
    run: () => openDialog({ type: 'search', among: 'objects' }),
  },
  showShortcuts: {
    title: 'Keyboard shortcuts',
    group: 'help',
    shortcuts: ['?'],
    onCanvas: true,
    run: () => openDialog({ type: 'shortcuts' }),
  },
  singleKeys: {
    title: 'Shortcuts of a single key',
    group: 'help',
    isChecked: keepsSingleKeys,
    run: toggleSingleKeys,
  },
} satisfies Record<string, Command>
