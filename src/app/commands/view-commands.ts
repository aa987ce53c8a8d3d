import { Focus, Maximize, Moon, Scan, Sun, ZoomIn, ZoomOut } from 'lucide-react'
import { fit, type ZoomTarget, zoom } from '../store/canvas-handle.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { say } from '../store/voice-store.ts'
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
    run() {
      fit()
      say('Everything is shown.')
    },
  }),
  zoomSelection: command({
    title: 'Zoom to the selection',
    group: 'view',
    icon: Focus,
    shortcuts: ['Shift+2'],
    when: 'free',
    needs: aSelection,
    run: () => zoomTo('selection', 'What is selected is shown.'),
  }),
  zoomFull: command({
    title: 'Zoom to 100%',
    group: 'view',
    icon: Scan,
    shortcuts: ['Mod+0'],
    run: () => zoomTo('full', 'Shown in its true size.'),
  }),
  zoomIn: command({
    title: 'Zoom in',
    group: 'view',
    icon: ZoomIn,
    shortcuts: ['+'],
    when: 'free',
    run: () => zoomTo('in', 'Zoomed in.'),
  }),
  zoomOut: command({
    title: 'Zoom out',
    group: 'view',
    icon: ZoomOut,
    shortcuts: ['-'],
    when: 'free',
    run: () => zoomTo('out', 'Zoomed out.'),
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

function zoomTo(target: ZoomTarget, said: string): void {
  zoom(target)
  say(said)
}
