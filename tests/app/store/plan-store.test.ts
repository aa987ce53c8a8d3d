import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, closeDialog, useDialog } from '#app/store/dialog-store.ts'
import { commit, perform } from '#app/store/perform.ts'
import { openDocument, redo, undo, usePlanStore } from '#app/store/plan-store.ts'
import { setEditScope, useSession } from '#app/store/session-store.ts'
import { approve, takeApprovalBack } from '#core/edits/approvals.ts'
import { type EditScope, editStage, update } from '#core/edits/edit.ts'
import { changedStages } from '#core/edits/edit-scopes.ts'
import { setSeverity } from '#core/edits/governance.ts'
import { withLayout } from '#core/edits/layout.ts'
import { describePlan } from '#core/edits/plan-properties.ts'
import { addStage, copyStage, describeStage, mergeWithNext, moveStage, removeStage } from '#core/edits/stage-list.ts'
import { addOperation } from '#core/edits/stages.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { arbitraryPlan, arbitraryStep, arbitraryWaivers } from '../../support/arbitrary-plan.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

const old = pool('A', 'lync2010')
const approved = { by: 'J. Li', date: '2026-03-02' }
const plan = approve(planOf([old], [old], [old]), 's3', approved)

const open = (one: Plan, readOnly?: string) => openDocument({ id: 'd', ...(readOnly && { readOnly }) }, one)
const now = () => usePlanStore.getState().plan!
const asked = () => useDialog.getState().open?.dialog.type
/** What waits for an answer goes on as soon as all else is done. */
const answered = () => new Promise<void>((resolve) => setTimeout(resolve))
const rename = (one: Plan) => editStage(one, 's2', (topology) => update(topology, 'pool:A', { name: 'B' }))
const changed = () => changedStages(plan, now()).map(({ id }) => id)

beforeEach(() => {
  closeDialog()
  setEditScope(undefined)
  open(plan)
})

describe('an edit of what other stages have too', () => {
  it.each<[EditScope, readonly string[]]>([
    ['this', ['s2']],
    ['later', ['s2', 's3']],
    ['all', ['s1', 's2', 's3']],
  ])('waits for the answer which stages it applies to: %s', async (scope, stages) => {
    let isFollowed = false
    expect(perform({ label: 'Rename', stage: 's2', edit: rename, afterwards: () => (isFollowed = true) })).toBe(false)
    expect(now()).toBe(plan)
    expect(isFollowed).toBe(false)
    answer('edit-scope', scope)
    await answered()
    expect(isFollowed).toBe(true)
    expect(changed()).toEqual(stages)
    expect(usePlanStore.getState().past).toHaveLength(1)
    expect(useSession.getState().editScope).toBe(scope)
  })

  it('applies to as many for the rest of the session, without being asked again', async () => {
    setEditScope('this')
    expect(commit('Rename', 's2', rename)).toBe(false)
    expect(asked()).toBe('lost-approvals')
    answer('lost-approvals', true)
    await answered()
    expect(changed()).toEqual(['s2'])
    undo()
    setEditScope('all')
    commit('Rename', 's2', rename)
    answer('lost-approvals', true)
    await answered()
    expect(changed()).toEqual(['s1', 's2', 's3'])
  })

  it('is what the person was told, where that was said before', () => {
    setEditScope('this')
    expect(perform({ label: 'Rename', stage: 's2', edit: rename, isToldBefore: true })).toBe(true)
    expect(changed()).toEqual(['s2', 's3'])
  })

  it('leaves everything as it is until it is answered, and asks again next time where it is not', async () => {
    commit('Rename', 's2', rename)
    closeDialog()
    await answered()
    expect(now()).toBe(plan)
    expect(useSession.getState().notice).toBe('Rename: not done.')
    commit('Rename', 's2', rename)
    expect(asked()).toBe('edit-scope')
  })

  it('is not done where the plan has become another one until the answer', async () => {
    commit('Rename', 's2', rename)
    commit('Describe', 's1', (one) => describeStage(one, 's1', { name: 'Today' }))
    const meanwhile = now()
    answer('edit-scope', 'later')
    await answered()
    expect(now()).toBe(meanwhile)
  })

  it('is neither done nor spoken of where another plan opens instead of an answer', async () => {
    commit('Rename', 's2', rename)
    open(planOf([old]))
    await answered()
    expect(asked()).toBeUndefined()
    expect(useSession.getState().notice).toBe('')
  })
})

describe('an edit that asks nothing', () => {
  it.each<[string, (plan: Plan) => Plan]>([
    [
      'adds what no other stage has',
      (one) => editStage(one, 's4', (topology) => put(topology, [pool('N', 'lync2013')])),
    ],
    ['moves a shape', (one) => withLayout(one, { 'pool:A': { x: 8, y: 8 } })],
    ['describes a stage', (one) => describeStage(one, 's3', { name: 'End' })],
    ['sets a severity', (one) => setSeverity(one, 'hosting/missing-home', 'off')],
  ])('%s', (_, edit) => {
    open({ ...plan, stages: [...plan.stages, { ...plan.stages[0]!, id: 's4' }, { ...plan.stages[0]!, id: 's5' }] })
    expect(commit('Do it', 's4', edit)).toBe(true)
    expect(asked()).toBeUndefined()
  })
})

describe('an approved stage', () => {
  const operate = (one: Plan) => addOperation(one, 's3', { kind: 'mergeLegacyTopology' })

  it('is changed only after an answer, loses its approval, and has it again after undo', async () => {
    expect(commit('Add operation', 's3', operate)).toBe(false)
    expect(asked()).toBe('lost-approvals')
    expect(now()).toBe(plan)
    answer('lost-approvals', true)
    await answered()
    expect(now().stages[2]?.approved).toBeUndefined()
    expect(commit('Add operation', 's3', operate)).toBe(true)
    undo()
    undo()
    expect(now()).toBe(plan)
  })
})

it('what is read-only stays as it is', () => {
  open(plan, 'It is open elsewhere.')
  expect(commit('Rename', 's2', rename)).toBe(false)
  expect(asked()).toBeUndefined()
  expect(now()).toBe(plan)
})

describe('undo', () => {
  type Edit = (plan: Plan) => Plan
  const onStage = (edit: (plan: Plan, stage: string, at: number) => Plan): fc.Arbitrary<Edit> =>
    fc.nat(5).map((at) => (one) => edit(one, one.stages[at % one.stages.length]!.id, at))
  const edits: fc.Arbitrary<Edit> = fc.oneof(
    fc.tuple(fc.nat(5), arbitraryStep).map(
      ([at, step]) =>
        (one: Plan) =>
          editStage(one, one.stages[at % one.stages.length]!.id, step),
    ),
    onStage((one, id) => addStage(one, id)),
    onStage((one, id) => copyStage(one, id)),
    onStage((one, id) => removeStage(one, id)),
    onStage((one, id) => mergeWithNext(one, id)),
    onStage((one, id, at) => moveStage(one, id, at - 1)),
    onStage((one, id, at) => describeStage(one, id, { description: `No. ${at}`, interim: at % 2 === 0 })),
    onStage((one, id) => approve(one, id, approved)),
    onStage((one, id) => takeApprovalBack(one, id)),
    onStage((one, id) => addOperation(one, id, { kind: 'mergeLegacyTopology' })),
    arbitraryWaivers.map((waivers) => (one: Plan) => ({ ...one, waivers })),
    fc.nat(5).map((x) => (one: Plan) => withLayout(one, { 'pool:A': { x, y: x } })),
    fc.constantFrom('error', 'off', undefined).map((to) => (one: Plan) => setSeverity(one, 'hosting/missing-home', to)),
    fc
      .record({ name: fc.string(), sipDomains: fc.subarray(['a.example', 'b.example']), description: fc.string() })
      .map((change) => (one: Plan) => describePlan(one, change)),
    fc
      .record({ separator: fc.constantFrom('-', '_'), prefixTopLevel: fc.boolean() })
      .map((flattening) => (one: Plan) => describePlan(one, { flattening })),
  )

  it('gives back the very plan after any sequence of edits, and redo what they made of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlan,
        fc.array(fc.tuple(edits, fc.constantFrom<EditScope>('this', 'later', 'all')), { maxLength: 12 }),
        async (before, steps) => {
          open(before)
          const text = serializePlan(before)
          for (const [edit, scope] of steps) {
            commit('Edit', before.stages[0]?.id, edit)
            if (asked() === 'edit-scope') answer('edit-scope', scope)
            else answer('lost-approvals', true)
            await answered()
          }
          const after = now()
          while (undo()) expect(now()).toBeDefined()
          expect(now()).toBe(before)
          expect(serializePlan(now())).toBe(text)
          while (redo()) expect(now()).toBeDefined()
          expect(now()).toBe(after)
        },
      ),
      { numRuns: 100, seed: 2013 },
    )
  })
})
