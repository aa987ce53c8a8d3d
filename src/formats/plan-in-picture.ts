import { serializePlan } from '#core/file/plan-file.ts'
import { plainJson } from '#core/model/base/plain-text.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan } from '#core/model/plan.ts'
import { childOf, namesIn } from './xml/element.ts'
import { escaped } from './xml/escaped.ts'
import { readXml } from './xml/read-xml.ts'
import { rootOf } from './xml/root.ts'

const ofSvg = namesIn('http://www.w3.org/2000/svg')
const namespace = 'urn:coexistence-plan'
const ofPlan = namesIn(namespace)

/** The plan as metadata of an SVG: a picture that bears it opens as its plan. */
export function metadataOf(plan: Plan): string {
  const text = plainJson(JSON.stringify(JSON.parse(serializePlan(plan))))
  return `<metadata><plan xmlns="${namespace}">${escaped(spelledOut(text))}</plan></metadata>`
}

/** XML cannot hold these, but JSON can say them in another way. */
const spelledOut = (json: string): string =>
  json.replace(/[\u007f-\u009f\ufffe\uffff]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The text of the plan file that a file is, or that is in it where it is a picture; the sentence that says why a picture
 * has none. A picture comes from anywhere: it is read as XML, and nothing of it is drawn or run.
 */
export function planTextIn(text: string): Result<string, string> {
  if (!isPicture(text)) return ok(text)
  const root = readXml(text)
  if (!root.ok) return err('The picture is broken: it was cut off or changed by hand. Bring an undamaged copy.')
  const plan = childOf(root.value, ofSvg('metadata'), ofPlan('plan'))
  return plan ? ok(plan.text) : err('The picture holds no plan. Export it again with its plan, or bring the plan file.')
}

export const isPicture = (text: string): boolean => rootOf(text)?.name === 'svg'
