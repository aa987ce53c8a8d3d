import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runOn } from '../support/memory-host.ts'
import { chatPool, planOf, planWith, pool } from '../support/plan-builder.ts'

const sample = readFileSync('public/plans/lync-2010-to-2013.plan.json', 'utf8')
const sketch = planOf([pool('L10', 'lync2010'), chatPool('GC|1', 'lync2010', { hostedOn: 'pool:L10' })])

describe('proof', () => {
  it('exits with 0 where the end state is proven, and shows by what', async () => {
    const { code, out } = await runOn({ p: sample }, 'proof', 'p')
    expect(code).toBe(0)
    expect(out).toContain('✓ No Group Chat pool is left (proven)\n    · GC-2010 is gone since Chat migrated.\n')
    expect(out).toContain('The end state is proven: all 14 points hold in Target.\n')
  })

  it('exits with 1 where it is not, and says what is missing', async () => {
    const { code, out } = await runOn({ p: sketch }, 'proof', 'p')
    expect(code).toBe(1)
    expect(out).toContain('✗ No Group Chat pool is left (not yet)\n    ✗ ')
    expect(out).toContain('Stage 1 is the only stage, so there is no end state to prove.')
  })

  it('writes JSON and Markdown with the same answers', async () => {
    const json = JSON.parse((await runOn({ p: sketch }, 'proof', 'p', '--format', 'json')).out)
    expect(json).toMatchObject({ format: 'coexistence-proof', stage: 's1', judged: 'onlyStage', isProven: false })
    expect(json.points.find(({ id }: { id: string }) => id === 'no-legacy-chat')).toMatchObject({
      state: 'notYet',
      source: 'JJ205131',
      against: [{ entity: 'chatPool:GC|1' }],
    })
    const markdown = (await runOn({ p: sketch }, 'proof', 'p', '--format', 'markdown')).out
    expect(markdown).toContain('## ✗ No Group Chat pool is left (not yet)\n\n- ✗ ')
    expect(markdown).toContain('GC\\|1')
  })

  it('tells of a waiver in every form', async () => {
    const waivers = [
      { rule: 'endstate/legacy-lync-remains', entities: ['pool:L10'], reason: 'Kept | phones.', author: 'J. Li' },
    ]
    const plan = planWith({ waivers }, [pool('L10', 'lync2010')], [pool('L10', 'lync2010')])
    const text = (await runOn({ p: plan }, 'proof', 'p')).out
    expect(text).toMatch(
      /^✗ No pool of an older generation is left \(not yet, waived\)\n {4}✗ L10, .*\n {6}Warning: .*\n {6}Waived: Kept \| phones\. · J\. Li$/m,
    )
    const markdown = (await runOn({ p: plan }, 'proof', 'p', '--format', 'markdown')).out
    expect(markdown).toMatch(/^- ✗ L10, .*\n {2}- Warning: .*\n {2}- Waived: Kept \\\| phones\. · J\. Li$/m)
    const { points } = JSON.parse((await runOn({ p: plan }, 'proof', 'p', '--format', 'json')).out)
    expect(points.flatMap(({ against }: { against: object[] }) => against)).toContainEqual({
      entity: 'pool:L10',
      text: expect.stringContaining('L10'),
      waived: waivers[0],
      finding: {
        id: 'endstate/legacy-lync-remains|s2|pool:L10',
        rule: 'endstate/legacy-lync-remains',
        title: 'The end state has no legacy pool',
        severity: 'warning',
        stage: 's2',
        transition: false,
        entities: ['pool:L10'],
      },
    })
  })

  it('names each error with its rule, its subject and its step, waived ones with the reason too', async () => {
    const pc = (generation: 'lync2010' | 'lync2013') => [pool('L', generation)]
    const line =
      'Error: A pool or chat pool keeps its generation as long as it lives · L · in the step to Stage 2 · coexistence/not-side-by-side'
    const plan = planOf(pc('lync2010'), pc('lync2013'))
    const text = (await runOn({ p: plan }, 'proof', 'p')).out
    expect(text).toMatch(/^✗ No error is open in any stage or step \(not yet\)\n {4}✗ L changes from /)
    expect(text).toContain(`\n      ${line}\n`)
    const markdown = (await runOn({ p: plan }, 'proof', 'p', '--format', 'markdown')).out
    expect(markdown).toContain(`\n  - ${line.replaceAll('|', '\\|')}\n`)
    const waiver = {
      rule: 'coexistence/not-side-by-side',
      entities: ['pool:L' as const],
      author: 'J. Li',
      reason: 'Agreed.',
    }
    const { code, out } = await runOn({ p: { ...plan, waivers: [waiver] } }, 'proof', 'p')
    expect(code).toBe(1)
    expect(out).toContain('✗ No error is open in any stage or step (not yet, waived)\n')
    expect(out).toContain(`\n      ${line}\n      Waived: Agreed. · J. Li\n`)
  })

  it('refuses what is no plan', async () => {
    expect(await runOn({ p: '{' }, 'proof', 'p')).toMatchObject({ code: 2, out: '' })
  })
})
