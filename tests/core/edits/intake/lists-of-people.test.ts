import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rostersOf, usersIn } from '#core/domain/people/members.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Users } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, planOf, room, users } from '../../../support/plan-builder.ts'

const file = read('SipAddress,DisplayName\nsip:ann@x,Ann\nsip:bob@x,Bob\n', { singleUsers: true })

/** The same plan with Ann and Bob in place of their group. */
function withPeople(plan: Plan): Plan {
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  const intake = intakeOf(plan, stage, file)
  expect(intake.replaced.map(({ group }) => group.id)).toEqual(['users:G'])
  return takeIn(plan, stage.id, intake, usualChoice, [])
}

const listIn = ({ stages }: Plan, at = 0) => stages[at]?.topology.room.get('room:R')?.members
const sales = users('G', { name: 'Sales', count: 2, sipDomain: 'x' })
const others = users('H', { name: 'Others', count: 5, sipDomain: 'y', memberOf: ['Sales'] })
const roomOf = (...members: string[]) => room('R', { members })
const people = ['users:sip-ann-x', 'users:sip-bob-x']

it('puts people into lists that call their group by its name, in whatever letters', () => {
  expect(listIn(withPeople(planOf([sales, roomOf('Guests', ' sales')])))).toEqual(['Guests', ...people])
  const stages = planOf([sales, roomOf('Sales')], [{ ...sales, name: 'Sellers' }, roomOf('Sellers', 'Sales')])
  expect(listIn(withPeople(stages), 1)).toEqual([...people, 'Sales'])
})

it('leaves a name in lists by which they mean others, too', () => {
  expect(listIn(withPeople(planOf([sales, others, roomOf('Sales')])))).toEqual(['Sales', ...people])
  const own = { ...sales, memberOf: ['Sales'] }
  expect(listIn(withPeople(planOf([own, roomOf('Sales')])))).toEqual(['Sales', ...people])
})

it('tells of a list by a name, too, that it would get too long', () => {
  const count = 400
  const rows = Array.from({ length: count }, (_, at) => `sip:p${at}@x,P ${at}\n`)
  const many = read(`SipAddress,DisplayName\n${rows.join('')}`, { singleUsers: true })
  const rooms = Array.from({ length: 300 }, (_, at) => room(`R ${at}`, { members: ['Sales'] }))
  const plan = planOf([{ ...sales, count }, ...rooms])
  const [stage] = plan.stages
  expect(stage && intakeOf(plan, stage, many)).toMatchObject({
    replaced: [],
    losses: [{ type: 'staysGroup', reason: 'it is in 300 lists, which would name 400 users each' }],
  })
})

it('lets in and keeps out whom lists did before, whatever they call them', () => {
  const names = fc.constantFrom('Sales', 'SALES', 'users:G', 'users:H', 'others', 'Everyone', 'Guests')
  const list = fc.array(names, { maxLength: 4 })
  const groups = fc.constantFrom<(readonly Users[])[]>(
    [sales],
    [sales, others],
    [{ ...sales, memberOf: ['Everyone'] }, others],
  )
  const second = fc.constantFrom(sales, { ...sales, name: 'Guests' }, { ...sales, name: 'Others' })
  const content = fc.record({ members: list, managers: list, presenters: list })
  const scope = fc.record({ allowedMembers: list, deniedMembers: list, creators: list })
  fc.assert(
    fc.property(groups, second, content, scope, (all, later, ofRoom, ofCategory) => {
      const held = [chatPool('P', 'lync2013'), category('C', { chatPool: 'chatPool:P', ...ofCategory })]
      const rest = [...held, room('R', { category: 'category:C', ...ofRoom })]
      const plan = planOf([...all, ...rest], [later, ...all.slice(1), ...rest])
      const after = withPeople(plan)
      for (const [at, { topology }] of plan.stages.entries()) {
        const [before, now] = [topology, after.stages[at]?.topology ?? topology].map((one) => namedIn(one))
        const expected = before?.map((ids) => ids.flatMap((id) => (id === 'users:G' ? people : [id])))
        expect(now?.map((ids) => ids.toSorted())).toEqual(expected?.map((ids) => [...new Set(ids)].sort()))
      }
    }),
  )

  function namedIn(topology: Plan['stages'][number]['topology']): readonly string[][] {
    const graph = graphOf(topology)
    const held = [...topology.category.values(), ...topology.room.values()]
    const denied = [...topology.category.values()].map(({ deniedMembers = [] }) => deniedMembers)
    return [...held.flatMap(rostersOf).map(({ principals }) => principals), ...denied].map((list_) =>
      usersIn(graph, list_).map(({ id }) => id),
    )
  }
})
