import {
  type LucideIcon,
  PanelBottom,
  PanelLeft,
  PanelRight,
  SlidersHorizontal,
  SquareArrowLeft,
  SquareArrowRight,
} from 'lucide-react'
import { focusRegionOnceDrawn } from '../focus/moving.ts'
import { focusNextRegion } from '../focus/regions.ts'
import { isPanelShown, type PanelSide, showPanel, usePreferences } from '../store/preferences-store.ts'
import { type Command, command } from './command.ts'
import { oneObject } from './needs.ts'
import { togglePanel } from './panels.ts'

const isShown = (side: PanelSide): boolean => isPanelShown(usePreferences.getState(), side)

const panel = (side: PanelSide, title: string, icon: LucideIcon, shortcuts: Command['shortcuts'] = []): Command =>
  command({
    title,
    group: 'view',
    icon,
    shortcuts,
    isChecked: () => isShown(side),
    run: () => togglePanel(side, title),
  })

export const panelCommands = {
  toggleLeft: panel('left', 'Add and outline', PanelLeft),
  toggleBottom: panel('bottom', 'Lower panel', PanelBottom, ['Mod+B']),
  toggleRight: panel('right', 'Properties', PanelRight),
  nextRegion: command({
    title: 'Next part of the window',
    group: 'view',
    icon: SquareArrowRight,
    shortcuts: ['F6'],
    run: () => focusNextRegion(1),
  }),
  previousRegion: command({
    title: 'Previous part of the window',
    group: 'view',
    icon: SquareArrowLeft,
    shortcuts: ['Shift+F6'],
    run: () => focusNextRegion(-1),
  }),
  openProperties: command({
    title: 'Edit the properties',
    group: 'edit',
    icon: SlidersHorizontal,
    shortcuts: ['Enter'],
    when: 'canvas',
    needs: oneObject,
    run() {
      showPanel('right', true)
      focusRegionOnceDrawn('fields')
    },
  }),
} satisfies Record<string, Command>
