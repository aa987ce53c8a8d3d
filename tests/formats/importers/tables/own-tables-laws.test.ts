import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { render as csv } from '#formats/tables/csv.ts'
import { arbitraryEstate } from '../../../support/arbitrary-estate.ts'
import { drawnPlans } from '../../../support/drawn-plans.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, planWith, room, users } from '../../../support/plan-builder.ts'

const check = createCheck([])

/** What a table that the planner wrote of a stage brings to that stage. */
async function broughtBack(plan: Plan, { id }: Stage, table: 'rooms' | 'members') {
  const text = await csv({ plan, report: check(plan), stages: [id], table })
  if (String(text).trim().split('\n').length < 2) return undefined
  const stage = plan.stages.find((one) => one.id === id)
  return stage && intakeOf(plan, stage, read(String(text)))
}

const expectNothing = async (plan: Plan, stage: Stage, table: 'rooms' | 'members') => {
  const intake = await broughtBack(plan, stage, table)
  if (!intake) return
  expect(isNothing(intake), JSON.stringify(intake)).toBe(true)
  expect(intake.losses).toEqual([])
}

const lists = {
  members: ['users:T', 'sip:ann@contoso.com', 'CN=Desk,OU=Sales,DC=contoso,DC=com'],
  managers: ['sip:bob@contoso.com'],
  presenters: ['Operations, night'],
}
const hard = planWith({}, [
  chatPool('PChat', 'lync2013', { fqdn: 'pchat.contoso.com' }),
  { ...chatPool('G1', 'lync2010'), name: 'GC' },
  { ...chatPool('G2', 'lync2010'), name: 'GC' },
  users('T', { name: 'Traders, all' }),
  category('A', { chatPool: 'chatPool:G1', allowedMembers: ['users:T'], creators: ['sip:c@contoso.com'] }),
  category('B', { chatPool: 'chatPool:G1', deniedMembers: ['sip:d@contoso.com'], managers: ['users:T'] }),
  category('C', { chatPool: 'chatPool:PChat' }),
  { ...room('N1', { category: 'category:A', ...lists }), name: 'News' },
  { ...room('N2', { category: 'category:B', members: ['users:T'] }), name: 'News' },
  {
    ...room('N3', { category: 'category:C', members: ['sip:ann@contoso.com'] }),
    ...{ name: 'News\\old', description: 'First line\r\nSecond line\n\n- "third"' },
  },
  { ...room('N4', { chatPool: 'chatPool:G2', members: ['sip:ann@contoso.com'] }), name: 'News' },
])

describe.each(['rooms', 'members'] as const)('the table of %s that the planner writes', (table) => {
  it.each(drawnPlans)('changes nothing where it comes back: %s', async (_, plan) => {
    for (const stage of plan.stages) await expectNothing(plan, stage, table)
  })

  it('changes nothing where it comes back to rooms of one name, chat pools of one name, and texts of several lines', async () => {
    for (const stage of hard.stages) await expectNothing(hard, stage, table)
  })

  it('changes nothing where it comes back to any estate', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEstate, async (plan) => {
        for (const stage of plan.stages) await expectNothing(plan, stage, table)
      }),
      { numRuns: 40 },
    )
  })
})

it('keeps the lines of a description in the table', async () => {
  const text = await csv({ plan: hard, report: check(hard), stages: hard.stages.map(({ id }) => id), table: 'rooms' })
  expect(read(String(text)).entities).toContainEqual(
    expect.objectContaining({ name: 'News\\old', description: 'First line\nSecond line\n\n- "third"' }),
  )
})
