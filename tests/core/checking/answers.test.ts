import { describe, expect, it, vi } from 'vitest'
import { cacheAnswers } from '#core/checking/answers.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { StageRule } from '#core/model/rule/rule.ts'
import { category, planOf, pool, site } from '../../support/plan-builder.ts'

const text = {
  id: 'test/rule',
  severity: 'warning',
  when: 'stage',
  title: 'A rule',
  source: { keys: ['PLANNER'], basis: 'stated' },
} as const

const [a, b] = [pool('A', 'lync2010', { site: 'site:S' }), pool('B', 'lync2010')]

describe('of a rule about each entity', () => {
  const check = vi.fn((one: Pool, at: Moment) => {
    const isAlone = at.graph.referrers('pool', one.site ?? 'site:None').length < 2
    return isAlone ? [{ entities: [one.id], message: `${one.name} is alone.` }] : []
  })
  const rule: StageRule = { ...text, each: 'pool', check }

  it('the answer is evaluated again only about those for which a dependency is another', () => {
    check.mockClear()
    const answerOf = cacheAnswers().ask
    answerOf(rule, planOf([a, b]), 0, false)
    expect(check).toHaveBeenCalledTimes(2)
    answerOf(rule, planOf([a, b, category('C')]), 0, false)
    expect(check).toHaveBeenCalledTimes(2)
    const c = pool('C', 'lync2010', { site: 'site:S' })
    expect(answerOf(rule, planOf([a, b, c]), 0, false)).toMatchObject({ ok: true, value: [{ entities: [b.id] }] })
    expect(check.mock.calls.slice(2).map(([one]) => one.name)).toEqual(['C', 'A'])
  })

  it('a speculative plan displaces nothing', () => {
    const nameOfSite = vi.fn((one: Pool, at: Moment) => [
      { entities: [one.id], message: `${one.name} is in ${at.graph.get('site', 'site:S')?.name}.` },
    ])
    const rule: StageRule = { ...text, each: 'pool', check: nameOfSite }
    const answerOf = cacheAnswers().ask
    const here = site('S')
    answerOf(rule, planOf([a, b, here]), 0, false)
    for (let at = 0; at < 60; at++) answerOf(rule, planOf([a, b, site('S', { name: `Site ${at}` })]), 0, true)
    nameOfSite.mockClear()
    answerOf(rule, planOf([a, here]), 0, false)
    expect(nameOfSite).not.toHaveBeenCalled()
  })
})

describe('of a rule about a whole stage', () => {
  it('the answer is given again where no dependency is another, though a table is', () => {
    const check = vi.fn((at: Moment) => [{ entities: [], message: `${at.graph.get('pool', a.id)?.name} is here.` }])
    const rule: StageRule = { ...text, check }
    const answerOf = cacheAnswers().ask
    const first = answerOf(rule, planOf([a, b]), 0, false)
    expect(answerOf(rule, planOf([a]), 0, false)).toEqual(first)
    expect(check).toHaveBeenCalledTimes(1)
  })

  it('a crash is told each time, and gone when its cause is', () => {
    let isBroken = true
    const check = () => {
      if (isBroken) throw new Error('Broken.')
      return []
    }
    const rule: StageRule = { ...text, check }
    const answerOf = cacheAnswers().ask
    expect(answerOf(rule, planOf([a]), 0, false)).toEqual({ ok: false, error: 'Broken.' })
    isBroken = false
    expect(answerOf(rule, planOf([a]), 0, false)).toEqual({ ok: true, value: [] })
  })
})
