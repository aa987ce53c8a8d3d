import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { approvedStateOf } from '#core/file/fingerprint.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { formatsFor } from '#formats/list.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'

const plan = planOf(
  [pool('L10', 'lync2010'), chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })],
  [pool('L13', 'lync2013')],
)
const hash = approvedStateOf(plan, plan.stages[1]!)

const approvedAs = (approved: object): Plan => ({
  ...plan,
  stages: plan.stages.map((stage, at) =>
    at === 1 ? { ...stage, approved: { by: 'Dana Example', date: '2026-03-02', ...approved } } : stage,
  ),
})

/** Whatever says by whom a stage is approved, in every form that is text. */
async function toldOf(approved: Plan): Promise<readonly string[]> {
  const report = createCheck(rules)(approved, '2026-04-01')
  const stages = approved.stages.map(({ id }) => id)
  const input = { plan: approved, report, rules, stages, steps: true, proof: undefined, findings: report.findings }
  const texts = (['drawing', 'pack', 'runbook'] as const).flatMap((of) =>
    formatsFor(of)
      .filter(({ id }) => ['svg', 'html', 'markdown', 'ps1', 'drawio'].includes(id))
      .map((format) => format.render(input as never)),
  )
  const all = (await Promise.all(texts)).join('\n')
  return all.match(/(?:approved by Dana Example|<bdi>Dana Example|\| Dana Example).{0,60}/gi) ?? []
}

describe('an approval is told alike in every form', () => {
  it.each([
    ['that is not what was approved, as changed since', { hash: '0' }, ' · changed since'],
    ['that may be another one, as without a record', {}, ' · no record of what was approved'],
    ['that is what was approved, with nothing beside it', { hash }, ''],
  ])('of a stage %s', async (_, approved, suffix) => {
    const told = await toldOf(approvedAs(approved))
    expect(told.length).toBeGreaterThan(8)
    for (const one of told) {
      const [, since = ''] = /Dana Example(?: on 2026-03-02)?( · [^.<|"\\]*)?/.exec(one) ?? []
      expect(since.trimEnd(), one).toBe(suffix)
    }
  })

  it('also after a runbook was asked for before the change', () => {
    const approved = approvedAs({ hash })
    const [first, second] = approved.stages
    const textOf = (one: Plan) => JSON.stringify(runbookOf(one, 's2'))
    expect(textOf(approved)).not.toContain('changed since')
    expect(textOf({ ...approved, stages: [{ ...first!, name: 'Before' }, second!] })).toContain('changed since')
  })
})
