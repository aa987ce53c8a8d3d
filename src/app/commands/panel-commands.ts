import { focusNextRegion, focusRegion } from '../focus/regions.ts'
import { isPanelShown, type PanelSide, showPanel, usePreferences } from '../store/preferences-store.ts'
import { useSession } from '../store/session-store.ts'
import type { Command } from './command.ts'

const isShown = (side: PanelSide): boolean => isPanelShown(usePreferences.getState(), side)

const panel = (side: PanelSide, title: string, shortcuts: Command['shortcuts'] = []): Command => ({
  title,
  group: 'view',
  shortcuts,
  isChecked: () => isShown(side),
  run: () => showPanel(side, !isShown(side)),
})

export const panelCommands = {
  toggleLeft: panel('left', 'Panel to add from, and outline'),
  toggleBottom: panel('bottom', 'Lower panel', ['Mod+B']),
  toggleRight: panel('right', 'Properties'),
  nextRegion: {
    title: 'Next part of the window',
    group: 'view',
    shortcuts: ['F6'],
    run: () => focusNextRegion(1),
  },
  previousRegion: {
    title: 'Previous part of the window',
    group: 'view',
    shortcuts: ['Shift+F6'],
    run: () => focusNextRegion(-1),
  },
  openProperties: {
    title: 'Edit the properties',
    group: 'edit',
    shortcuts: ['Enter'],
    onCanvas: true,
    disabledReason: () => (useSession.getState().selection.length === 1 ? undefined : 'Select one object first.'),
    run() {
      showPanel('right', true)
      // The panel may have to be drawn first.
      requestAnimationFrame(() => focusRegion('fields'))
    },
  },
} satisfies Record<string, Command>
