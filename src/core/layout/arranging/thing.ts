import type { Entity, EntityId, Generation, Kind } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { freeStanding } from '../content.ts'
import { stacksOf } from '../people.ts'
import type { Placeable } from '../placeable.ts'
import type { Size } from '../shape-size.ts'

/** Something that gets a place, and what it belongs to. */
export interface Thing extends Size, Belonging {
  readonly id: EntityId
  readonly kind: Kind
}

interface Belonging {
  readonly generation?: Generation
  /** The site whose frame is drawn around it. */
  readonly site?: EntityId | undefined
  /** What it stands under: of a chat pool its host, of people their home, of a policy the home of those who have it. */
  readonly under?: EntityId | undefined
}

/** What there is to place, each as it belongs where that is first known. */
export function thingsOf(plan: Plan, all: ReadonlyMap<EntityId, Placeable>): readonly Thing[] {
  const known = new Map<EntityId, Belonging>()
  const graphs = plan.stages.map(({ topology }) => graphOf(topology))
  for (const [id, { site, under, ...more }] of [...graphs.flatMap(belongingsIn), ...graphs.flatMap(policiesOf)]) {
    const before = known.get(id)
    known.set(id, { ...more, ...before, site: before?.site ?? site, under: before?.under ?? under })
  }
  const inOrder = [...all.values()].sort((a, b) => Number(isForPlaces(a.entity)) - Number(isForPlaces(b.entity)))
  return inOrder.map(({ id, entity, width, height }) => ({
    ...known.get(id),
    ...{ id, kind: entity.kind, width, height },
  }))
}

/** What nobody has by name stands behind what people have. */
const isForPlaces = (entity: Entity): boolean => entity.kind === 'policy' && entity.scope !== 'user'

const belongingsIn = (graph: Graph): readonly (readonly [EntityId, Belonging])[] => [
  ...freeStanding(graph).map((entity) => [entity.id, belongingOf(graph, entity)] as const),
  ...stacksOf(graph).map(({ id, home }) => [id, { under: home.id }] as const),
  ...graph.all('users').flatMap(({ policy, homedOn }) => {
    const home = graph.get('pool', homedOn)
    return policy && home ? [[policy, { under: home.id }] as const] : []
  }),
]

/** Policies that nobody has by name stand where they hold: in their site, or by whatever pool can have them. */
function policiesOf(graph: Graph): readonly (readonly [EntityId, Belonging])[] {
  const pools = graph.all('pool').filter(({ generation }) => generation === 'lync2013')
  return graph.all('policy').flatMap(({ id, scope, site }) => {
    const own = scope === 'site' ? pools.find((pool) => pool.site === site) : pools[0]
    return own ? [[id, { under: own.id }] as const] : []
  })
}

function belongingOf(graph: Graph, entity: Entity): Belonging {
  switch (entity.kind) {
    case 'pool':
      return { generation: entity.generation, site: graph.get('site', entity.site)?.id }
    case 'chatPool': {
      const { generation, site, hostedOn } = entity
      const host = graph.get('pool', hostedOn)
      const own = host?.generation === generation ? host.id : undefined
      return { generation, site: graph.get('site', site ?? host?.site)?.id, under: own }
    }
    case 'users':
      return { under: graph.get('pool', entity.homedOn)?.id }
    default:
      return {}
  }
}
