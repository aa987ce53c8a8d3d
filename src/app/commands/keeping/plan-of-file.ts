import { parsePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan } from '#core/model/plan.ts'
import { planFileSentence } from '#formats/plan-file-error.ts'
import { readUnicode } from '#formats/read-text.ts'

/** The plan that a file holds; the sentence that says why it holds none. */
export function planOfFile(bytes: Uint8Array): Result<Plan, string> {
  const text = readUnicode(bytes)
  if (!text.ok) return err(planFileSentence({ type: 'not-text', place: text.error }))
  const parsed = parsePlan(text.value)
  return parsed.ok ? ok(withPlaces(parsed.value)) : err(planFileSentence(parsed.error))
}
