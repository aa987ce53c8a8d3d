import { describe, expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { runOn } from '../support/memory-host.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('rules', () => {
  const listing = async (format: string) => (await runOn({}, 'rules', '--format', format)).out

  it('lists each rule with severity, when it is asked and what must hold, and what no rule checks', async () => {
    const { code, out, errors } = await runOn({}, 'rules')
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    for (const { id, title } of rules) expect(out).toMatch(new RegExp(`^${id} .* ${escaped(title)}$`, 'm'))
    for (const { reason } of notImplemented) expect(out).toContain(`  ${reason}\n`)
    expect(out).toMatch(/^migration\/order-chat-last +warning +step +\p{Lu}/mu)
  })

  it('lists them as JSON with all that a rule says of itself', async () => {
    const list = JSON.parse(await listing('json'))
    expect(list).toMatchObject({ format: 'coexistence-rules', version: 1 })
    expect(list.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
    const [first] = rules
    expect(list.rules[0]).toEqual({
      ...{ id: first?.id, severity: first?.severity, when: first?.when, title: first?.title },
      ...{ rationale: first?.rationale, howToFix: first?.howToFix, source: first?.source },
      suppressedBy: first?.suppressedBy ?? {},
    })
  })

  it('lists them as a Markdown table', async () => {
    const lines = (await listing('markdown')).split('\n')
    expect(lines).toContain('| Rule | Severity | About | What must hold |')
    const rows = lines.filter((line) => line.startsWith('| `'))
    expect(rows).toHaveLength(rules.length + notImplemented.length)
    for (const row of rows.slice(0, rules.length)) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5)
  })
})

describe('explain', () => {
  it('says what a rule wants, why, what to do, who says so and when it is silent', async () => {
    const { code, out, errors } = await runOn({}, 'explain', 'isolation/split-audience')
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    const headings = ['Why', 'What to do', 'Source', 'Silent where one of these already speaks']
    expect(out.split('\n').filter((line) => headings.includes(line))).toEqual(headings)
    for (const line of [
      'isolation/split-audience · warning · about each stage',
      '  Coexistence considerations, JJ205131',
      '  It follows from the source, which does not say so itself.',
      '  migration/audience-not-enabled, about the same objects together',
    ])
      expect(out.split('\n')).toContain(line)
  })

  it.each(rules.map(({ id }) => id))('explains %s', async (id) => {
    const { code, out } = await runOn({}, 'explain', id)
    expect(code).toBe(0)
    expect(out).not.toMatch(/undefined|\[object/)
  })

  it('says why a subject has no rule', async () => {
    const { code, out } = await runOn({}, 'explain', 'topology/dns')
    expect({ code, out }).toEqual({ code: 0, out: 'No rule checks topology/dns. A plan does not list DNS records.\n' })
  })

  it.each([
    ['Hosting/Generation-Mismatch', 'hosting/generation-mismatch'],
    ['GENERATION-MISMATCH', 'hosting/generation-mismatch'],
    ['stale', 'waiver/stale'],
    ['dns', 'topology/dns'],
  ])('knows what %s means', async (typed, meant) => {
    expect(await runOn({}, 'explain', typed)).toEqual(await runOn({}, 'explain', meant))
  })

  it('asks which of two rules of one name is meant', async () => {
    const { code, errors } = await runOn({}, 'explain', 'dangling-reference')
    expect({ code, errors }).toEqual({
      code: 2,
      errors: expect.stringContaining('policy/dangling-reference, plan/dangling-reference and '),
    })
  })

  it.each([
    ['hosting/generation-missmatch', 'hosting/generation-mismatch'],
    ['hosting:missing-home', 'hosting/missing-home'],
  ])('names the nearest rules for %s', async (typed, meant) => {
    const { code, out, errors } = await runOn({}, 'explain', typed)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(errors).toMatch(
      new RegExp(`^There is no rule ‘${typed}’\\. The nearest are ${meant}, .+ and .+; ‘coexist rules’`),
    )
  })
})
