import type { PlanFileError } from '#core/file/plan-file.ts'
import { type RestoredPlan, restorePlan } from '#core/file/restore-plan.ts'
import { ok, type Result } from '#core/model/base/result.ts'
import type { StoredDocument } from '../../platform/documents.ts'
import type { Kept } from './keeper-state.ts'

export interface Restored extends RestoredPlan {
  /** What the store holds of it, to go on from. */
  readonly kept: Kept
}

/** The plan that a document holds, or why it cannot be read. */
export function restored(stored: StoredDocument): Result<Restored, PlanFileError> {
  const found = restorePlan(stored)
  if (!found.ok) return found
  return ok({ ...found.value, kept: keptOf(stored, found.value) })
}

function keptOf({ steps, wholes, next: expected }: StoredDocument, { whole, next, lost }: RestoredPlan): Kept {
  const since = [...steps].filter(([number]) => number >= whole.at)
  const isWholeGood = whole === wholes[0]
  return {
    next,
    at: whole.at,
    length: whole.text.length,
    stepsLength: since.reduce((sum, [, value]) => sum + String(value).length, 0),
    isWholeGood,
    isSound: lost === 0 && isWholeGood && expected === next,
  }
}
