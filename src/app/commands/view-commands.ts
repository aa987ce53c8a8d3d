import { Focus, Maximize, Moon, Scan, Sun, ZoomIn, ZoomOut } from 'lucide-react'
import { fit, zoom } from '../store/canvas-handle.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { type Command, command } from './command.ts'
import { aSelection } from './needs.ts'
import { toggleTheme } from './theme.ts'

export const viewCommands = {
  fitView: command({
    title: 'Show everything',
    group: 'view',
    icon: Maximize,
    shortcuts: ['Shift+1'],
    when: 'free',
    run: fit,
  }),
  zoomSelection: command({
    title: 'Zoom to the selection',
    group: 'view',
    icon: Focus,
    shortcuts: ['Shift+2'],
    when: 'free',
    needs: aSelection,
    run: () => zoom('selection'),
  }),
  zoomFull: command({
    title: 'Zoom to 100%',
    group: 'view',
    icon: Scan,
    shortcuts: ['Mod+0'],
    run: () => zoom('full'),
  }),
  zoomIn: command({
    title: 'Zoom in',
    group: 'view',
    icon: ZoomIn,
    shortcuts: ['+'],
    when: 'free',
    run: () => zoom('in'),
  }),
  zoomOut: command({
    title: 'Zoom out',
    group: 'view',
    icon: ZoomOut,
    shortcuts: ['-'],
    when: 'free',
    run: () => zoom('out'),
  }),
  toggleTheme: command({
    title: 'Dark theme',
    group: 'view',
    icon: Moon,
    iconOn: Sun,
    isChecked: () => usePreferences.getState().theme === 'dark',
    run: toggleTheme,
  }),
} satisfies Record<string, Command>
