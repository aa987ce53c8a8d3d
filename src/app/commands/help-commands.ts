import { Keyboard, Search } from 'lucide-react'
import { openDialog } from '../store/dialog-store.ts'
import { type Command, command } from './command.ts'
import { keepsSingleKeys, toggleSingleKeys } from './single-keys.ts'

export const helpCommands = {
  search: command({
    title: 'Search or run a command',
    group: 'help',
    icon: Search,
    shortcuts: ['Mod+K'],
    run: () => openDialog({ type: 'search', among: 'everything' }),
  }),
  findObject: command({
    title: 'Find an object',
    group: 'help',
    icon: Search,
    shortcuts: ['Mod+F'],
    run: () => openDialog({ type: 'search', among: 'objects' }),
  }),
  showShortcuts: command({
    title: 'Keyboard shortcuts',
    group: 'help',
    icon: Keyboard,
    shortcuts: ['?'],
    when: 'free',
    run: () => openDialog({ type: 'shortcuts' }),
  }),
  singleKeys: command({
    title: 'Shortcuts of a single key',
    group: 'help',
    icon: Keyboard,
    isChecked: keepsSingleKeys,
    run: toggleSingleKeys,
  }),
} satisfies Record<string, Command>
