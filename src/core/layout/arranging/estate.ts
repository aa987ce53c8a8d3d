import { groupBy } from '#core/model/base/group-by.ts'
import { type EntityId, generations, type Kind } from '#core/model/entity.ts'
import type { Column } from './column.ts'
import type { Thing } from './thing.ts'

/** The pools of one generation in one site, and the people whose home is among them, with their policies. */
interface PeopledColumn extends Column {
  readonly people: readonly Thing[]
}

/** What stands in one site, or in none. */
export interface SiteContent {
  /** Its own place, for the stages in which nothing stands in it. */
  readonly site: Thing | undefined
  /** In the order of years. */
  readonly columns: readonly PeopledColumn[]
}

/** All that there is to arrange, by where it stands. */
export interface Estate {
  readonly sites: readonly SiteContent[]
  /** What belongs to no site and to no pool. */
  readonly strays: readonly Thing[]
}

export function estateOf(things: readonly Thing[]): Estate {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const isThere = (id: EntityId | undefined) => id !== undefined && byId.has(id)
  const people = [...things.filter(isOf('users')), ...things.filter(isOf('policy'))]
  const byHome = groupBy(people, ({ under }) => under)
  const servers = things.filter(isOf('pool', 'chatPool'))
  const bySite = groupBy(servers, ({ site }) => (isThere(site) ? site : undefined))
  const sites = [...things.filter(isOf('site')), undefined].flatMap((site): readonly SiteContent[] => {
    const inside = bySite.get(site?.id)
    return inside ? [{ site, columns: columnsOf(inside, byHome) }] : []
  })
  const rest = [
    ...people.filter(({ under }) => !isThere(under)),
    ...things.filter(isOf('client', 'category', 'room', 'addIn')),
    ...things.filter(({ id, kind }) => kind === 'site' && !bySite.has(id)),
  ]
  return { sites: oldestFirst(sites), strays: rest }
}

const isOf =
  (...kinds: readonly Kind[]) =>
  ({ kind }: Thing): boolean =>
    kinds.includes(kind)

function columnsOf(
  servers: readonly Thing[],
  people: ReadonlyMap<EntityId | undefined, readonly Thing[]>,
): readonly PeopledColumn[] {
  const byGeneration = groupBy(servers, ({ generation }) => generation)
  return generations.flatMap((generation) => {
    const own = byGeneration.get(generation) ?? []
    if (own.length === 0) return []
    const pools = own.filter(isOf('pool'))
    const hosts = new Set(pools.map(({ id }) => id))
    const chatPools = groupBy(own.filter(isOf('chatPool')), ({ under }) =>
      under && hosts.has(under) ? under : undefined,
    )
    return [{ pools, chatPools, people: pools.flatMap(({ id }) => people.get(id) ?? []) }]
  })
}

/** What stands in no site comes last, unless it is older than what does. */
function oldestFirst(sites: readonly SiteContent[]): readonly SiteContent[] {
  const nowhere = sites.filter(({ site }) => !site)
  const some = sites.filter(({ site }) => site)
  const isOlder = nowhere.some((one) => some.every((other) => yearOf(one) < yearOf(other)))
  return isOlder ? [...nowhere, ...some] : [...some, ...nowhere]
}

const yearOf = ({ columns }: SiteContent): number =>
  Math.min(
    ...columns.map(({ pools, chatPools }) => {
      const one = pools[0] ?? [...chatPools.values()][0]?.[0]
      return one?.generation ? generations.indexOf(one.generation) : generations.length
    }),
  )
