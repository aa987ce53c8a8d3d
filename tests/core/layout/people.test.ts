import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dockedAt, stackOf, stacksOf } from '#core/layout/people.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { put } from '#core/model/topology.ts'
import { arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { client, planOf, pool, users } from '../../support/plan-builder.ts'

it('users are in the stack that lists them, and in no other', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      for (const { topology } of plan.stages) {
        const graph = graphOf(topology)
        for (const { id } of graph.all('users'))
          expect(stackOf(graph, id)).toBe(stacksOf(graph).find(({ members }) => members.some((one) => one.id === id)))
      }
    }),
    { numRuns: 60 },
  )
})

it('users of a stack that are the same have the clients of each stage', () => {
  const home = pool('fe', 'lync2013')
  const staff = [9, 10, 1, 2].map((at) => users(`Group ${at}`, { homedOn: home.id }))
  const clients = staff.map(({ id, name }) => client(name, 'lync2013', id))
  const plan = planOf([home, ...staff])
  const [stage] = plan.stages
  const topologies = [...clients.keys()].map((count) => put(stage!.topology, clients.slice(0, count)))
  const later = [...topologies, ...topologies].map(graphOf)
  for (const graph of later) {
    const [stack] = stacksOf(graph)
    expect(stack?.members.map(({ name }) => name)).toEqual(['Group 1', 'Group 2', 'Group 9', 'Group 10'])
    const own = stack!.members.flatMap(({ id }) => graph.referrers('client', id, 'users'))
    expect(dockedAt(graph, stack!.members)).toEqual([...groupBy(own, (one) => one.client).values()])
  }
})
