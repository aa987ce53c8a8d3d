import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { render } from '#formats/drawing/svg.ts'
import { isPicture, metadataOf, planTextIn } from '#formats/plan-in-picture.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { samplePlan } from '../support/format-inputs.ts'
import { planWith, site } from '../support/plan-builder.ts'

const picture = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
const planIn = (text: string): string | undefined => {
  const found = planTextIn(text)
  const plan = found.ok ? parsePlan(found.value) : undefined
  return plan?.ok ? serializePlan(plan.value) : undefined
}

describe('a picture with its plan', () => {
  const draw = (plan: Plan, withPlan: boolean) =>
    render({ plan, report: createCheck(rules)(plan), stages: [plan.stages[0]!.id], withPlan })

  it('is that of the plan, holds it once, and opens as it', () => {
    const plan = samplePlan('five-mistakes')
    const [bare, whole] = [draw(plan, false), draw(plan, true)]
    expect(planIn(whole)).toBe(serializePlan(plan))
    expect(bare).not.toContain('<metadata>')
    expect(whole.replace(/<metadata>.*<\/metadata>\n/, '')).toBe(bare)
  })

  it('holds every text that a plan can have', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(planIn(picture(metadataOf(plan)))).toBe(serializePlan(plan))
      }),
      { numRuns: 60, seed: 2013 },
    )
    const name = ']]></plan></metadata><script>alert(1)</script><!DOCTYPE x> &amp; \u0000\u0085\u202e\uffff\ud800 é 字'
    const plan = planWith({ name }, [site('s', { name })])
    expect(picture(metadataOf(plan))).not.toMatch(/<script|<!DOCTYPE/)
    expect(planIn(picture(metadataOf(plan)))).toBe(serializePlan(plan))
  })
})

describe('other files', () => {
  it('that are no picture are read as they are', () => {
    for (const text of ['{"format":"x"}', '', 'svg', '<Topology xmlns="urn:schema"/>']) {
      expect(isPicture(text)).toBe(false)
      expect(planTextIn(text)).toEqual({ ok: true, value: text })
    }
  })

  it.each([
    ['without a plan', picture('<metadata/>'), /^The picture holds no plan\./],
    ['with the plan of somebody else', picture('<metadata><plan>{}</plan></metadata>'), /^The picture holds no plan\./],
    ['with a plan elsewhere', picture('<g><plan xmlns="urn:coexistence-plan">{}</plan></g>'), /holds no plan/],
    ['that is cut off', picture('<metadata>').slice(0, 50), /^The picture is broken/],
    ['with a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${picture('')}`, undefined],
    ['with an entity', picture('<metadata>&a;</metadata>'), /^The picture is broken/],
  ])('that are pictures %s say so', (_, text, sentence) => {
    const found = planTextIn(text)
    if (sentence) expect(found.ok ? '' : found.error).toMatch(sentence)
    else expect(parsePlan(found.ok ? found.value : '').ok).toBe(false)
  })
})
