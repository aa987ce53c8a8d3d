import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { planLink, textOfLink } from '#formats/plan-link.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { planOf, pool } from '../support/plan-builder.ts'

const page = 'https://planner.example/app/'
const fragmentOf = (link: string) => link.slice(link.indexOf('#'))
const packed = (bytes: Uint8Array) => `#plan=${Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64url')}`

describe('a link', () => {
  it('holds the whole plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const link = planLink(plan, page)
        expect(link).toMatch(/^https:\/\/planner\.example\/app\/#plan=[\w-]+$/)
        const text = textOfLink(fragmentOf(link))
        expect(text.ok).toBe(true)
        const read = parsePlan(text.ok ? text.value : '')
        expect(read.ok && serializePlan(read.value)).toBe(serializePlan(plan))
      }),
      { numRuns: 40, seed: 2013 },
    )
  })

  it('is the same for the same plan', () => {
    const [one, other] = [planOf([pool('L10', 'lync2010')]), planOf([pool('L10', 'lync2010')])]
    expect(planLink(one, page)).toBe(planLink(other, page))
  })

  it('that was cut off or changed is damaged, or holds no plan', () => {
    const fragment = fragmentOf(planLink(planOf([pool('L10', 'lync2010')]), page))
    for (let length = '#plan='.length; length < fragment.length; length++) {
      const text = textOfLink(fragment.slice(0, length))
      expect(text.ok && parsePlan(text.value).ok).toBe(false)
    }
    for (const wrong of ['#plan=', '#plan=%00', '#plan=A+B/', '#plan=ä', '#plan=AAAA', `${fragment} `]) {
      expect(textOfLink(wrong)).toEqual({ ok: false, error: 'damaged' })
    }
    expect(textOfLink(packed(new Uint8Array([0xff, 0xfe, 0xfd])))).toEqual({ ok: false, error: 'damaged' })
  })

  it('that would unpack to more than memory should hold is left packed', () => {
    const bomb = packed(new Uint8Array(64_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    expect(textOfLink(bomb)).toEqual({ ok: false, error: 'too-large' })
    const { ok: isRead } = textOfLink(packed(strToU8('x'.repeat(1_000_000))))
    expect(isRead).toBe(true)
  })
})
