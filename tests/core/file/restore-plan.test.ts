import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { restorePlan, type StoredPlan } from '#core/file/restore-plan.ts'
import { type PlanStep, type StepWay, stepText } from '#core/file/stored-step.ts'
import type { Plan } from '#core/model/plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { planWith } from '../../support/plan-builder.ts'

/** Plans one after the other, as work on one makes them. */
const named = (...names: readonly string[]): readonly Plan[] => names.map((name) => planWith({ name }, []))

const stepsOf = (plans: readonly Plan[], ways: readonly StepWay[] = []): readonly PlanStep[] =>
  plans.slice(1).map((after, at) => ({
    way: ways[at] ?? 'do',
    label: `Step ${at}`,
    stage: 's1',
    before: plans[at] as Plan,
    after,
  }))

/** What is stored once these plans were made, wholes where it is said. */
const stored = (plans: readonly Plan[], ways: readonly StepWay[], ...wholesAt: readonly number[]): StoredPlan => ({
  wholes: wholesAt.map((at) => ({ text: serializePlan(plans[at] as Plan), at })),
  steps: new Map(stepsOf(plans, ways).map((step, at) => [at, stepText(step)])),
  next: plans.length - 1,
})

function restored(plan: StoredPlan) {
  const found = restorePlan(plan)
  if (!found.ok) throw new Error(found.error.type)
  return found.value
}

const labels = (steps: readonly { readonly label: string }[]) => steps.map(({ label }) => label)
const names = (steps: readonly { readonly plan: Plan }[]) => steps.map(({ plan }) => plan.name)

describe('a plan that was stored', () => {
  const plans = named('a', 'b', 'c', 'd')

  it.each([0, 1, 2, 3])('is there with its history, whatever step its whole was written at: %s', (at) => {
    const { plan, past, future, lost, next } = restored(stored(plans, [], at))
    expect([plan.name, lost, next]).toEqual(['d', 0, 3])
    expect(names(past)).toEqual(['a', 'b', 'c'])
    expect(labels(past)).toEqual(['Step 0', 'Step 1', 'Step 2'])
    expect(future).toEqual([])
  })

  it('can do again what was taken back', () => {
    const { plan, past, future } = restored(
      stored(named('a', 'b', 'c', 'b', 'a', 'b'), ['do', 'do', 'undo', 'undo', 'redo'], 3),
    )
    expect(plan.name).toBe('b')
    expect([names(past), names(future)]).toEqual([['a'], ['c']])
  })

  it('was looked at in between, which nobody takes back', () => {
    const { past } = restored(stored(named('a', 'b', 'b', 'c'), ['do', 'look', 'do'], 1))
    expect(names(past)).toEqual(['a', 'b'])
  })

  it('by an earlier planner has its edits, without a way back from the whole', () => {
    const { wholes, steps } = stored(plans, [], 1)
    const edits = [...steps].map(([at, text]) => [at, JSON.stringify(JSON.parse(String(text)).edit)] as const)
    const { plan, past } = restored({ wholes, steps: new Map(edits), next: undefined })
    expect(plan.name).toBe('d')
    expect(names(past)).toEqual(['b', 'c'])
  })
})

describe('what is damaged costs no more than itself', () => {
  const plans = named('a', 'b', 'c', 'd')

  it('a whole is made again from the one before', () => {
    const { wholes, ...rest } = stored(plans, [], 2, 1)
    const { plan, lost, whole } = restored({ ...rest, wholes: [{ text: '{"format', at: 2 }, ...wholes.slice(1)] })
    expect([plan.name, lost, whole.at]).toEqual(['d', 0, 1])
  })

  it.each([
    ['damaged', (steps: Map<number, unknown>) => steps.set(1, '{"way"')],
    ['gone', (steps: Map<number, unknown>) => steps.delete(1)],
    ['something else', (steps: Map<number, unknown>) => steps.set(1, { way: 'do' })],
  ])('a step that is %s is left out, and those after it are there', (_, damage) => {
    const about = plans.map((plan, at) => ({ ...plan, description: `${at}`, name: plan.name }))
    const all = stored(about, [], 0)
    const steps = new Map(all.steps)
    damage(steps)
    const { plan, lost, past } = restored({ ...all, steps })
    expect([plan.name, plan.description, lost, past]).toEqual(['d', '3', 1, []])
  })

  it('the last steps are missed where their number is known', () => {
    const all = stored(plans, [], 0)
    const { plan, lost } = restored({ ...all, steps: new Map([...all.steps].slice(0, 1)) })
    expect([plan.name, lost]).toEqual(['b', 2])
  })

  it('says what is wrong with the newest whole where none can be read', () => {
    const found = restorePlan({
      wholes: [
        { text: '{"format', at: 3 },
        { text: '', at: 0 },
      ],
      steps: new Map(),
      next: 3,
    })
    expect(found).toMatchObject({ ok: false, error: { type: 'not-json' } })
  })
})

const damages = fc.record({
  whole: fc.constantFrom('none', 'newest', 'other'),
  steps: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  how: fc.constantFrom('cut', 'gone', 'other'),
  isNextKnown: fc.boolean(),
})

it('whatever is damaged, what comes back is a plan, and it is the same where one copy of everything is left', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryPlan, { minLength: 2, maxLength: 6 }),
      fc.nat(5),
      fc.nat(5),
      damages,
      (plans, first, second, { whole, steps: hit, how, isNextKnown }) => {
        const last = plans.length - 1
        const [newest, before] = [Math.max(first, second), Math.min(first, second)].map((at) => Math.min(at, last))
        const all = stored(plans, [], newest ?? 0, before ?? 0)
        const steps = new Map(all.steps)
        for (const at of hit.filter((one) => one < last)) {
          if (how === 'gone') steps.delete(at)
          else steps.set(at, how === 'cut' ? String(steps.get(at)).slice(0, -2) : 7)
        }
        const wholes = all.wholes.map((one, at) =>
          (whole === 'newest' && at === 0) || (whole === 'other' && at === 1) ? { ...one, text: '{' } : one,
        )
        const found = restored({ wholes, steps, next: isNextKnown ? all.next : undefined })
        const from = whole === 'newest' ? (before ?? 0) : (newest ?? 0)
        const isHit = hit.some((at) => at >= from && at < last)
        expect(parsePlan(serializePlan(found.plan)).ok).toBe(true)
        if (isHit) return
        expect(found.lost).toBe(0)
        expect(serializePlan(found.plan)).toBe(serializePlan(plans[last] as Plan))
        for (const [at, step] of found.past.entries()) {
          const then = plans.slice(last - found.past.length)[at] as Plan
          expect(serializePlan(step.plan)).toBe(serializePlan(then))
        }
      },
    ),
    { numRuns: 50, seed: 16 },
  )
})
