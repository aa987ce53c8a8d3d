import { expect } from 'vitest'
import { compareCommands } from '#app/commands/compare-commands.ts'
import { setCompareMode, showRemoved, useCompare } from '#app/store/compare-store.ts'
import { setPanels, usePreferences } from '#app/store/preferences-store.ts'
import { useSession } from '#app/store/session-store.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { planOf } from '../../support/plan-builder.ts'
import { l10, l13 } from './small-plan.ts'

const one = planOf([l10])
const two = planOf([l10], [l10, l13])
const nothing = 'A plan of one stage has nothing to compare it with.'
const mode = () => useCompare.getState().mode

describeCommands(
  compareCommands,
  { plan: two, stage: 's2' },
  {
    compare: [
      { when: 'there is no other stage', plan: one, disabled: nothing },
      {
        when: 'nothing is compared, it shows one over the other',
        title: 'Compare with another stage',
        says: 'Compared with Stage 1, as an onion skin.',
        leaves: () => expect(mode()).toBe('onion'),
      },
      {
        when: 'one is over the other, it shows them beside each other',
        given: () => setCompareMode('onion'),
        title: 'Compare side by side',
        says: 'Compared with Stage 1, side by side.',
        leaves: () => expect(mode()).toBe('beside'),
      },
      {
        when: 'they are beside each other, it ends',
        given: () => setCompareMode('beside'),
        title: 'Close the comparison',
        says: 'The comparison is closed.',
        leaves: () => expect(mode()).toBe('off'),
      },
    ],
    showRemoved: [
      {
        when: 'it is shown',
        given: () => showRemoved(true),
        checked: true,
        says: 'What was removed is hidden.',
        leaves: () => expect(useCompare.getState().showsRemoved).toBe(false),
      },
      {
        when: 'it is hidden',
        given: () => showRemoved(false),
        checked: false,
        says: 'What was removed is shown.',
        leaves: () => expect(useCompare.getState().showsRemoved).toBe(true),
      },
    ],
    showChanges: [
      {
        when: 'the lower panel is folded',
        given: () => setPanels({ left: true, bottom: false, right: true }),
        isSilent: true,
        leaves() {
          expect(useSession.getState().tab).toBe('changes')
          expect(usePreferences.getState().panels.bottom).toBe(true)
        },
      },
    ],
  },
)
