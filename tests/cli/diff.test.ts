import { describe, expect, it } from 'vitest'
import { formatsFor } from '#formats/list.ts'
import { formatsInWords } from '../support/formats-in-words.ts'
import { runOn } from '../support/memory-host.ts'
import { importing, step } from '../support/migration.ts'
import { category, chatPool, planOf, planWith, pool, room } from '../support/plan-builder.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })
const desk = category('Desk | FX', { chatPool: 'chatPool:P10' })
const before = [l10, l13, p10, p13, desk, room('Spot', { category: 'category:Desk | FX' })]
const after = before.map((entity) => (entity === desk ? { ...desk, chatPool: 'chatPool:P13' as const } : entity))
const plan = step(before, after, importing())

const text = `Test plan: from Stage 1 to Stage 2

Chat data migrated
  ⇄ Chat data of P10 is migrated into P13: 1 category and 1 room
  ⇄ Category Desk | FX with 1 room moves into P13

Operations
  Import chat data from P10 to P13
`

const markdown = `# Changes of Test plan

From Stage 1 to Stage 2.

## Chat data migrated

- ⇄ Chat data of P10 is migrated into P13: 1 category and 1 room
- ⇄ Category Desk \\| FX with 1 room moves into P13

## Operations

- Import chat data from P10 to P13
`

describe('diff of two stages', () => {
  it('is told in words, and is no failure', async () => {
    expect(await runOn({ p: plan }, 'diff', 'p', '--from', 's1', '--to', 's2')).toEqual({
      code: 0,
      out: text,
      errors: '',
      written: {},
    })
  })

  it('takes the last stage and the one before it where none are named', async () => {
    expect((await runOn({ p: plan }, 'diff', 'p')).out).toBe(text)
  })

  it('is written as Markdown, to a file', async () => {
    const { written, out } = await runOn({ p: plan }, 'diff', 'p', '--format', 'markdown', '--output', 'c.md')
    expect(written['c.md']).toBe(markdown)
    expect(out).toBe('')
  })

  it('is written as JSON for other programs', async () => {
    const { out } = await runOn({ p: plan }, 'diff', 'p', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      format: 'coexistence-changes',
      version: 1,
      from: 'Stage 1',
      to: 'Stage 2',
      stages: [{ from: 's1', to: 's2', changes: [{ type: 'migrated', entity: 'chatPool:P13' }, { count: 2 }] }],
    })
  })

  it.each(formatsFor('changes').map(({ id }) => id))('says in %s that nothing differs', async (format) => {
    const { code, out } = await runOn({ p: planOf(before, before) }, 'diff', 'p', '--format', format)
    expect(code).toBe(0)
    if (format !== 'json') expect(out).toContain('No differences between Stage 1 and Stage 2.')
    else expect(JSON.parse(out)).toMatchObject({ facts: [], stages: [] })
  })

  it('can be asked against the order of the stages', async () => {
    const { out } = await runOn({ p: plan }, 'diff', 'p', '--from', 's2', '--to', 's1')
    expect(out).toContain('Moved to another chat pool\n  ⇄ Category Desk | FX with 1 room moves from P13 into P10')
  })

  it('lets no name write to the terminal', async () => {
    const hostile = planOf([l10], [l10, pool('\u001b[31mX', 'lync2010')])
    expect((await runOn({ p: hostile }, 'diff', 'p')).out).not.toContain('\u001b')
  })
})

describe('diff of two plans', () => {
  const other = planWith({ name: 'Other', severities: { 'hosting/missing-home': 'off' } }, before, [l10])
  const files = { a: planOf(before, before), b: other }

  it('tells the plan, then each stage that differs', async () => {
    expect((await runOn(files, 'diff', 'a', 'b')).out).toBe(`Other: from a to b
  The name of the plan changes from Test plan to Other.
  The severity of hosting/missing-home changes from its own to off.

Stage Stage 2

Removed
  − Lync 2013 pool L13 is removed
  − Lync 2010 Group Chat pool P10 with 1 category and 1 room is removed
  − Lync 2013 Persistent Chat pool P13 is removed
`)
  })

  it('compares one stage of each where they are named', async () => {
    const { out } = await runOn(files, 'diff', 'a', 'b', '--from', 's1', '--to', 's2', '--format', 'markdown')
    expect(out).toContain('From Stage 1 (Test plan) to Stage 2 (Other).')
    expect(out).toContain('- − Lync 2013 pool L13 is removed')
  })

  it('finds no difference between equal files', async () => {
    expect((await runOn(files, 'diff', 'a', 'a')).out).toBe('No differences between a and a.\n')
  })
})

describe('diff cannot be done', () => {
  it.each([
    [['diff'], 'Name the plan, or the two plans, to compare.\n'],
    [['diff', 'p', 'p', 'q'], 'Name 2 files at most: ‘q’ is one too many.\n'],
    [['diff', 'p', '--to', 'x'], 'The plan has no stage ‘x’. Its stages are s1, s2.\n'],
    [['diff', 'p', '--format', 'x'], `‘x’ is no value of --format. Use ${formatsInWords('changes')}.\n`],
    [['diff', 'p', 'no'], 'no cannot be read: there is no such file or folder.\n'],
    [
      ['diff', 'p', '--to', 's1'],
      'Stage 1 is the first stage. Name the stage to compare it with, by --from, or a second plan.\n',
    ],
  ])('%j', async (args, errors) => {
    expect(await runOn({ p: plan }, ...args)).toMatchObject({ code: 2, out: '', errors })
  })
})

it('spares a terminal the middle of a very long name, and no other reader', async () => {
  const named = (end: string) => planOf([{ ...l10, name: `begin${'-'.repeat(500)}${end}` }])
  const of = (format: string) => runOn({ a: named('old'), b: named('new') }, 'diff', 'a', 'b', '--format', format)
  const short = `begin${'-'.repeat(31)}…${'-'.repeat(20)}`
  expect((await of('text')).out).toContain(`${short}old is renamed to ${short}new`)
  expect((await of('markdown')).out).toContain('-'.repeat(500))
})
