import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import type { FormatOption } from '#formats/format.ts'
import { formatsFor } from '#formats/list.ts'
import { runOn } from '../support/memory-host.ts'
import { chatPool, planOf, planWith, pool } from '../support/plan-builder.ts'

const homeless = [pool('L10', 'lync2010'), chatPool('GC', 'lync2010')]

describe('the day of an export', () => {
  const { findings } = createCheck(rules)(planOf(homeless), '2026-03-02')
  const waivers = findings.map(({ rule, entities }) => ({
    ...{ rule, entities: [...entities], reason: 'Known.', expires: '2026-03-01' },
  }))
  const expired = planWith({ waivers }, homeless)
  const read = ['drawing', 'pack', 'tables'] as const
  const texts = read.flatMap((input) =>
    formatsFor(input).flatMap(({ id }) => (['svg', 'html', 'markdown', 'csv'].includes(id) ? [id] : [])),
  )
  const written = async (format: string, ...more: readonly string[]) => {
    const table = format === 'csv' ? ['--table', 'findings'] : []
    return (await runOn({ p: expired }, 'export', 'p', '--format', format, ...table, ...more)).out
  }

  it.each(texts)('is today, as for check, so that an expired waiver waives nothing: %s', async (format) => {
    const out = await written(format)
    expect(out).toContain(findings[0]?.message)
    expect(out).not.toMatch(/[1-9] findings? waived|Waived in|"Waived"/)
  })

  it.each(texts)('can be another one, by which waivers are judged: %s', async (format) => {
    expect(await written(format, '--date', '2026-03-01')).toMatch(/1 finding waived|"Waived"/)
  })

  it.each(texts)('is written only where it is named: %s', async (format) => {
    const [silent, told] = [await written(format), await written(format, '--date', '2026-03-02')]
    expect(silent).not.toContain('2026-03-02')
    if (format !== 'csv') expect(told).toContain('2026-03-02')
  })
})

describe('options that mean nothing for a format', () => {
  const two = planOf(homeless, homeless)
  const said: Readonly<Record<FormatOption, readonly string[]>> = {
    stage: ['--stage', 's2'],
    steps: ['--steps'],
    from: ['--from', 's1'],
    findings: ['--without', 'findings'],
    ghosts: ['--without', 'ghosts'],
    legend: ['--without', 'legend'],
    withPlan: ['--with-plan'],
    scale: ['--scale', '3'],
    table: ['--table', 'rooms'],
    date: ['--date', '2026-03-01'],
  }
  const inputs = ['drawing', 'pack', 'tables'] as const
  const all = inputs.flatMap((input) =>
    formatsFor(input).flatMap(({ id, takes }) =>
      (Object.keys(said) as FormatOption[])
        // Each is judged by a day, whether or not it can say so.
        .filter((option) => option !== 'date')
        .map((option) => ({ input, id, option, isTaken: takes.some((one) => one === option) })),
    ),
  )

  it.each(all)('$input as $id: $option, taken: $isTaken', async ({ input, id, option, isTaken }) => {
    const which = input === 'pack' ? ['--pack'] : option === 'stage' ? [] : ['--stage', 'all']
    const { code, errors } = await runOn(
      { p: two },
      ...['export', 'p', '--format', id, '--output', 'o', ...which, ...said[option]],
    )
    if (isTaken) expect(code).toBe(0)
    else {
      const [name = ''] = said[option]
      expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(/^[A-Z].* takes no --.*\.\n$/) })
      expect(errors).toContain(name)
    }
  })

  it('are told with the formats for which they mean something', async () => {
    expect((await runOn({ p: two }, 'export', 'p', '--format', 'html', '--stage', 's1')).errors).toBe(
      'A review pack takes no --stage: it is always of all stages. Leave it out.\n',
    )
    expect((await runOn({ p: two }, 'export', 'p', '--stage', 's1', '--scale', '3')).errors).toBe(
      'SVG takes no --scale; png does. Leave it out.\n',
    )
  })

  it('are taken where they say what is so anyway', async () => {
    expect(await runOn({ p: two }, 'export', 'p', '--format', 'html', '--stage', 'all')).toMatchObject({ code: 0 })
  })

  it('leave a table of one stage to that stage', async () => {
    const { out } = await runOn({ p: two }, 'export', 'p', '--format', 'csv', '--stage', 's2')
    expect(out).toContain('"Stage 2"')
    expect(out).not.toContain('"Stage 1"')
  })
})

describe('a comparison of any two stages', () => {
  const three = planOf(
    [pool('L10', 'lync2010')],
    [pool('L10', 'lync2010'), pool('L13', 'lync2013')],
    [pool('L13', 'lync2013')],
  )
  const wordsOf = async (...args: readonly string[]) =>
    [...(await runOn({ p: three }, 'export', 'p', ...args)).out.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text)

  it('is one picture, which says what it compares', async () => {
    const words = await wordsOf('--stage', 's3', '--from', 's1')
    expect(words).toEqual(
      expect.arrayContaining([
        'Comparison: From Stage 1 to Stage 3',
        'gone since Stage 1',
        'Changes in this comparison',
      ]),
    )
    expect(words.filter((text) => text?.startsWith('Stage: '))).toHaveLength(1)
    expect(words.filter((text) => /this step|removed here/.test(text ?? ''))).toEqual([])
  })

  it('goes backwards too, and is a step where one follows the other', async () => {
    const back = await wordsOf('--stage', 's1', '--from', 's3', '--mask-names')
    expect(back).toEqual(expect.arrayContaining(['only in Stage 6']))
    expect(await wordsOf('--stage', 's2', '--from', 's1')).toContain('Step: From Stage 1 to Stage 2')
  })

  it('needs two', async () => {
    expect(await runOn({ p: three }, 'export', 'p', '--stage', 's1', '--from', 's1')).toMatchObject({
      code: 2,
      errors: 'Compare two stages: ‘s1’ is named for both.\n',
    })
    expect((await runOn({ p: three }, 'export', 'p', '--stage', 's1', '--from', 'x')).errors).toMatch(/no stage ‘x’/)
  })
})

it.each([
  ['png', '--stage', 'all'],
  ['pdf', '--stage', 'all'],
  ['pdf', '--pack'],
])('says of which scripts a file lacks the letters: %s %s', async (format, ...which) => {
  const named = (name: string) => planOf([pool(name, 'lync2010')])
  const said = async (name: string) =>
    (await runOn({ p: named(name) }, 'export', 'p', '--format', format, ...which, '--output', 'o')).errors
  expect(await said('北京 שלום')).toBe(
    'It lacks the letters of Chinese and Hebrew, which its font has not; SVG and HTML show them.\n',
  )
  expect(await said('Žluťoučký Ωμέγα Москва')).toBe('')
})
