import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approve } from '#core/edits/approvals.ts'
import { editStage, update } from '#core/edits/edit.ts'
import { describeStage } from '#core/edits/stage-list.ts'
import { approvedStateOf, isChangedSinceApproved } from '#core/file/fingerprint.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { isLineDrawn, type LineKind, type Plan, withLineDrawn } from '#core/model/plan.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

const file = (fields: object): string =>
  JSON.stringify({ format: 'coexistence-plan', version: 2, name: 'P', stages: [{ id: 's1', name: 'S' }], ...fields })
const read = (text: string): Plan => {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}
const kinds: readonly LineKind[] = ['hosting', 'home', 'connection', 'derived', 'policy', 'content', 'interaction']
const drawnIn = (plan: Plan) => kinds.filter((kind) => isLineDrawn(plan.lines, kind))

describe('the choice of lines', () => {
  it.each([
    [undefined, ['hosting', 'connection', 'derived', 'policy', 'content', 'interaction']],
    [['hosting', 'connections', 'policies', 'interactions'], kinds.filter((kind) => kind !== 'home')],
    [['homes'], ['home', 'content']],
    [['connections', 'noDerived', 'noContent'], ['connection']],
    [['derived'], ['derived', 'content']],
    [[], ['content']],
  ])('%j draws %j', (lines, drawn) => {
    expect(drawnIn(read(file({ lines })))).toEqual(drawn)
  })

  it('is what was chosen last of each kind, whatever was chosen before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.boolean())), (choices) => {
        const lines = choices.reduce<Plan['lines']>((list, [kind, on]) => withLineDrawn(list, kind, on), undefined)
        for (const kind of kinds) {
          const last = choices.findLast(([one]) => one === kind)
          expect(isLineDrawn(lines, kind)).toBe(last ? last[1] : kind !== 'home')
        }
      }),
    )
  })

  it('of a file of version 1 was a record', () => {
    const older = file({ version: 1, lines: { home: true, policy: false } })
    expect(drawnIn(read(older))).toEqual(kinds.filter((kind) => kind !== 'policy'))
    expect(read(file({ version: 1 })).lines).toBeUndefined()
  })
})

it('keeps the record of a change and what was brought in', () => {
  const change = { number: 'CHG-1', owner: 'Dana', from: '2026-03-01 20:00', to: '22:00', pointOfNoReturn: 'Step 4' }
  const imports = [{ stage: 's1', at: '2026-03-01', file: 'topology.xml', sha256: 'ab', losses: ['Two sites.'] }]
  const plan = read(file({ imports, stages: [{ id: 's1', name: 'S', change }] }))
  expect(plan.stages[0]?.change).toEqual(change)
  expect(read(serializePlan(plan))).toEqual(plan)
})

it('keeps of the record of a change what is not empty', () => {
  const plan = describeStage(planOf([], []), 's2', { change: { number: 'CHG-1', owner: '' } })
  expect(plan.stages[1]?.change).toEqual({ number: 'CHG-1' })
  expect(describeStage(plan, 's2', { change: { number: '' } }).stages[1]).not.toHaveProperty('change')
})

describe('an approval', () => {
  const plan = planOf([pool('A', 'lync2010')], [pool('A', 'lync2010')], [])
  const hash = approvedStateOf(plan, plan.stages[1]!)
  const approved = approve(plan, 's2', { by: 'Dana', date: '2026-03-02', hash })
  const isChanged = (one: Plan) => isChangedSinceApproved(one, one.stages[1]!)
  // In a file that somebody has written by hand: an edit in the planner takes the approval back.
  const named = (stage: string) => {
    const edited = editStage(plan, stage, (now) => update(now, 'pool:A', { fqdn: 'other.contoso.com' }))
    return approve(edited, 's2', { by: 'Dana', date: '2026-03-02', hash })
  }

  it.each([
    ['as it was', approved, false],
    ['with shapes elsewhere', { ...approved, layout: { 'pool:A': { x: 9, y: 9 } } }, false],
    ['with another stage behind it', { ...approved, stages: approved.stages.slice(0, 2) }, false],
    ['with a pool changed in it', named('s2'), true],
    ['with a pool changed before it', named('s1'), true],
    ['that never said what it is of', approve(named('s2'), 's2', { by: 'Dana', date: '2026-03-02' }), false],
  ])('%s', (_, one, changed) => {
    expect(isChanged(one)).toBe(changed)
  })
})
