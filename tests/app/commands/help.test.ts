import { expect } from 'vitest'
import { helpCommands } from '#app/commands/help-commands.ts'
import { setSingleKeys, usePreferences } from '#app/store/preferences-store.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { smallPlan } from './small-plan.ts'

describeCommands(
  helpCommands,
  { plan: smallPlan },
  {
    search: [{ when: 'a plan is open', opens: { type: 'search', among: 'everything' } }],
    findObject: [{ when: 'a plan is open', opens: { type: 'search', among: 'objects' } }],
    showShortcuts: [{ when: 'a plan is open', opens: { type: 'shortcuts' } }],
    singleKeys: [
      {
        when: 'they are on',
        given: () => setSingleKeys(true),
        checked: true,
        says: 'Shortcuts of a single key are off.',
        leaves({ page }) {
          expect(usePreferences.getState().singleKeys).toBe(false)
          expect(page.settings.get('coexistence-planner-single-keys')).toBe('off')
        },
      },
      {
        when: 'they are off',
        given: () => setSingleKeys(false),
        checked: false,
        says: 'Shortcuts of a single key are on.',
        leaves: () => expect(usePreferences.getState().singleKeys).toBe(true),
      },
    ],
  },
)
