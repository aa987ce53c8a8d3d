import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { type PlanFileError, parsePlan, serializePlan } from './plan-file.ts'
import { withEdit } from './stored-edit.ts'
import { parseStep, type StoredStep } from './stored-step.ts'

/** The file of a plan, with all steps before the one of this number in it. */
export interface StoredWhole {
  readonly text: string
  readonly at: number
}

/** All that is stored of a plan, as it was found. */
export interface StoredPlan {
  /** The newest first. */
  readonly wholes: readonly StoredWhole[]
  /** By their numbers. */
  readonly steps: ReadonlyMap<number, unknown>
  /** The number of the step that comes next, as far as that is known. */
  readonly next: number | undefined
}

/** What can be taken back or done again, and the plan that this leads to. */
interface RestoredStep {
  readonly label: string
  readonly plan: Plan
  readonly stage: StageId | undefined
}

interface History {
  readonly past: readonly RestoredStep[]
  readonly future: readonly RestoredStep[]
}

export interface RestoredPlan extends History {
  readonly plan: Plan
  /** The whole that it was read from. */
  readonly whole: StoredWhole
  readonly next: number
  /** How many steps since could not be read. */
  readonly lost: number
  /** Whether these are the last ones, because what came after the first of them could not be done without it. */
  readonly isCut: boolean
}

/**
 * The plan that is stored, with its history. What is damaged costs no more than itself: where the newest whole cannot be
 * read the one before it leads to the same plan, and where a step cannot, those after it are done without it.
 */
export function restorePlan({ wholes, steps, next }: StoredPlan): Result<RestoredPlan, PlanFileError> {
  const found = firstReadable(wholes)
  if (!found.ok) return found
  const { whole, plan: base } = found.value
  const end = Math.max(whole.at, next ?? 0, ...[...steps.keys()].map((number) => number + 1))
  const since = numbers(whole.at, end).map((number) => parseStep(steps.get(number)))
  const forth = plansAfter(base, since)
  const lost = since.filter((step) => !step).length
  if (lost > 0) return ok(mended({ whole, next: end, lost }, forth, since))
  const earlier = stepsBefore(whole.at, steps)
  const plans = [...plansBefore(base, earlier), ...forth]
  return ok({
    plan: plans.at(-1) ?? base,
    whole,
    next: end,
    lost,
    isCut: false,
    ...historyOf([...earlier, ...since], plans),
  })
}

function firstReadable(
  wholes: readonly StoredWhole[],
): Result<{ readonly whole: StoredWhole; readonly plan: Plan }, PlanFileError> {
  let first: PlanFileError = { type: 'not-a-plan' }
  for (const whole of wholes) {
    const parsed = parsePlan(whole.text)
    if (parsed.ok) return ok({ whole, plan: parsed.value })
    if (whole === wholes[0]) first = parsed.error
  }
  return err(first)
}

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** The plan before any of the steps, and after each of them; what cannot be read changes nothing. */
function plansAfter(base: Plan, steps: readonly (StoredStep | undefined)[]): readonly Plan[] {
  const plans = [base]
  for (const step of steps) {
    const plan = plans.at(-1) ?? base
    plans.push(step ? withEdit(plan, step.edit) : plan)
  }
  return plans
}

/** With steps left out nobody knows that the rest is a plan, so it is read as one; else it ends before the first gap. */
function mended(
  facts: Pick<RestoredPlan, 'whole' | 'next' | 'lost'>,
  plans: readonly Plan[],
  since: readonly (StoredStep | undefined)[],
): RestoredPlan {
  const gap = since.indexOf(undefined)
  const before = plans[gap] as Plan
  const read = parsePlan(serializePlan(plans.at(-1) ?? before))
  const isCut = !read.ok || since.slice(gap).every((step) => !step)
  const [plan, lost] = read.ok ? [read.value, facts.lost] : [before, since.length - gap]
  return { ...facts, plan, lost, isCut, past: [], future: [] }
}

/** Those before a number that lead back from it, without a gap. */
function stepsBefore(at: number, steps: ReadonlyMap<number, unknown>): readonly StoredStep[] {
  const found: StoredStep[] = []
  for (let number = at - 1; number >= 0; number -= 1) {
    const step = parseStep(steps.get(number))
    if (!step?.back) break
    found.push(step)
  }
  return found.reverse()
}

/** The plan before each of the steps that lead to it. */
function plansBefore(after: Plan, steps: readonly StoredStep[]): readonly Plan[] {
  const plans: Plan[] = []
  let plan = after
  for (const { back } of steps.toReversed()) {
    plan = back ? withEdit(plan, back) : plan
    plans.push(plan)
  }
  return plans.reverse()
}

/** What could be taken back and done again after these steps, from the plans before each of them. */
function historyOf(steps: readonly (StoredStep | undefined)[], plans: readonly Plan[]): History {
  const past: RestoredStep[] = []
  let future: RestoredStep[] = []
  for (const [at, step] of steps.entries()) {
    const plan = plans[at]
    if (!step || !plan || step.way === 'look') continue
    const { way, label, stage } = step
    if (way === 'undo') past.pop()
    if (way === 'redo') future.pop()
    if (way === 'do') future = []
    ;(way === 'undo' ? future : past).push({ label, stage, plan })
  }
  return { past, future }
}
