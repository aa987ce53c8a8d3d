import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
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
