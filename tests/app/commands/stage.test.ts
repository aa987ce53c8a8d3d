import { expect } from 'vitest'
import { stageCommands } from '#app/commands/stage-commands.ts'
import { useSession } from '#app/store/session-store.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { planOf } from '../../support/plan-builder.ts'
import { l10, l13 } from './small-plan.ts'

const approved = { by: 'J. Li', date: '2026-03-02' }
const one = planOf([l10])
const three = planOf([l10], { entities: [l10], approved }, { entities: [l10, l13], interim: true })
const names = ({ plan }: { readonly plan: typeof three }) => plan.stages.map(({ name }) => name)

const first = 'This is the first stage.'
const last = 'This is the last stage.'

describeCommands(
  stageCommands,
  { plan: three },
  {
    addStage: [
      {
        when: 'the first stage is shown, it shows a copy behind it',
        step: 'Add a stage',
        says: 'Stage 4 added. It begins as Stage 1 is.',
        leaves(now) {
          expect(names(now)).toEqual(['Stage 1', 'Stage 4', 'Stage 2', 'Stage 3'])
          expect(now.stage.name).toBe('Stage 4')
        },
      },
    ],
    addStageBefore: [
      { when: 'the first stage is shown', disabled: first },
      {
        when: 'a later stage is shown',
        stage: 's2',
        step: 'Add a stage',
        says: 'Stage 4 added. It begins as Stage 1 is.',
        leaves: (now) => expect(names(now)).toEqual(['Stage 1', 'Stage 4', 'Stage 2', 'Stage 3']),
      },
    ],
    copyStage: [
      {
        when: 'a stage is shown',
        stage: 's3',
        step: 'Copy Stage 3',
        leaves(now) {
          expect(names(now)).toEqual(['Stage 1', 'Stage 2', 'Stage 3', 'Copy of Stage 3'])
          expect(now.stage.topology.pool.size).toBe(2)
        },
      },
    ],
    renameStage: [
      {
        when: 'a stage is shown',
        stage: 's2',
        isSilent: true,
        leaves: () => expect(useSession.getState().renamingStage).toBe('s2'),
      },
    ],
    describeStage: [
      {
        when: 'a stage is shown',
        opens: { type: 'stage-properties', stage: three.stages[0]! },
        answers: { description: 'As it is now.' },
        step: 'Describe Stage 1',
        leaves: ({ stage }) => expect(stage.description).toBe('As it is now.'),
      },
    ],
    moveStageEarlier: [
      { when: 'the first stage is shown', disabled: first },
      {
        when: 'the last stage is shown',
        stage: 's3',
        opens: { type: 'lost-approvals', label: 'Move Stage 3' },
        answers: true,
        step: 'Move Stage 3',
        says: /^Stage 3 is stage 2 of 3 now\./,
        shows: 's3',
        leaves: (now) => expect(names(now)).toEqual(['Stage 1', 'Stage 3', 'Stage 2']),
      },
    ],
    moveStageLater: [
      { when: 'the last stage is shown', stage: 's3', disabled: last },
      {
        when: 'the first stage is shown',
        plan: planOf([l10], [l10, l13]),
        step: 'Move Stage 1',
        says: /^Stage 1 is stage 2 of 2 now\./,
        shows: 's1',
        leaves: (now) => expect(names(now)).toEqual(['Stage 2', 'Stage 1']),
      },
    ],
    makeEndState: [
      { when: 'it is not the last stage', disabled: 'Only the last stage can be the end state.' },
      { when: 'there is no other stage', plan: one, disabled: 'A plan of one stage has no end state.' },
      {
        when: 'the last stage is an interim one',
        stage: 's3',
        title: 'Make this the end state',
        step: 'Make Stage 3 the end state',
        leaves: ({ stage }) => expect(stage.interim).not.toBe(true),
      },
      {
        when: 'the last stage is the end state',
        plan: planOf([l10], [l13]),
        stage: 's2',
        title: 'Mark as interim',
        step: 'Mark Stage 2 as interim',
        leaves: ({ stage }) => expect(stage.interim).toBe(true),
      },
    ],
    approveStage: [
      { when: 'it is approved', stage: 's2', disabled: 'It is approved.' },
      {
        when: 'it is not approved',
        opens: { type: 'approve-stage', stage: three.stages[0]! },
        answers: approved,
        step: 'Approve Stage 1',
        leaves: ({ stage }) => expect(stage.approved).toMatchObject(approved),
      },
    ],
    takeApprovalBack: [
      { when: 'it is not approved', disabled: 'It is not approved.' },
      {
        when: 'it is approved, nothing more is asked',
        stage: 's2',
        step: 'Take back the approval of Stage 2',
        leaves: ({ stage }) => expect(stage.approved).toBeUndefined(),
      },
    ],
    mergeStage: [
      { when: 'the last stage is shown', stage: 's3', disabled: last },
      {
        when: 'there is a next stage',
        opens: { type: 'merge-stage', stage: three.stages[0]! },
        answers: true,
        step: 'Merge Stage 1 with Stage 2',
        shows: 's2',
        leaves: (now) => expect(names(now)).toEqual(['Stage 2', 'Stage 3']),
      },
      { when: 'the person thinks better of it', opens: { type: 'merge-stage' } },
    ],
    deleteStage: [
      { when: 'there is no other stage', plan: one, disabled: 'A plan has at least one stage.' },
      {
        when: 'the last stage is shown, it shows the one before it',
        stage: 's3',
        opens: { type: 'delete-stage', stage: three.stages[2]! },
        answers: true,
        step: 'Delete Stage 3',
        shows: 's2',
        leaves: (now) => expect(names(now)).toEqual(['Stage 1', 'Stage 2']),
      },
      { when: 'the person thinks better of it', opens: { type: 'delete-stage' } },
    ],
    nextStage: [
      { when: 'the last stage is shown', stage: 's3', disabled: last },
      { when: 'there is a next one', shows: 's2' },
    ],
    previousStage: [
      { when: 'the first stage is shown', disabled: first },
      { when: 'there is one before', stage: 's3', shows: 's2' },
    ],
  },
)
