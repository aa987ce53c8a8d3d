import { expect } from 'vitest'
import { lineCommands } from '#app/commands/line-commands.ts'
import { selectLine, useSession } from '#app/store/session-store.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { chatPool, planOf, pool, users } from '../../support/plan-builder.ts'

const host = pool('L10', 'lync2010')
const gc = chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })
const ann = users('Ann', { homedOn: 'pool:L10' })
const alone = chatPool('Alone', 'lync2010')
const plan = withPlaces(planOf([host, gc, ann, alone]))

const hosting = 'chatPool:GC hostedOn pool:L10'
const home = 'users:Ann homedOn pool:L10'
const noLine = 'Select an object that a line leads to first.'
const isSelected = (id: string) => () => expect(useSession.getState().line).toEqual({ id, from: host.id })

describeCommands(
  lineCommands,
  { plan },
  {
    nextLine: [
      { when: 'nothing is selected', disabled: noLine },
      { when: 'an object without lines is selected', selected: [alone.id], disabled: noLine },
      {
        when: 'an object is selected, it goes to its first line',
        selected: [host.id],
        selects: [],
        says: 'GC is hosted on L10',
        leaves: isSelected(hosting),
      },
      {
        when: 'a line is selected, it goes to the next of the same object',
        given: () => selectLine({ id: hosting, from: host.id }),
        selects: [],
        says: 'Ann are homed on L10',
        leaves: isSelected(home),
      },
    ],
    previousLine: [
      { when: 'nothing is selected', disabled: noLine },
      {
        when: 'an object is selected, it goes to its last line',
        selected: [host.id],
        selects: [],
        says: 'Ann are homed on L10',
        leaves: isSelected(home),
      },
    ],
    goToOtherEnd: [
      { when: 'no line is selected', disabled: 'Select a line first.' },
      {
        when: 'a line is selected, it goes to the end that one did not come from',
        given: () => selectLine({ id: hosting, from: host.id }),
        selects: [gc.id],
        says: 'GC, Lync 2010 Group Chat pool.',
        leaves: ({ page }) => expect(page.canvas.reveal).toHaveBeenCalled(),
      },
    ],
  },
)
