import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutStaleApprovals } from '#core/edits/approvals.ts'
import { copyStage, describeStage, mergeWithNext, moveStage, removeStage } from '#core/edits/stage-list.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { diff } from '#core/model/diff.ts'
import { isEndState, type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { importing, withIds } from '../../support/migration.ts'
import { planOf, planWith, pool } from '../../support/plan-builder.ts'

const order = (plan: Plan) => plan.stages.map(({ id }) => id)
const end = (plan: Plan) => plan.stages.find((stage) => isEndState(plan, stage))?.id
const interim = { entities: [], interim: true }

describe('a stage that is moved', () => {
  const plan = planOf([], [pool('A', 'lync2010')], [pool('A', 'lync2010'), pool('B', 'lync2013')])

  it('takes its content to its new place', () => {
    const moved = moveStage(plan, 's2', 0)
    expect(order(moved)).toEqual(['s2', 's1', 's3'])
    expect(stageOf(moved, 's2')).toBe(stageOf(plan, 's2'))
  })

  it('does not become the end state, nor does another one that never was', () => {
    expect(end(moveStage(plan, 's2', 2))).toBeUndefined()
    expect(end(moveStage(plan, 's3', 0))).toBeUndefined()
    expect(end(moveStage(plan, 's1', 1))).toBe('s3')
  })

  it('is back at its place, and the end state too, when it is moved back', () => {
    const back = moveStage(moveStage(plan, 's3', 0), 's3', 2)
    expect(order(back)).toEqual(order(plan))
    expect(end(back)).toBe('s3')
  })

  it('gives back the end state when what was appended goes before it', () => {
    const appended = planOf([], [], interim)
    expect(end(appended)).toBeUndefined()
    expect(end(moveStage(appended, 's3', 1))).toBe('s2')
  })

  it.each([
    ['to where it is', 's2', 1],
    ['beyond the end, being the last', 's3', 9],
    ['from nowhere', 'gone', 0],
  ] as const)('changes nothing when it is moved %s', (_, id, to) => {
    expect(moveStage(plan, id, to)).toBe(plan)
  })
})

describe('a stage that is deleted', () => {
  const waiver = { rule: 'hosting/missing-home', entities: [], reason: 'Known since long ago' }

  it('takes along the waivers that hold for it alone', () => {
    const waivers = [{ ...waiver, stages: ['s1'] }, { ...waiver, stages: ['s1', 's2'] }, waiver]
    const plan = planWith({ waivers }, [], [])
    expect(removeStage(plan, 's1').waivers).toEqual([{ ...waiver, stages: ['s2'] }, waiver])
  })

  it('leaves the one before it interim where it was the end state', () => {
    const plan = planOf([], [], [])
    expect(end(removeStage(plan, 's3'))).toBeUndefined()
    expect(removeStage(plan, 's3').stages.at(-1)?.interim).toBe(true)
    expect(end(removeStage(plan, 's2'))).toBe('s3')
    expect(end(removeStage(planOf([], [], interim), 's3'))).toBe('s2')
  })

  it('stays where it is the only one', () => {
    const plan = planOf([])
    expect(removeStage(plan, 's1')).toBe(plan)
  })
})

describe('a stage that is merged with the next', () => {
  const [first, second] = [importing(), { kind: 'mergeLegacyTopology' } as const]

  it('hands over its operations, each once and under an id of its own', () => {
    const plan = planOf(
      [],
      { entities: [], operations: withIds([first]) },
      { entities: [pool('A', 'lync2010')], operations: withIds([second, first]) },
    )
    const [, merged] = mergeWithNext(plan, 's2').stages
    expect(merged?.id).toBe('s3')
    expect(merged?.topology).toBe(plan.stages[2]?.topology)
    expect(merged?.operations.map(({ kind }) => kind)).toEqual(['importChatData', 'mergeLegacyTopology'])
    expect(new Set(merged?.operations.map(({ id }) => id)).size).toBe(2)
  })

  it('keeps the check marks of both steps', () => {
    const plan = withDone(planOf([], [], []), { s2: ['a', 'b'], s3: ['b', 'c'] })
    expect(stageOf(mergeWithNext(plan, 's2'), 's3')?.done).toEqual(['a', 'b', 'c'])
  })

  it('hands over nothing where it is the first, whose operations mean nothing', () => {
    const plan = planOf({ entities: [], operations: withIds([first]) }, [])
    expect(mergeWithNext(plan, 's1').stages.map(({ id, operations }) => [id, operations])).toEqual([['s2', []]])
  })

  it('stays where it is the last', () => {
    const plan = planOf([], [])
    expect(mergeWithNext(plan, 's2')).toBe(plan)
  })

  const withDone = (plan: Plan, done: Readonly<Record<StageId, readonly string[]>>): Plan => ({
    ...plan,
    stages: plan.stages.map((stage): Stage => ({ ...stage, done: done[stage.id] ?? [] })),
  })
})

describe('a stage that is copied', () => {
  it('has its content and its description, but none of its operations', () => {
    const plan = describeStage(
      planOf({ entities: [pool('A', 'lync2010')], operations: withIds([importing()]) }),
      's1',
      {
        description: 'As it runs.',
      },
    )
    const twice = copyStage(copyStage(plan, 's1'), 's1')
    expect(twice.stages.map(({ name }) => name)).toEqual(['Stage 1', 'Copy of Stage 1 2', 'Copy of Stage 1'])
    expect(twice.stages[1]).toMatchObject({ description: 'As it runs.', operations: [] })
    expect(twice.stages[1]?.topology).toBe(plan.stages[0]?.topology)
  })
})

describe('what a stage says of itself', () => {
  const plan = planOf([], [])

  it('is left out where it is empty', () => {
    const described = describeStage(plan, 's2', { description: 'Cut over.', date: '2026-03-02' })
    expect(stageOf(described, 's2')).toMatchObject({ description: 'Cut over.', date: '2026-03-02' })
    const emptied = stageOf(describeStage(described, 's2', { description: '', date: '' }), 's2')
    expect(emptied).not.toHaveProperty('description')
    expect(emptied).not.toHaveProperty('date')
  })

  it('is the same plan where it says the same', () => {
    expect(describeStage(plan, 's2', { name: 'Stage 2', description: '', interim: false })).toBe(plan)
  })
})

describe('the order of stages', () => {
  type ListEdit = (plan: Plan) => Plan
  const at = (plan: Plan, index: number) => plan.stages[index % plan.stages.length]!.id
  const arbitraryListEdit: fc.Arbitrary<ListEdit> = fc.oneof(
    fc.nat(9).map((index) => (plan: Plan) => removeStage(plan, at(plan, index))),
    fc.nat(9).map((index) => (plan: Plan) => mergeWithNext(plan, at(plan, index))),
    fc.nat(9).map((index) => (plan: Plan) => copyStage(plan, at(plan, index))),
    fc.tuple(fc.nat(9), fc.nat(4)).map(
      ([index, to]) =>
        (plan: Plan) =>
          moveStage(plan, at(plan, index), to),
    ),
  )

  it('never changes what exists in a stage that stays, nor leaves anything that names one that went', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(arbitraryListEdit, { maxLength: 6 }), (plan, edits) => {
        for (const edit of edits) {
          const before = plan
          plan = withoutStaleApprovals(before, edit(before))
          const ids = order(plan)
          expect(new Set(ids).size).toBe(ids.length)
          expect(ids.length).toBeGreaterThan(0)
          for (const stage of plan.stages) {
            const was = stageOf(before, stage.id)
            if (was) expect(stage.topology).toBe(was.topology)
            const operations = stage.operations.map(({ id }) => id)
            expect(new Set(operations).size).toBe(operations.length)
          }
          const gone = order(before).filter((id) => !ids.includes(id))
          for (const { stages = [] } of plan.waivers) expect(stages.filter((id) => gone.includes(id))).toEqual([])
          if (end(plan) !== undefined && end(before) !== undefined) expect(end(plan)).toBe(end(before))
        }
      }),
      { numRuns: 100, seed: 2013 },
    )
  })

  it('is written to the file and read from it as it is', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(arbitraryListEdit, { maxLength: 4 }), (plan, edits) => {
        const edited = edits.reduce((one, edit) => edit(one), plan)
        const read = parsePlan(serializePlan(edited))
        if (!read.ok) throw new Error(JSON.stringify(read.error))
        expect(order(read.value)).toEqual(order(edited))
        for (const stage of edited.stages) {
          expect(diff(stage.topology, stageOf(read.value, stage.id)!.topology)).toEqual([])
          expect(stageOf(read.value, stage.id)).toMatchObject({ name: stage.name, operations: stage.operations })
        }
      }),
      { numRuns: 60, seed: 2013 },
    )
  })
})
