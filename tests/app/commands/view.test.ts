import { expect } from 'vitest'
import { viewCommands } from '#app/commands/view-commands.ts'
import { setTheme, usePreferences } from '#app/store/preferences-store.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { l10, smallPlan } from './small-plan.ts'

describeCommands(
  viewCommands,
  { plan: smallPlan },
  {
    fitView: [{ when: 'a plan is open', leaves: ({ page }) => expect(page.canvas.fit).toHaveBeenCalledTimes(1) }],
    zoomSelection: [
      { when: 'nothing is selected', disabled: 'Select an object first.' },
      {
        when: 'an object is selected',
        selected: [l10.id],
        leaves: ({ page }) => expect(page.canvas.zoom).toHaveBeenCalledWith('selection'),
      },
    ],
    zoomFull: [{ when: 'a plan is open', leaves: ({ page }) => expect(page.canvas.zoom).toHaveBeenCalledWith('full') }],
    zoomIn: [{ when: 'a plan is open', leaves: ({ page }) => expect(page.canvas.zoom).toHaveBeenCalledWith('in') }],
    zoomOut: [{ when: 'a plan is open', leaves: ({ page }) => expect(page.canvas.zoom).toHaveBeenCalledWith('out') }],
    toggleTheme: [
      {
        when: 'it is light',
        given: () => setTheme('light'),
        checked: false,
        leaves({ page }) {
          expect(usePreferences.getState().theme).toBe('dark')
          expect(page.settings.get('coexistence-planner-theme')).toBe('dark')
          expect(document.documentElement.dataset['theme']).toBe('dark')
        },
      },
      {
        when: 'it is dark',
        given: () => setTheme('dark'),
        checked: true,
        leaves: () => expect(usePreferences.getState().theme).toBe('light'),
      },
    ],
  },
)
