import type { Plan } from '#core/model/plan.ts'
import { askToKeep, documents } from '../platform/documents.ts'
import { onLeaving } from '../platform/leaving.ts'
import { tellTabs } from '../platform/tabs.ts'
import { type PlanState, usePlanStore } from '../store/plan-store.ts'
import { announce, setSaveState } from '../store/session-store.ts'
import { beginWhole, endKeeper, goOn, isAllKept, keep, settled } from './keeping/keeper.ts'
import { type Keeper, type Kept, keeperOf } from './keeping/keeper-state.ts'
import { stepBetween } from './keeping/steps.ts'
import { storeSummaries, storeSummarySoon } from './keeping/summaries.ts'
import { keepDaily } from './keeping/versions.ts'

/** Of each document the fingerprints of the files that it is known by. */
const files = new Map<string, readonly string[]>()

const maxFiles = 8

export const rememberFiles = (id: string, known: readonly string[]): void => void files.set(id, known)

/** Knows a plan by the fingerprint of one more file, to find it again when that is opened. */
export function rememberFile(id: string, file: string): void {
  const known = files.get(id) ?? []
  if (known.includes(file)) return
  files.set(id, [...known, file].slice(-maxFiles))
  // Where the browser keeps nothing, there is no plan to be found again either.
  void allStored()
    .then(() => documents.storeFiles(id, files.get(id) ?? []))
    .catch(() => {})
}

/** What is stored of a document that was opened, and of which plan. */
const opened = new Map<string, { readonly plan: Plan; readonly kept: Kept }>()

/** Goes on from what is stored of a document. */
export const keepFrom = (id: string, plan: Plan, kept: Kept): void => void opened.set(id, { plan, kept })

let keeper: Keeper | undefined
/** Those of documents that were left, until all is kept. */
const ending = new Set<Keeper>()

/**
 * Stores the open plan in this browser, now and every step of it, begun in the same task as the step; says so when it
 * cannot. Returns how to end that.
 */
export function startAutosave(): () => void {
  keepOpen(usePlanStore.getState())
  const endings = [
    usePlanStore.subscribe(follow),
    onLeaving(
      () => {
        if (keeper) goOn(keeper, true)
        storeSummaries()
      },
      () => keeper !== undefined && !isAllKept(keeper) && keeper.failures > 0,
    ),
  ]
  return () => {
    for (const end of endings) end()
    leave()
  }
}

function follow(after: PlanState, before: PlanState): void {
  if (after.document?.id !== before.document?.id || after.document?.readOnly !== before.document?.readOnly) {
    leave()
    keepOpen(after)
  } else if (keeper) {
    const step = stepBetween(before, after)
    if (!step) return
    keep(keeper, step)
    if (step.way !== 'look') keepDaily(keeper.id, step.before)
  }
}

function leave(): void {
  if (!keeper) return
  const left = keeper
  keeper = undefined
  endKeeper(left)
  storeSummaries()
  ending.add(left)
  void settled(left).finally(() => ending.delete(left))
}

function keepOpen({ document, plan }: PlanState): void {
  if (!document || !plan || document.readOnly !== undefined) return
  const { id } = document
  const before = opened.get(id)
  opened.delete(id)
  const begun = keeperOf(id, before?.plan ?? plan, before?.kept, {
    documents,
    now: () => new Date(),
    tell: (state) => begun === keeper && setSaveState(state),
    tellAnew: () => announce('This plan was not in this browser any more. All of it is stored again.'),
    onKept: () => {
      tellTabs({ type: 'kept', id })
      storeSummarySoon(id, () => ({ plan: begun.plan, files: files.get(id) ?? [] }))
    },
  })
  keeper = begun
  if (!before) {
    void askToKeep()
    beginWhole(begun)
  } else if (before.plan !== plan) {
    keep(begun, { way: 'look', label: '', stage: undefined, before: before.plan, after: plan })
  }
}

/** Done when nothing waits to be stored any more, or it cannot be stored for now. */
export async function allStored(): Promise<void> {
  await Promise.all([...(keeper ? [keeper] : []), ...ending].map(settled))
}

/** Whether all of the open plan is kept, or is not to be. */
export const isOpenKept = (): boolean => keeper === undefined || isAllKept(keeper)

/** What is open is to be stored no more: it is deleted. */
export function stopKeeping(): void {
  if (keeper) endKeeper(keeper)
  keeper = undefined
}
