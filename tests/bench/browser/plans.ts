import type { Entity } from '#core/model/entity.ts'
import type { Layout, Plan } from '#core/model/plan.ts'
import { chatPool, client, planWith, pool, users } from '../../support/plan-builder.ts'
import { syntheticPlan } from '../synthetic-plan.ts'

/** Of five cards each: a pool, its chat pool and three user groups, with a client at each. */
const inGroup = 5

/** So many cards in each of six stages, a tenth of them with something that is wrong. */
export function planOfCards(cards: number): Plan {
  const groups = Array.from({ length: cards / inGroup }, (_, at) => at)
  const columns = Math.ceil(Math.sqrt(groups.length))
  const layout: Record<string, Layout[keyof Layout]> = {}
  const entities = groups.flatMap((group): readonly Entity[] => {
    const [x, y] = [(group % columns) * 1000, Math.floor(group / columns) * 700]
    const fe = pool(`fe-${group}`, 'lync2013', { edition: 'enterprise', fqdn: `fe-${group}.contoso.com` })
    const pc = chatPool(`pc-${group}`, 'lync2013', { hostedOn: fe.id, fqdn: `pc-${group}.contoso.com` })
    layout[fe.id] = { x: x + 320, y }
    layout[pc.id] = { x: x + 300, y: y + 140, collapsed: true }
    const staff = [0, 1, 2].map((at) =>
      users(`u-${group}-${at}`, { count: 10, homedOn: fe.id, sipDomain: 'contoso.com' }),
    )
    for (const [at, { id }] of staff.entries()) layout[id] = { x: x + at * 310, y: y + 420 }
    return [fe, pc, ...staff, ...staff.map(({ id, name }) => client(name, 'lync2013', id, [pc.id]))]
  })
  return planWith({ layout: layout as Layout }, entities, entities, entities, entities, entities, entities)
}

/** Of the size of a large company: 3 sites would be few, 10 are many. */
export const planOfEstate = (): Plan => syntheticPlan({ objects: 300, rooms: 4000, stages: 6 })

export const planOfRooms = (rooms: number): Plan => syntheticPlan({ objects: 300, rooms, stages: 6 })
