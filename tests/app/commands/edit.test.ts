import { expect } from 'vitest'
import { editCommands } from '#app/commands/edit-commands.ts'
import { commit } from '#app/store/perform.ts'
import { undo } from '#app/store/plan-store.ts'
import { useSession } from '#app/store/session-store.ts'
import { describeStage } from '#core/edits/stage-list.ts'
import type { Layout } from '#core/model/plan.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import { planOf } from '../../support/plan-builder.ts'
import { chat, l10, l13, lync, rates, smallPlan, trading } from './small-plan.ts'

const plan = { ...smallPlan, layout: { ...smallPlan.layout, [l10.id]: { x: 80, y: 80 }, [l13.id]: { x: 480, y: 80 } } }
const twoStages = planOf([l10], [l10, l13])

const renamed = () => void commit('Rename Stage 1', 's1', (one) => describeStage(one, 's1', { name: 'Today' }))

const moved = (where: string, x: number, y: number): readonly [CommandCase, ...CommandCase[]] => [
  { when: 'nothing is selected', disabled: 'Select a shape first; what is inside a chat pool has no place.' },
  {
    when: 'only a room is selected',
    selected: [rates.id],
    disabled: 'Select a shape first; what is inside a chat pool has no place.',
  },
  {
    when: 'two shapes are selected',
    selected: [l10.id, l13.id],
    step: 'Move',
    says: `Moved 2 shapes ${where}.`,
    leaves: ({ plan: { layout } }) =>
      expect(layout).toMatchObject({
        [l10.id]: { x: 80 + x, y: 80 + y },
        [l13.id]: { x: 480 + x, y: 80 + y },
      } satisfies Layout),
  },
]

describeCommands(
  editCommands,
  { plan },
  {
    undo: [
      { when: 'nothing was done', disabled: 'Nothing to undo.', title: 'Undo' },
      {
        when: 'a stage was renamed',
        given: renamed,
        title: 'Undo: Rename Stage 1',
        says: 'Undone: Rename Stage 1.',
        leaves: (now) => expect(now.plan).toBe(plan),
      },
    ],
    redo: [
      { when: 'nothing was undone', given: renamed, disabled: 'Nothing to redo.', title: 'Redo' },
      {
        when: 'a step was undone',
        given: () => {
          renamed()
          undo()
        },
        title: 'Redo: Rename Stage 1',
        step: 'Rename Stage 1',
        says: 'Redone: Rename Stage 1.',
        leaves: ({ stage }) => expect(stage.name).toBe('Today'),
      },
    ],
    rename: [
      { when: 'nothing is selected', disabled: 'Select one object first.' },
      { when: 'a client is selected', selected: [lync.id], disabled: 'A client has no name.' },
      {
        when: 'a pool is selected',
        selected: [l10.id],
        isSilent: true,
        leaves: () => expect(useSession.getState().renaming).toBe(l10.id),
      },
    ],
    remove: [
      { when: 'nothing is selected', disabled: 'Select an object first.' },
      {
        when: 'a category is selected, what is in it goes too',
        selected: [trading.id],
        step: 'Remove Trading',
        selects: [],
        leaves: ({ entity }) => expect([entity(trading.id), entity(rates.id)]).toEqual([undefined, undefined]),
      },
      {
        when: 'a later stage has it too, it asks how far that reaches',
        plan: twoStages,
        selected: [l10.id],
        opens: { type: 'edit-scope', label: 'Remove L10' },
        answers: 'this',
        step: 'Remove L10',
        selects: [],
        leaves: (now) => expect(now.plan.stages.map(({ topology }) => topology.pool.size)).toEqual([0, 2]),
      },
    ],
    deleteFromPlan: [
      { when: 'nothing is selected', disabled: 'Select an object first.' },
      {
        when: 'an object is selected',
        plan: twoStages,
        selected: [l10.id],
        opens: { type: 'delete-objects', ids: [l10.id] },
        answers: true,
        step: 'Delete L10 from the plan',
        selects: [],
        leaves: (now) => expect(now.plan.stages.map(({ topology }) => topology.pool.size)).toEqual([0, 1]),
      },
      {
        when: 'the person thinks better of it',
        selected: [chat.id],
        opens: { type: 'delete-objects', ids: [chat.id] },
      },
    ],
    moveUp: moved('up', 0, -8),
    moveDown: moved('down', 0, 8),
    moveLeft: moved('left', -8, 0),
    moveRight: moved('right', 8, 0),
    moveFarUp: moved('up', 0, -80),
    moveFarDown: moved('down', 0, 80),
    moveFarLeft: moved('left', -80, 0),
    moveFarRight: moved('right', 80, 0),
  },
)
