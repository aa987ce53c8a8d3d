import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { setSeverity } from '#core/edits/governance.ts'
import { describeStage, removeStage } from '#core/edits/stage-list.ts'
import { addOperation } from '#core/edits/stages.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { type FindingsInShort, inShort } from '#core/views/previews/findings-in-short.ts'
import { previewOf, runsOf } from '#core/views/previews/fix-preview.ts'
import { fixesOf } from '../../../support/found.ts'
import { bothPools, importing, step } from '../../../support/migration.ts'
import { chatPool, planOf, planWith, pool } from '../../../support/plan-builder.ts'

const check = createCheck(rules)
const judged = (plan: Plan) => ({ plan, findings: check(plan).findings })
const preview = (before: Plan, after: Plan) => previewOf(judged(before), judged(after))
/** The rules of the findings that are shown. */
const rulesOf = ({ first }: FindingsInShort) => first.map(({ key }) => key.split('|')[0])
const noFindings = inShort([])

describe('the preview of an edit', () => {
  const estate = [pool('FE-2010', 'lync2010'), pool('FE-2013', 'lync2013')]
  const wrong = chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2013' })
  const plan = planOf([...estate, wrong], { entities: [...estate, wrong], interim: true })

  it('tells of a fix what changes in which stages, and which findings go', () => {
    const [fix] = fixesOf(plan, 'hosting/generation-mismatch')
    const { stages, goes, comes, others } = preview(plan, fix!.apply(plan))
    expect(stages.map(({ name, changes }) => [name, changes])).toEqual([
      ['Stage 1', ['GC-2010 moves from FE-2013 to FE-2010']],
      ['Stage 2', ['GC-2010 moves from FE-2013 to FE-2010']],
    ])
    expect(rulesOf(goes)).toEqual(['hosting/generation-mismatch', 'hosting/generation-mismatch'])
    expect(comes).toEqual(noFindings)
    expect(others).toEqual([])
  })

  it('tells whose approval goes', () => {
    const [before, after] = [{ by: 'J. Li', date: '2026-03-02' }, undefined].map((approved) =>
      planOf({ entities: estate, ...(approved && { approved }) }),
    )
    expect(preview(before!, after!).stages).toEqual([
      { stage: 's1', name: 'Stage 1', changes: ['Its approval by J. Li is taken back'] },
    ])
  })

  it('tells which findings come', () => {
    const right = planOf([...estate, { ...wrong, hostedOn: 'pool:FE-2010' }])
    const { goes, comes } = preview(right, planOf([...estate, wrong]))
    expect(goes).toEqual(noFindings)
    expect(rulesOf(comes)).toContain('hosting/generation-mismatch')
  })

  it('tells of operations that a step gains and loses', () => {
    const before = step(bothPools, bothPools, importing())
    const after = addOperation(before, 's2', { kind: 'backUp', chatPool: 'chatPool:P10' })
    expect(preview(before, after).stages).toEqual([
      { stage: 's2', name: 'Stage 2', changes: ['Operation added: Back up of P10'] },
    ])
    expect(preview(after, before).stages[0]?.changes).toEqual(['Operation removed: Back up of P10'])
  })

  it('tells of stages and their state', () => {
    const after = describeStage(plan, 's2', { name: 'Cutover', interim: false })
    expect(preview(plan, after).stages).toEqual([
      { stage: 's2', name: 'Cutover', changes: ['It is renamed from Stage 2', 'It becomes the end state'] },
    ])
    expect(preview(plan, removeStage(plan, 's2')).others).toEqual(['The stage Stage 2 is removed'])
    expect(preview(removeStage(plan, 's2'), plan).stages[0]?.changes).toEqual(['The stage is added'])
  })

  it('tells of waivers and severities, and counts what they change of a finding', () => {
    const waiver = {
      rule: 'hosting/generation-mismatch',
      entities: ['chatPool:GC-2010', 'pool:FE-2013'],
      reason: 'Agreed for the pilot.',
    }
    const bare = planOf([...estate, wrong])
    const waived = planWith({ waivers: [waiver] }, [...estate, wrong])
    const added = preview(bare, { ...bare, waivers: waived.waivers })
    expect(added.others).toEqual(['The waiver of hosting/generation-mismatch (Agreed for the pilot.) is added'])
    expect(rulesOf(added.goes)).toEqual(['hosting/generation-mismatch'])
    const milder = preview(bare, setSeverity(bare, 'hosting/generation-mismatch', 'info'))
    expect(milder.others).toEqual(['The severity of hosting/generation-mismatch becomes info'])
    expect([milder.goes.first[0]?.severity, milder.comes.first[0]?.severity]).toEqual(['error', 'info'])
  })
})

it('tells of three stages in a row and more once what happens to each of them', () => {
  const stage = (name: string, ...changes: readonly string[]) => ({ stage: name, name, changes })
  const [same, other] = ['GC moves', 'FE is added']
  const told = (...stages: readonly ReturnType<typeof stage>[]) => runsOf(stages).map(({ title }) => title)
  expect(told(stage('A', same), stage('B', same))).toEqual(['A', 'B'])
  expect(told(stage('A', same), stage('B', same), stage('C', same), stage('D', other))).toEqual(['A to C', 'D'])
  expect(told(stage('A', same), stage('B', same, other), stage('C', same))).toEqual(['A', 'B', 'C'])
})
