import { zoom } from '../store/canvas-handle.ts'
import { useSession } from '../store/session-store.ts'
import type { Command } from './command.ts'

export const zoomCommands = {
  zoomIn: { title: 'Zoom in', group: 'view', shortcuts: ['+'], onCanvas: true, run: () => zoom('in') },
  zoomOut: { title: 'Zoom out', group: 'view', shortcuts: ['-'], onCanvas: true, run: () => zoom('out') },
  zoomFull: { title: 'Zoom to 100%', group: 'view', shortcuts: ['Mod+0'], run: () => zoom('full') },
  zoomSelection: {
    title: 'Zoom to the selection',
    group: 'view',
    shortcuts: ['Shift+2'],
    onCanvas: true,
    disabledReason: () => (useSession.getState().selection.length > 0 ? undefined : 'Select an object first.'),
    run: () => zoom('selection'),
  },
} satisfies Record<string, Command>
