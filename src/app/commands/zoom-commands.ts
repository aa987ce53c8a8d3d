import { useSession, type Zoom } from '../store/session-store.ts'
import type { Command } from './command.ts'

const ask = (how: Zoom['how']) => () =>
  useSession.setState(({ zoom }) => ({ zoom: { how, count: (zoom?.count ?? 0) + 1 } }))

export const zoomCommands = {
  zoomIn: { title: 'Zoom in', group: 'view', shortcuts: ['+'], onCanvas: true, run: ask('in') },
  zoomOut: { title: 'Zoom out', group: 'view', shortcuts: ['-'], onCanvas: true, run: ask('out') },
  zoomFull: { title: 'Zoom to 100%', group: 'view', shortcuts: ['Mod+0'], run: ask('full') },
  zoomSelection: {
    title: 'Zoom to the selection',
    group: 'view',
    shortcuts: ['Shift+2'],
    onCanvas: true,
    disabledReason: () => (useSession.getState().selection.length > 0 ? undefined : 'Select an object first.'),
    run: ask('selection'),
  },
} satisfies Record<string, Command>
