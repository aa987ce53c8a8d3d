import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Answers, cacheAnswers } from '#core/checking/answers.ts'
import { createCheck } from '#core/checking/check.ts'
import { checkInParts } from '#core/checking/check-in-parts.ts'
import { editStage } from '#core/edits/edit.ts'
import { addStage, mergeWithNext, moveStage, removeStage } from '#core/edits/stage-list.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { put, remove } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import {
  arbitraryEntity,
  arbitraryOperations,
  arbitraryPlan,
  arbitrarySeverities,
  arbitraryStep,
  arbitraryWaivers,
} from '../../support/arbitrary-plan.ts'
import { reread } from '../../support/reread.ts'

type Edit = (plan: Plan) => Plan

const at = (plan: Plan, place: number): Stage => plan.stages[place % plan.stages.length]!
const withSome = (edit: (plan: Plan, stage: Stage) => Plan): fc.Arbitrary<Edit> =>
  fc.nat(4).map((place) => (plan) => edit(plan, at(plan, place)))
const few = (plan: Plan): boolean => plan.stages.length < 5
const several = (plan: Plan): boolean => plan.stages.length > 1

const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  arbitraryStep.chain((step) => withSome((plan, { id }) => editStage(plan, id, step))),
  // Gone and there again in one step, beside something of the same kind or another.
  fc
    .tuple(arbitraryEntity, arbitraryEntity)
    .chain(([one, other]) =>
      withSome((plan, { id }) => editStage(plan, id, (topology) => put(remove(topology, [one.id, other.id]), [other]))),
    ),
  arbitraryOperations.chain((operations) =>
    withSome((plan, stage) => ({
      ...plan,
      stages: plan.stages.map((one) => (one === stage ? { ...one, operations } : one)),
    })),
  ),
  arbitraryWaivers.map(
    (waivers): Edit =>
      (plan) => ({ ...plan, waivers }),
  ),
  arbitrarySeverities.map(
    (severities): Edit =>
      (plan) => ({ ...plan, severities }),
  ),
  withSome((plan, { id }) => (few(plan) ? addStage(plan, id) : plan)),
  withSome((plan, { id }) => (several(plan) ? removeStage(plan, id) : plan)),
  withSome((plan, { id }) => (several(plan) ? mergeWithNext(plan, id) : plan)),
  fc.nat(4).chain((to) => withSome((plan, { id }) => moveStage(plan, id, to % plan.stages.length))),
)

/** What comes before a plan is checked: it is only tried, or asked in parts, by turns with others or until that is given up. */
type Prelude = (answers: Answers, plan: Plan, others: readonly Plan[]) => void

const tried: Prelude = (answers, plan) => {
  createCheck(rules, answers)(plan, undefined, { fixes: false, speculative: true })
}

const byTurns =
  (steps: number): Prelude =>
  (answers, plan, others) => {
    const all = [plan, ...others].map((one) => checkInParts(rules, answers, one))
    for (let step = 0; step < steps; step++) for (const parts of all) parts.next()
  }

const arbitraryPrelude: fc.Arbitrary<Prelude> = fc.oneof(
  fc.constant(tried),
  fc.nat(400).map(byTurns),
  fc.constant(() => undefined),
)

/** An edit of one of two plans, as it is now or was some steps ago. */
const arbitraryAct = fc.record({
  which: fc.nat(1),
  back: fc.nat(3),
  edit: arbitraryEdit,
  prelude: arbitraryPrelude,
  day: fc.constantFrom('2012-01-01', '2026-06-01'),
})

it('what is remembered of two plans and their histories is what a fresh check says, however it was asked', () => {
  fc.assert(
    fc.property(arbitraryPlan, arbitraryPlan, fc.array(arbitraryAct, { maxLength: 8 }), (one, other, acts) => {
      const answers = cacheAnswers()
      const histories: readonly [Plan[], Plan[]] = [[one], [other]]
      for (const { which, back, edit, prelude, day } of acts) {
        const [own, beside] = which === 0 ? histories : [histories[1], histories[0]]
        const before = own.at(-1 - (back % own.length))!
        const plan = edit(before)
        own.push(plan)
        prelude(answers, plan, [before, beside.at(-1)!])
        expect(createCheck(rules, answers)(plan, day)).toEqual(createCheck(rules)(reread(plan), day))
      }
    }),
    { seed: 2013, numRuns: 20 },
  )
})
