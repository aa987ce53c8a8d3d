import type { PlanStep } from '#core/file/stored-step.ts'
import { atOnce } from '#core/model/base/in-parts.ts'
import { type KeptText, type Label, lengthOf } from '../../platform/documents.ts'
import { inSlices } from '../in-slices.ts'
import type { Keeper, Kept } from './keeper-state.ts'
import { keptPlanInParts, textOfStep } from './prepared.ts'
import { reasonOf } from './reason.ts'

/** So many transactions are on their way at a time; the steps that come meanwhile go together in the next. */
const maxFlying = 4
/** After so many steps the plan is written whole, so that opening it stays quick. */
const maxSteps = 200
/** As long as steps are shorter than this, nobody minds them. */
const freeLength = 50_000
/** So many steps can be taken back after the plan was opened again. */
const maxUndone = 200

/** Keeps one more step, beginning at once. */
export function keep(keeper: Keeper, step: PlanStep): void {
  keeper.plan = step.after
  // Nothing adds to what is damaged.
  if (keeper.kept?.isSound === false) keeper.isAstray = true
  keeper.texts = [...keeper.texts, textOfStep(step)]
  // What takes long, and did not work, is not tried again with every step, but as time goes by.
  if (keeper.retry === undefined || keeper.wholeLength < maxEager) goOn(keeper)
}

const maxEager = 2_000_000

/** Begins all that can be begun. */
export function goOn(keeper: Keeper, isLast = false): void {
  const isAdding = keeper.kept !== undefined && !keeper.isAstray
  if (keeper.isWritingWhole && !(keeper.isWholeKnown && isAdding)) return
  clearTimeout(keeper.retry)
  keeper.retry = undefined
  if (!isAdding) {
    if (keeper.flying === 0) void writeWhole(keeper)
    return
  }
  const hasMore = keeper.texts.length > keeper.begun
  if (hasMore && (isLast || keeper.flying < maxFlying)) void writeSteps(keeper)
}

export const isAllKept = ({ kept, texts, isAstray }: Keeper): boolean =>
  kept !== undefined && texts.length === 0 && !isAstray

/** Done when all is kept, or has failed for now. */
export const settled = (keeper: Keeper): Promise<void> =>
  isAllKept(keeper) || keeper.failures > 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        keeper.waiting.push(resolve)
      })

/** Goes on with what is begun, and tries nothing again. */
export function endKeeper(keeper: Keeper): void {
  goOn(keeper, true)
  clearTimeout(keeper.retry)
  keeper.hasEnded = true
}

async function writeSteps(keeper: Keeper): Promise<void> {
  const texts = keeper.texts.slice(keeper.begun)
  const from = keeper.first + keeper.begun
  keeper.begun = keeper.texts.length
  keeper.flying += 1
  tell(keeper)
  try {
    const isThere = await keeper.around.documents.storeSteps(keeper.id, { from, texts }, labelOf(keeper))
    if (isThere && !keeper.isAstray) landed(keeper, texts)
    // Behind one that failed there is a gap, which is no news.
    else if (!keeper.isAstray && keeper.failures === 0) keeper.around.tellAnew()
    if (!isThere) keeper.isAstray = true
  } catch (error) {
    failed(keeper, error)
    keeper.begun = 0
  }
  keeper.flying -= 1
  if (keeper.flying === 0 && keeper.isAstray) keeper.begun = 0
  after(keeper)
  if (keeper.kept && isLong(keeper.kept)) whenQuiet(keeper)
}

function landed(keeper: Keeper, texts: readonly KeptText[]): void {
  keeper.texts = keeper.texts.slice(texts.length)
  keeper.begun -= texts.length
  keeper.first += texts.length
  const length = texts.reduce((sum, text) => sum + lengthOf(text), 0)
  if (keeper.kept) {
    keeper.kept = { ...keeper.kept, next: keeper.first, stepsLength: keeper.kept.stepsLength + length }
  }
  succeeded(keeper)
}

async function writeWhole(keeper: Keeper, written?: KeptText): Promise<void> {
  const { id, plan, first, texts, kept, isNew, around } = keeper
  const [at, label] = [first + texts.length, labelOf(keeper)]
  const isWholeKnown = isAllKept(keeper)
  Object.assign(keeper, { isWritingWhole: true, isWholeKnown })
  if (!isWholeKnown) tell(keeper)
  try {
    const text = written ?? atOnce(keptPlanInParts(plan))
    keeper.wholeLength = lengthOf(text)
    const keepFrom = Math.max(0, at - maxUndone)
    const isThereGood = kept?.isWholeGood ?? false
    if (isNew && at === 0) await around.documents.storeNew(id, text, label)
    else await around.documents.storeWhole(id, { text, at }, { from: first, texts }, label, { keepFrom, isThereGood })
    keeper.kept = { next: at, at, length: lengthOf(text), stepsLength: 0, isWholeGood: true, isSound: true }
    // The steps that follow a known one are on their way, and numbered from the same.
    if (!isWholeKnown) {
      keeper.texts = keeper.texts.slice(texts.length)
      Object.assign(keeper, { first: at, begun: 0, isAstray: false, isNew: false })
    }
    succeeded(keeper)
  } catch (error) {
    // That steps are many is no reason to worry anybody, as long as all of them are kept.
    if (!isWholeKnown) failed(keeper, error)
  }
  keeper.isWritingWhole = false
  after(keeper)
}

const labelOf = ({ plan, around }: Keeper): Label => ({ name: plan.name, savedAt: around.now().toISOString() })

function succeeded(keeper: Keeper): void {
  keeper.failures = 0
  keeper.savedAt = keeper.around.now()
  keeper.around.onKept()
}

function failed(keeper: Keeper, error: unknown): void {
  keeper.failures += 1
  keeper.reason = reasonOf(error)
}

/** Tells how it stands, and goes on: at once where nothing failed, else after a while, longer each time. */
function after(keeper: Keeper): void {
  tell(keeper)
  const isDone = isAllKept(keeper)
  if (isDone || keeper.failures > 0) for (const resolve of keeper.waiting.splice(0)) resolve()
  if (isDone) return
  if (keeper.failures === 0) goOn(keeper)
  else if (!keeper.hasEnded) keeper.retry ??= setTimeout(() => goOn(keeper), waitAfter(keeper.failures))
}

const waitAfter = (failures: number): number => Math.min(30_000, 500 * 2 ** failures)

function tell(keeper: Keeper): void {
  const { failures, reason, savedAt, around } = keeper
  if (failures > 0) around.tell({ type: 'failed', reason })
  else if (!isAllKept(keeper)) around.tell({ type: 'saving' })
  else if (savedAt) around.tell({ type: 'saved', at: savedAt })
}

const isLong = ({ next, at, stepsLength, length }: Kept): boolean =>
  next - at >= maxSteps || stepsLength > Math.max(length, freeLength)

const quiet = 2_000

/** Writes the plan whole, once nobody has done anything for a while. */
function whenQuiet(keeper: Keeper): void {
  const { plan } = keeper
  const isQuiet = () => {
    const isIdle = keeper.plan === plan && !keeper.hasEnded && !keeper.isWritingWhole && isAllKept(keeper)
    return isIdle && keeper.kept !== undefined && isLong(keeper.kept)
  }
  setTimeout(() => void writeUnless(keeper, () => !isQuiet()), quiet)
}

/** Begins to store what nobody has stored yet, after what is drawn now. */
export function beginWhole(keeper: Keeper): void {
  const isOver = () => keeper.kept !== undefined || keeper.isWritingWhole || keeper.hasEnded
  setTimeout(() => void writeUnless(keeper, isOver))
}

/** A plan that can be large is written down in slices; who edits it meanwhile has it written anew. */
async function writeUnless(keeper: Keeper, isOver: () => boolean): Promise<void> {
  if (isOver()) return
  const { plan } = keeper
  const isWanted = () => !isOver() && keeper.plan === plan
  try {
    const text = await inSlices(keptPlanInParts(plan), isWanted)
    if (text !== undefined && isWanted()) void writeWhole(keeper, text)
  } catch {
    // Where it fails at once, too, it is told, and tried again.
    if (isWanted()) void writeWhole(keeper)
  }
}
