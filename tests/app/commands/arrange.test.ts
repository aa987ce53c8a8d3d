import { expect } from 'vitest'
import { arrangeCommands } from '#app/commands/arrange-commands.ts'
import { runCommand } from '#app/commands/index.ts'
import { arrangement } from '#app/store/arrangement-store.ts'
import { adjust } from '#app/store/plan-store.ts'
import { isPinned, pin } from '#core/edits/layout.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Layout } from '#core/model/plan.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { chat, l10, l13, rates, smallPlan, target } from './small-plan.ts'

/** Three cards of one size, none level with another one. */
const apart: Layout = { [l10.id]: { x: 0, y: 0 }, [l13.id]: { x: 400, y: 80 }, [chat.id]: { x: 1000, y: 560 } }
const plan = { ...smallPlan, layout: { ...smallPlan.layout, ...apart } }
const pinned = pin(plan, [{ id: l10.id, x: 0, y: 0, width: 1, height: 1 }], true)
const two = [l10.id, l13.id]
const three = [...two, chat.id]

const nothingOffered = 'Nothing is arranged that could be kept.'
const needsTwo = 'Select two shapes or more first.'
const needsThree = 'Select three shapes or more first.'
const needsShape = 'Select a shape first; what is inside a chat pool has no place.'

const aligned = (title: string, places: Layout) =>
  [
    { when: 'one shape is selected', selected: [l10.id], disabled: needsTwo },
    { when: 'a shape and a room are selected', selected: [l10.id, rates.id], disabled: needsTwo },
    {
      when: 'two shapes are selected',
      selected: two,
      step: title,
      says: `${title.replace(/^(Align|Distribut)e?/, '$1ed')}.`,
      leaves: ({ plan: { layout } }: { plan: typeof plan }) => expect(layout).toMatchObject(places),
    },
  ] as const

const at = (x1: number, y1: number, x2: number, y2: number): Layout => ({
  [l10.id]: { x: x1, y: y1 },
  [l13.id]: { x: x2, y: y2 },
})

const tidied = withPlaces({ ...plan, layout: {} })
const isTidy = ({ plan: { layout } }: { plan: typeof plan }) => expect(layout).toEqual(tidied.layout)
const isAsBefore = ({ plan: now }: { plan: typeof plan }) => expect(now).toBe(plan)
const offered = () => runCommand('tidy')

describeCommands(
  arrangeCommands,
  { plan },
  {
    alignLeft: aligned('Align left edges', at(0, 0, 0, 80)),
    alignCenter: aligned('Align centers', at(200, 0, 200, 80)),
    alignRight: aligned('Align right edges', at(400, 0, 400, 80)),
    alignTop: aligned('Align top edges', at(0, 0, 400, 0)),
    alignMiddle: aligned('Align middles', at(0, 40, 400, 40)),
    alignBottom: aligned('Align bottom edges', at(0, 80, 400, 80)),
    distributeHorizontally: [
      { when: 'two shapes are selected', selected: two, disabled: needsThree },
      {
        when: 'three shapes are selected',
        selected: three,
        step: 'Distribute horizontally',
        leaves: (now) => expect(now.plan.layout[l13.id]).toMatchObject({ x: 500, y: 80 }),
      },
    ],
    distributeVertically: [
      { when: 'two shapes are selected', selected: two, disabled: needsThree },
      {
        when: 'three shapes are selected',
        selected: three,
        step: 'Distribute vertically',
        leaves: (now) => expect(now.plan.layout[l13.id]).toMatchObject({ x: 400, y: 280 }),
      },
    ],
    tidy: [
      {
        when: 'nothing is selected, it shows where all would stand, and moves nothing yet',
        says: /^\d+ shapes move. Crossings .*Enter keeps it, Escape puts it back.$/,
        leaves({ plan: now, page }) {
          isAsBefore({ plan: now })
          expect(arrangement()).toMatchObject({ after: tidied, isWhole: true })
          expect(page.canvas.fit).toHaveBeenCalledTimes(1)
        },
      },
      {
        when: 'several shapes are selected, it arranges these and leaves the view',
        selected: two,
        leaves({ plan: now, page }) {
          isAsBefore({ plan: now })
          expect(arrangement()).toMatchObject({ moved: 1, isWhole: false })
          expect(page.canvas.fit).not.toHaveBeenCalled()
        },
      },
      {
        when: 'everything stands where it would put it',
        plan: tidied,
        says: 'Everything stands tidily, or is pinned.',
        leaves: () => expect(arrangement()).toBeUndefined(),
      },
    ],
    keepArrangement: [
      { when: 'nothing is arranged', disabled: nothingOffered },
      {
        when: 'new places are shown',
        given: offered,
        step: 'Arrange tidily',
        says: /^Arranged tidily\./,
        leaves(now) {
          isTidy(now)
          expect(arrangement()).toBeUndefined()
        },
      },
      {
        when: 'the plan became another one since',
        given: async () => {
          await offered()
          adjust((now) => ({ ...now }))
        },
        disabled: nothingOffered,
      },
    ],
    putBackArrangement: [
      { when: 'nothing is arranged', disabled: nothingOffered },
      {
        when: 'new places are shown',
        given: offered,
        says: 'Not arranged: everything stands where it stood.',
        leaves(now) {
          isAsBefore(now)
          expect(arrangement()).toBeUndefined()
        },
      },
    ],
    togglePin: [
      { when: 'nothing is selected', disabled: needsShape, checked: false },
      { when: 'a room is selected', selected: [rates.id], disabled: needsShape },
      {
        when: 'a shape is selected',
        selected: [target.id],
        checked: false,
        step: 'Pin a shape',
        says: /^Pinned/,
        leaves: (now) => expect(isPinned(now.plan, target.id)).toBe(true),
      },
      {
        when: 'one of two shapes is pinned, it pins both',
        plan: pinned,
        selected: two,
        checked: false,
        step: 'Pin 2 shapes',
        leaves: (now) => expect(two.every((id) => isPinned(now.plan, id))).toBe(true),
      },
      {
        when: 'a pinned shape is selected',
        plan: pinned,
        selected: [l10.id],
        checked: true,
        step: 'Unpin a shape',
        says: 'Unpinned.',
        leaves: (now) => expect(isPinned(now.plan, l10.id)).toBe(false),
      },
    ],
  },
)
