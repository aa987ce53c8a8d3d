import { expect } from 'vitest'
import { walkCommands } from '#app/commands/walk-commands.ts'
import { rememberVisit } from '#app/store/session-store.ts'
import { withLayout } from '#core/edits/layout.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import { category, chatPool, client, planOf, planWith, pool, room, users } from '../../support/plan-builder.ts'

const middle = pool('Middle', 'lync2010')
const north = pool('North', 'lync2010')
const south = pool('South', 'lync2010')
const west = pool('West', 'lync2010')
const chat = chatPool('East', 'lync2010', { hostedOn: 'pool:Middle' })
const trading = category('Trading', { chatPool: 'chatPool:East' })
const rates = room('Rates', { chatPool: 'chatPool:East', category: 'category:Trading' })
const groups = ['Ann', 'Ben', 'Cay', 'Dan'].map((name) => users(name, { homedOn: 'pool:Middle' }))
const clients = groups.map(({ id, name }) => client(name, 'lync2010', id))
const stacked = {
  [middle.id]: { x: 0, y: 0 },
  'people:pool:Middle': { x: 0, y: 400, collapsed: false },
}
const gathered = planWith({ layout: stacked }, [middle, ...groups, ...clients])
const plan = withLayout(withPlaces(planOf([middle, north, south, west, chat, trading, rates])), {
  [middle.id]: { x: 400, y: 400 },
  [north.id]: { x: 400, y: 0 },
  [south.id]: { x: 400, y: 800 },
  [west.id]: { x: 0, y: 400 },
  [chat.id]: { x: 800, y: 400 },
})
const closed = { ...plan, layout: { ...plan.layout, [chat.id]: { x: 800, y: 400, collapsed: true } } }

const empty: CommandCase = { when: 'the stage is empty', plan: planOf([]), disabled: 'This stage is empty.' }

const walked = (to: string, name: string): readonly [CommandCase, ...CommandCase[]] => [
  empty,
  {
    when: 'an object is selected, it goes to what is nearest',
    selected: [middle.id],
    selects: [to as never],
    says: new RegExp(`^${name}, `),
    leaves: ({ page }) => expect(page.canvas.reveal).toHaveBeenCalled(),
  },
  { when: 'nothing is selected, it begins at what one reads first', selects: [middle.id] },
]

const extended = (to: string, name: string): readonly [CommandCase, ...CommandCase[]] => [
  empty,
  {
    when: 'an object is selected, it takes what is nearest too',
    selected: [middle.id],
    selects: [middle.id, to as never],
    says: `2 objects selected, ${name} last.`,
  },
]

const noLine = 'Select an object that a line leads to first.'

describeCommands(
  walkCommands,
  { plan },
  {
    walkUp: walked(north.id, 'North'),
    walkDown: walked(south.id, 'South'),
    walkLeft: walked(west.id, 'West'),
    walkRight: walked(chat.id, 'East'),
    extendUp: extended(north.id, 'North'),
    extendDown: extended(south.id, 'South'),
    extendLeft: extended(west.id, 'West'),
    extendRight: extended(chat.id, 'East'),
    goInside: [
      { when: 'nothing is selected', disabled: 'Select an object with something inside first.' },
      {
        when: 'an object with nothing inside is selected',
        selected: [north.id],
        disabled: 'Select an object with something inside first.',
      },
      { when: 'a chat pool is selected', selected: [chat.id], selects: [trading.id] },
      {
        when: 'a closed chat pool is selected, it is opened',
        plan: closed,
        selected: [chat.id],
        selects: [trading.id],
        leaves: (now) => expect(now.plan.layout[chat.id]?.collapsed).toBe(false),
      },
      {
        when: 'user groups are gathered, it takes all clients of the row that is first',
        plan: gathered,
        selected: groups.map(({ id }) => id),
        selects: clients.map(({ id }) => id),
        says: 'Lync 2010, 4 clients.',
      },
    ],
    goOutside: [
      {
        when: 'all clients of a row are selected, it goes to the user groups that they are of',
        plan: gathered,
        selected: clients.map(({ id }) => id),
        selects: groups.map(({ id }) => id),
        says: '4 groups · users, number not known, home Middle.',
      },
      { when: 'nothing is selected', disabled: 'Select an object that is inside of another one first.' },
      {
        when: 'an object that stands freely is selected',
        selected: [north.id],
        disabled: 'Select an object that is inside of another one first.',
      },
      { when: 'a room is selected', selected: [rates.id], selects: [trading.id] },
      { when: 'a category is selected', selected: [trading.id], selects: [chat.id] },
    ],
    nextRelated: [
      { when: 'nothing is selected', disabled: noLine },
      { when: 'no line leads to what is selected', selected: [north.id], disabled: noLine },
      { when: 'a line leads to what is selected', selected: [chat.id], selects: [middle.id] },
      {
        when: 'a relative was visited, it goes on from whom it was a relative of',
        selected: [south.id],
        given: () => rememberVisit(chat.id, south.id),
        selects: [middle.id],
      },
    ],
    previousRelated: [
      { when: 'no line leads to what is selected', selected: [north.id], disabled: noLine },
      { when: 'a line leads to what is selected', selected: [middle.id], selects: [chat.id] },
    ],
    selectAll: [
      empty,
      {
        when: 'there are objects, it takes what stands freely',
        selects: [middle.id, north.id, south.id, west.id, chat.id],
        says: '5 objects selected.',
      },
      {
        when: 'user groups are gathered, it takes each of them',
        plan: planOf([middle, ...groups]),
        selects: [middle.id, ...groups.map(({ id }) => id)],
        says: '5 objects selected.',
      },
    ],
  },
)
