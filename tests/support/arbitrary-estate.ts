import fc from 'fast-check'
import type { ClientType, Entity, Generation } from '#core/model/entity.ts'
import { generations } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { category, chatPool, client, planOf, policy, pool, site, users } from './plan-builder.ts'

/** What one generation has in one site. */
interface Deployment {
  readonly pools: number
  readonly chatPools: number
  readonly categories: number
  readonly people: number
}

const clientOf: Readonly<Record<Generation, ClientType>> = {
  ocs2007r2: 'groupChat2007r2',
  lync2010: 'groupChat2010',
  lync2013: 'lync2013',
}

const deployment: fc.Arbitrary<Deployment> = fc.record({
  pools: fc.nat(3),
  chatPools: fc.nat(4),
  categories: fc.nat(30),
  people: fc.nat(9),
})

const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at)

function deployed(place: string | undefined, generation: Generation, of: Deployment): readonly Entity[] {
  const named = (what: string, at: number) => `${what} ${place ?? 'nowhere'} ${generation} ${at}`
  const at = place === undefined ? {} : { site: `site:${place}` as const }
  const pools = range(of.pools).map((n) => pool(named('FE', n), generation, at))
  const chatPools = range(of.chatPools).map((n) => {
    const host = pools[n % Math.max(pools.length, 1)]
    return chatPool(named('Chat', n), generation, host ? { hostedOn: host.id } : at)
  })
  const people = range(of.people).map((n) => {
    const home = pools[(n * 7) % Math.max(pools.length, 1)]
    return users(named('Staff', n), home ? { homedOn: home.id } : {})
  })
  return [
    ...pools,
    ...chatPools,
    ...range(chatPools.length === 0 ? 0 : of.categories).map((n) =>
      category(named('Topic', n), { chatPool: chatPools[n % chatPools.length]!.id }),
    ),
    ...people,
    ...people.map(({ id, name }, n) => {
      const used = chatPools[n % Math.max(chatPools.length, 1)]
      return client(name, clientOf[generation], id, used && generation !== 'lync2013' ? [used.id] : [])
    }),
  ]
}

/**
 * An estate as there are real ones: up to four sites, and what stands in none, with one to three generations in each,
 * policies and strays; the newest generation comes in a second stage, and some people move there in a third.
 */
export const arbitraryEstate: fc.Arbitrary<Plan> = fc
  .record({
    places: fc.array(fc.tuple(deployment, deployment, deployment), { minLength: 1, maxLength: 5 }),
    hasNowhere: fc.boolean(),
    policies: fc.nat(5),
    strays: fc.nat(6),
    movers: fc.nat(4),
  })
  .map(({ places, hasNowhere, policies, strays, movers }) => {
    const names = places.map((_, at) => (hasNowhere && at === 0 ? undefined : `Site ${at}`))
    const of = (generation: Generation) =>
      places.flatMap((place, at) => deployed(names[at], generation, place[generations.indexOf(generation)]!))
    const today: readonly Entity[] = [
      ...names.flatMap((name) => (name === undefined ? [] : [site(name)])),
      ...of('ocs2007r2'),
      ...of('lync2010'),
      ...range(policies).map((n) => policy(`Policy ${n}`, n === 0 ? 'global' : 'user', true)),
      ...range(strays).map((n) => category(`Stray ${n}`)),
    ]
    const added = of('lync2013')
    const target = added.find(({ kind }) => kind === 'pool')
    const moved = today.map((one) =>
      target?.kind === 'pool' && one.kind === 'users' && Number(one.name.slice(-1)) < movers
        ? { ...one, homedOn: target.id }
        : one,
    )
    return planOf(today, [...today, ...added], [...moved, ...added])
  })
