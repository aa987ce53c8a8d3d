import { jsonText } from '#core/model/base/plain-text.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import type { Inputs } from '../inputs.ts'

/** For other programs, in one order of its fields. */
export function render({ plan, proof }: Inputs['proof']): string {
  const { stage, judged, isProven, hasChat, points } = proof
  const document = {
    format: 'coexistence-proof',
    version: 1,
    plan: plan.name,
    stage: stage.id,
    judged,
    isProven,
    hasChat,
    points: points.map(({ source, ...point }) => ({ ...point, source: citationOf(source) })),
  }
  return jsonText(document)
}
