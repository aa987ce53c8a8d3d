import { expect } from 'vitest'
import { insertCommands } from '#app/commands/insert-commands.ts'
import { type CreationWay, creationsAt } from '#app/store/creations.ts'
import { setMenuPoint } from '#app/store/gesture-store.ts'
import { sizes } from '#core/layout/sizes.ts'
import type { Entity } from '#core/model/entity.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import { chat, l10, l13, lync, smallPlan } from './small-plan.ts'

const at = { x: 800, y: 400 }
const plan = { ...smallPlan, layout: { ...smallPlan.layout, [l10.id]: at } }

const creation = (from: Entity | undefined, way: CreationWay, shape: string) =>
  creationsAt(plan, 's1', from, way).find((one) => one.shape.id === shape)!

const needsOne = 'Select one object first.'

const grown = (where: { readonly x: number; readonly y: number }): readonly [CommandCase, ...CommandCase[]] => [
  { when: 'nothing is selected', disabled: needsOne },
  { when: 'several objects are selected', selected: [l10.id, l13.id], disabled: needsOne },
  {
    when: 'a pool is selected, one more stands there',
    selected: [l10.id],
    opens: { type: 'create', way: 'beside', from: l10.id },
    answers: creation(l10, 'beside', 'pool-lync2010'),
    step: 'Add FE-2010',
    selects: ['pool:fe-2010'],
    leaves: ({ plan: { layout } }) => expect(layout['pool:fe-2010']).toMatchObject(where),
  },
]

const { width, height } = sizes.card

describeCommands(
  insertCommands,
  { plan },
  {
    newObject: [
      {
        when: 'the menu was opened on the canvas, it stands there',
        given: () => setMenuPoint({ x: 160, y: 240 }),
        opens: { type: 'create', way: 'free' },
        answers: creation(undefined, 'free', 'pool-lync2013'),
        step: 'Add FE-2013',
        says: /^FE-2013 added\./,
        selects: ['pool:fe-2013'],
        leaves: ({ plan: { layout } }) => expect(layout['pool:fe-2013']).toMatchObject({ x: 160, y: 240 }),
      },
      { when: 'the person thinks better of it', opens: { type: 'create', way: 'free' } },
    ],
    addInside: [
      { when: 'nothing is selected', disabled: needsOne },
      { when: 'a client is selected', selected: [lync.id], disabled: 'Nothing belongs to Lync 2010 client.' },
      {
        when: 'a chat pool is selected',
        selected: [chat.id],
        opens: { type: 'create', way: 'inside', from: chat.id },
        answers: creation(chat, 'inside', 'category'),
        step: 'Add Category',
        selects: ['category:category'],
        leaves: ({ entity }) => expect(entity('category:category')).toMatchObject({ chatPool: chat.id }),
      },
    ],
    growUp: grown({ x: at.x, y: at.y - height - 96 }),
    growDown: grown({ x: at.x, y: at.y + height + 96 }),
    growLeft: grown({ x: at.x - width - 96, y: at.y }),
    growRight: grown({ x: at.x + width + 96, y: at.y }),
  },
)
