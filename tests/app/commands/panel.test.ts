import { expect, vi } from 'vitest'
import { panelCommands } from '#app/commands/panel-commands.ts'
import * as regions from '#app/focus/regions.ts'
import { type PanelSide, setPanels, setRoom, usePreferences } from '#app/store/preferences-store.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import { l10, l13, smallPlan } from './small-plan.ts'

const all = { left: true, bottom: true, right: true }

const toggled = (side: PanelSide): readonly [CommandCase, ...CommandCase[]] => [
  {
    when: 'the panel is open',
    given: () => setPanels(all),
    checked: true,
    leaves: () => expect(usePreferences.getState().panels).toEqual({ ...all, [side]: false }),
  },
  {
    when: 'the panel is folded',
    given: () => setPanels({ ...all, [side]: false }),
    checked: false,
    leaves: () => expect(usePreferences.getState().panels).toEqual(all),
  },
]

const drawer = (side: 'left' | 'right'): CommandCase => ({
  when: 'the window is narrow, it opens what lies above the diagram',
  given() {
    setPanels(all)
    setRoom('drawers')
  },
  checked: false,
  leaves() {
    const { drawers, panels } = usePreferences.getState()
    setRoom('columns')
    expect(drawers).toMatchObject({ [side]: true })
    expect(panels).toEqual(all)
  },
})

const spied = () => vi.spyOn(regions, 'focusNextRegion').mockReturnValue()

describeCommands(
  panelCommands,
  { plan: smallPlan },
  {
    toggleLeft: [...toggled('left'), drawer('left')],
    toggleBottom: toggled('bottom'),
    toggleRight: [...toggled('right'), drawer('right')],
    nextRegion: [
      {
        when: 'a plan is open',
        given: spied,
        isSilent: true,
        leaves: () => expect(regions.focusNextRegion).toHaveBeenCalledWith(1),
      },
    ],
    previousRegion: [
      {
        when: 'a plan is open',
        given: spied,
        isSilent: true,
        leaves: () => expect(regions.focusNextRegion).toHaveBeenCalledWith(-1),
      },
    ],
    openProperties: [
      { when: 'nothing is selected', disabled: 'Select one object first.' },
      { when: 'several objects are selected', selected: [l10.id, l13.id], disabled: 'Select one object first.' },
      {
        when: 'an object is selected, it unfolds the panel and goes to its first field',
        selected: [l10.id],
        isSilent: true,
        given() {
          setPanels({ ...all, right: false })
          vi.spyOn(regions, 'focusRegion')
        },
        leaves() {
          expect(usePreferences.getState().panels.right).toBe(true)
          expect(regions.focusRegion).toHaveBeenCalledWith('fields')
        },
      },
    ],
  },
)
