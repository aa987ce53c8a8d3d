import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { kindOf } from '#core/model/entity.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { rules } from '#core/rules/index.ts'
import { type ReachCell, type ReachRow, reachMatrix } from '#core/views/reach/reach-matrix.ts'
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

  it('agree: where reach keeps users from what they need, a warning or an error says so', () => {
    let hits = 0
    fc.assert(
      fc.property(arbitraryReach, (plan) => {
        const { findings } = check(plan)
        const serious = findings.filter(({ severity }) => severity !== 'info')
        for (const { row, cell, stage, at } of cellsOf(plan)) {
          if (!cell.need || cell.access.standing !== 'blocked' || isStoppedForImport(at, cell.chatPool)) continue
          const { obstacle } = cell.access
          hits++
          const about = serious.filter((one) => one.stage === stage)
          const said = about.some((one) => names(one, row, cell) || standsStill(one, cell))
          expect(said || `${row.users.name} ${cell.chatPool.name} ${obstacle}`).toBe(true)
        }
      }),
      { numRuns: 200, seed: 2013 },
    )
    expect(hits).toBeGreaterThan(100)
  })
})

function cellsOf(plan: Parameters<typeof check>[0]) {
  return plan.stages.flatMap(({ id }, index) => {
    const at = momentOf(plan, index)
    return reachMatrix(at).rows.flatMap((row) => row.cells.map((cell) => ({ stage: id, at, row, cell })))
  })
}

/** Whether a finding is about the users, or a client of theirs, and the chat pool. */
function names({ entities, related }: Finding, { users }: ReachRow, { chatPool }: ReachCell): boolean {
  const all = [...entities, ...related]
  const isTheirs = (id: string) => id === users.id || id.startsWith(`client:${users.name}-`)
  return all.includes(chatPool.id) && all.some(isTheirs)
}

/** Whether a finding says that a chat pool serves nobody at all. */
const standsStill = ({ rule, entities }: Finding, { chatPool }: ReachCell): boolean =>
  /^(hosting|migration\/home)/.test(rule) && entities.includes(chatPool.id) && kindOf(chatPool.id) === 'chatPool'
