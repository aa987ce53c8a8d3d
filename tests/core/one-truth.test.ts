import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import type { EntityId } from '#core/model/entity.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Plan, Waiver } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { put, type Topology } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { blockingRules, standstillRules } from '#core/rules/parts/wording/blocked.ts'
import { errorsOf, touching } from '#core/views/proof/open-errors.ts'
import { endStatePoints, type Proof, type ProofPoint, proofOf } from '#core/views/proof/proof.ts'
import { type ReachCell, type ReachRow, reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { arbitraryPlan } from '../support/arbitrary-plan.ts'
import { arbitraryReach } from '../support/arbitrary-reach.ts'

const check = createCheck(rules)
const judging = ['hosting', 'client', 'user', 'policy']

describe('check and reach', () => {
  it('agree: where an error names users and a chat pool, reach is not yes, unless it names the client that gets there', () => {
    let hits = 0
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const { findings } = check(plan)
        for (const { row, cell, stage } of cellsOf(plan)) {
          const errors = findings.filter(
            (one) =>
              one.stage === stage &&
              one.severity === 'error' &&
              judging.includes(one.rule.split('/')[0] ?? '') &&
              names(one, row, cell),
          )
          hits += errors.length
          if (cell.access.standing !== 'reached') continue
          for (const { message } of errors)
            expect(message).toContain(`${row.users.name} reaches ${cell.chatPool.name} with`)
        }
      }),
      { numRuns: 200, seed: 2013 },
    )
    expect(hits).toBeGreaterThan(100)
  })

  it('agree: where an error says that an address leads nowhere or to two, no client finds a chat pool by that alone', () => {
    let hits = 0
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const errors = check(plan).findings.filter(
          ({ rule, severity }) => rule.startsWith('endpoint/') && severity === 'error',
        )
        for (const { cell, stage } of cellsOf(plan)) {
          if (!errors.some((one) => one.stage === stage && one.entities.includes(cell.chatPool.id))) continue
          hits++
          const through = cell.access.standing === 'reached' ? cell.access.clients : []
          expect(through.filter((client) => isGroupChatClient(client) && !client.connectsTo?.length)).toEqual([])
        }
      }),
      { numRuns: 200, seed: 2013 },
    )
    expect(hits).toBeGreaterThan(50)
  })

  it('agree: where reach keeps users from what they need, a warning or an error says so', () => {
    const hits = { ofOne: 0, ofAny: 0 }
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const serious = check(plan).findings.filter(({ severity }) => severity !== 'info')
        for (const { row, stage, at } of rowsOf(plan)) {
          if (!row.isKeptOut) continue
          const about = serious.filter((one) => one.stage === stage)
          const needed = row.cells.filter(({ need }) => need && need !== 'chat')
          const out = (needed.length > 0 ? needed : row.cells).filter(
            ({ access, chatPool }) => access.standing === 'blocked' && !isStoppedForImport(at, chatPool),
          )
          for (const cell of needed.length > 0 ? out : []) {
            hits.ofOne++
            const said = about.some((one) => (isSaying(one) && names(one, row, cell)) || standsStill(one, cell))
            expect(said || `${row.users.name} ${cell.chatPool.name}`).toBe(true)
          }
          if (needed.length > 0 || out.length === 0) continue
          hits.ofAny++
          const said = about.some((one) => isSaying(one) && isAbout(one, row))
          const standing = out.filter((cell) => about.some((one) => standsStill(one, cell)))
          expect(said || standing.length === out.length || `${row.users.name} anywhere`).toBe(true)
        }
      }),
      { numRuns: 300, seed: 2013 },
    )
    expect(Math.min(hits.ofOne, hits.ofAny)).toBeGreaterThan(30)
  })
})

const waiverOf = ({ rule, entities }: Finding): Waiver => ({
  rule,
  entities: [...entities],
  reason: 'Agreed.',
  author: 'J. Li',
})

/** Waives every other error of a plan. */
function withSomeWaived(plan: Plan): Plan {
  const errors = check(plan).findings.filter(({ severity }) => severity === 'error')
  return { ...plan, waivers: errors.filter((_, at) => at % 2 === 0).map(waiverOf) }
}

describe('check and proof', () => {
  const plans = fc.oneof(arbitraryReach, arbitraryReach.map(withSomeWaived), arbitraryPlan)

  it('agree: while an error is open or waived in any stage or step, nothing it touches is proven, and all are named', () => {
    let [open, accepted] = [0, 0]
    fc.assert(
      fc.property(plans, (plan) => {
        const proof = proofOf(plan, undefined, check)
        const errors = check(plan).findings.filter(({ severity }) => severity === 'error')
        if (errors.length > 0) expect(proof?.isProven).toBe(false)
        const named = new Map(pointIn(proof, 'no-open-error').against.map((one) => [one.finding?.id, one]))
        for (const error of errors) {
          const one = named.get(identityOf(error))
          expect(one?.finding).toMatchObject({ rule: error.rule, stage: error.stage, entities: error.entities })
          expect(one?.waived ?? null).toEqual(error.waived)
          if (error.waived) accepted++
          else open++
        }
        expect(pointIn(proof, 'no-open-error').state === 'proven').toBe(named.size === 0)
      }),
      { numRuns: 80, seed: 2013 },
    )
    expect(Math.min(open, accepted)).toBeGreaterThan(100)
  })

  it('agree: a point that is proven is touched by no error, and one with waived errors is not yet', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const proof = proofOf(plan, undefined, check)
        const at = momentOf(plan, plan.stages.length - 1)
        const errors = errorsOf(plan, check, undefined)
        for (const point of endStatePoints) {
          const stated = proof?.points.find(({ id }) => id === point.id)
          const ids = stated?.against.map(({ finding }) => finding?.id) ?? []
          const touched = stated ? touching(point, errors, plan, at) : []
          expect(touched.filter((error) => !ids.includes(identityOf(error)))).toEqual([])
          if (touched.length > 0) expect(stated?.state).toBe('notYet')
        }
      }),
      { numRuns: 40, seed: 2013 },
    )
  })

  it('agree: what is told of older generations is true of the stages, also where a pool is changed in place', () => {
    let [never, gone, inPlace] = [0, 0, 0]
    fc.assert(
      fc.property(fc.tuple(arbitraryReach, fc.boolean()).map(changedInPlace), (plan) => {
        const proof = proofOf(plan, undefined, check)
        for (const [id, kind] of [
          ['no-legacy-pool', 'pool'],
          ['no-legacy-chat', 'chatPool'],
        ] as const) {
          const old = plan.stages.map(({ topology }) => legacyIn(topology, kind))
          const { evidence, state } = pointIn(proof, id)
          if (evidence.some(({ text }) => text.startsWith('No stage'))) {
            never++
            expect(old.flat()).toEqual([])
          }
          for (const { entity } of evidence.filter(({ text }) => text.includes('is gone'))) {
            gone++
            expect(old.slice(0, -1).flat()).toContain(entity)
            expect(old.at(-1)).not.toContain(entity)
          }
          const isChanged = plan.stages
            .slice(1)
            .some(({ topology }, at) =>
              old[at]?.some((one) => topology[kind].has(one as never) && !old[at + 1]?.includes(one)),
            )
          if (isChanged) {
            inPlace++
            expect(state).toBe('notYet')
          }
        }
      }),
      { numRuns: 80, seed: 2013 },
    )
    expect(Math.min(never, gone, inPlace)).toBeGreaterThan(3)
  })

  it('leave no rule out: each that can be an error touches a point', () => {
    const forgotten = rules.filter(
      ({ id, severity }) =>
        severity === 'error' &&
        !endStatePoints.some(({ touchedBy }) => touchedBy.includes(id) || touchedBy.includes(id.split('/')[0] ?? '')),
    )
    expect(forgotten.map(({ id }) => id)).toEqual([])
    const known = new Set(rules.flatMap(({ id }) => [id, id.split('/')[0]]))
    expect(endStatePoints.flatMap(({ touchedBy }) => touchedBy).filter((one) => !known.has(one))).toEqual([])
  })
})

const legacyIn = (topology: Topology, kind: 'pool' | 'chatPool'): readonly EntityId[] =>
  [...topology[kind].values()].filter(({ generation }) => generation !== 'lync2013').map(({ id }) => id)

/** The older pools of a plan become ones of Lync 2013 in its last stage, or were such from the first on. */
function changedInPlace([plan, isAlways]: readonly [Plan, boolean]): Plan {
  const stages = plan.stages.map((stage, at) => {
    if (!isAlways && at < plan.stages.length - 1) return stage
    const { pool, chatPool } = stage.topology
    const now = [...pool.values(), ...chatPool.values()].map((one) => ({ ...one, generation: 'lync2013' as const }))
    return { ...stage, topology: put(stage.topology, now) }
  })
  return { ...plan, stages }
}

function pointIn(proof: Proof | undefined, id: string): ProofPoint {
  const point = proof?.points.find((one) => one.id === id)
  if (!point) throw new Error(`The proof has no point ${id}.`)
  return point
}

function rowsOf(plan: Plan) {
  return plan.stages.flatMap(({ id }, index) => {
    const at = momentOf(plan, index)
    return reachMatrix(at).rows.map((row) => ({ stage: id, at, row }))
  })
}

const cellsOf = (plan: Plan) =>
  rowsOf(plan).flatMap(({ row, ...where }) => row.cells.map((cell) => ({ ...where, row, cell })))

/** The rules that say of users why they do not get to the chat that they need. */
const saying: readonly string[] = [
  ...Object.keys(blockingRules),
  'client/need-unmet',
  'client/legacy-multi-sip-domain',
  'client/lync2013-on-ocs',
  'client/lync2010-on-ocs',
  'isolation/split-audience',
  'isolation/room-unreachable-by-all',
  'migration/audience-not-enabled',
]
const isSaying = ({ rule }: Finding): boolean => saying.includes(rule)

/** Whether a finding is about the users, or a client of theirs. */
const isAbout = ({ entities, related }: Finding, { users }: ReachRow): boolean =>
  [...entities, ...related].some((id) => id === users.id || id.startsWith(`client:${users.name}-`))

/** Whether a finding is about the users, or a client of theirs, and the chat pool. */
const names = (finding: Finding, row: ReachRow, { chatPool }: ReachCell): boolean =>
  isAbout(finding, row) && [...finding.entities, ...finding.related].includes(chatPool.id)

/** Whether a finding says that a chat pool serves nobody at all. */
const standsStill = ({ rule, entities }: Finding, { chatPool }: ReachCell): boolean =>
  rule in standstillRules && entities.includes(chatPool.id)
