import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { type FindingGrouping, filterFindings, groupFindings } from '#core/checking/finding-groups.ts'
import { severities } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'

const [l10, l13] = [pool('FE-2010', 'lync2010'), pool('FE-2013', 'lync2013')]
const wrong = chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2013' })
const homeless = chatPool('Stray', 'lync2010')
const plan = planOf([l10, l13, wrong], { entities: [l10, l13, wrong, homeless], interim: true })
const { findings } = createCheck(rules)(plan)
const errors = findings.filter(({ rule }) => ['hosting/generation-mismatch', 'hosting/missing-home'].includes(rule))

const headings = (by: FindingGrouping) =>
  groupFindings(plan, rules, errors, by).map(({ title, detail, findings }) => [title, detail, findings.length])

it('puts findings under stages, objects or rules, and loses none', () => {
  expect(headings('stage')).toEqual([
    ['Stage 1', '', 1],
    ['Stage 2', '', 2],
  ])
  expect(headings('object')).toEqual([
    ['GC-2010', 'Lync 2010 Group Chat pool', 2],
    ['Stray', 'Lync 2010 Group Chat pool', 1],
  ])
  expect(headings('rule')).toEqual([
    ['A chat pool is hosted on a pool of its own generation', 'hosting/generation-mismatch', 2],
    ['A chat pool has a host', 'hosting/missing-home', 1],
  ])
})

it('names what is in no stage any more, and what no object has', () => {
  const [first] = errors
  const titles = (...entities: readonly `pool:${string}`[]) =>
    groupFindings(plan, rules, [{ ...first!, entities }], 'object').map(({ title }) => title)
  expect(titles()).toEqual(['Whole stages'])
  expect(titles('pool:gone')).toEqual(['Objects that are gone'])
})

it('finds a text in message, rule, stage and subject, whatever its case', () => {
  const found = (text: string) => filterFindings(plan, errors, { text, severities: new Set(severities) }).length
  expect(found('  ')).toBe(3)
  expect(found('is hosted on FE-2013')).toBe(2)
  expect(found('MISSING-home')).toBe(1)
  expect(found('stage 2')).toBe(2)
  expect(found('stray')).toBe(1)
  expect(found('no such text')).toBe(0)
})

it('leaves out the severities that are not wanted', () => {
  const only = filterFindings(plan, findings, { text: '', severities: new Set(['warning', 'info'] as const) })
  expect(only).toEqual(findings.filter(({ severity }) => severity !== 'error'))
  expect(only.length).toBeGreaterThan(0)
})
