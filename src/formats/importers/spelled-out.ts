import type { Detail, People } from '#core/edits/intake/brought.ts'
import { withRefs } from '#core/edits/with-refs.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, type Entity, type EntityId, kindOf, type Pool, type Users } from '#core/model/entity.ts'
import { refsOf } from '#core/model/refs.ts'
import type { Said } from './agreed.ts'
import type { Reading } from './importer.ts'

/** Pools that one file calls by their host or name and another one by their FQDN are called by that in all of them. */
export function spelledOut(readings: readonly Reading[]): readonly Reading[] {
  const known = fullNamesIn(readings)
  if (known.size === 0) return readings
  const renamed = (id: EntityId) => renamedKey(id, known)
  const entityOf = <E extends Detail>(entity: E) =>
    ({ ...withRefs(entity as Entity, renamed), id: renamed(entity.id) }) as unknown as E
  const saidOf = <E extends Detail>(one: Said<E>): Said<E> => ({ ...one, entity: entityOf(one.entity) })
  const peopleOf = ({ areSingle, all }: People): People => ({
    areSingle,
    all: all.map(({ group, user }) => ({ group: renamed(group) as Users['id'], user: entityOf(user) })),
  })
  return readings.map((reading) => ({
    ...reading,
    said: reading.said.map(saidOf),
    mentioned: reading.mentioned.map(entityOf),
    details: (reading.details ?? []).map(saidOf),
    places: (reading.places ?? []).map(saidOf),
    assumed: (reading.assumed ?? []).map(entityOf),
    spare: (reading.spare ?? []).map(entityOf),
    ...(reading.people && { people: peopleOf(reading.people) }),
    called: new Map([...(reading.called ?? [])].map(([id, name]) => [renamed(id), name])),
    guesses: (reading.guesses ?? []).map((one) => ({ ...one, of: renamed(one.of) })),
    named: (reading.named ?? []).map(renamed),
    unplaced: (reading.unplaced ?? []).map(renamed),
    otherProducts: (reading.otherProducts ?? []).map((one) => ({ ...one, key: renamed(one.key) })),
    covers: reading.covers.map((one) => (one.within ? { ...one, within: one.within.map(renamed) } : one)),
  }))
}

/** The keys of pools with their FQDNs by those with their hosts or names alone, where no other one has that. */
function fullNamesIn(readings: readonly Reading[]): ReadonlyMap<string, EntityId> {
  const keys = new Set(readings.flatMap(keysIn).filter((key) => kindOf(key) === 'pool' || kindOf(key) === 'chatPool'))
  const byHost = groupBy(
    [...keys].filter((key) => key.includes('.')),
    (key) => key.slice(0, key.indexOf('.')),
  )
  const listed = readings.flatMap(({ said }) => said.map(({ entity }) => entity)).filter(isPool)
  const isListed = new Set<EntityId>(listed.map(({ id }) => id))
  const byName = groupBy(listed, ({ kind, name }) => `${kind}:${name.toLowerCase()}`)
  const short = [...keys].filter((key) => !key.includes('.') && !isListed.has(key))
  return new Map(
    short.flatMap((key) => {
      const [full, second] = byHost.get(key) ?? [...new Set(byName.get(key)?.map(({ id }) => id))]
      return full === undefined || second !== undefined ? [] : [[key, full]]
    }),
  )
}

const isPool = (entity: Entity): entity is Pool | ChatPool => entity.kind === 'pool' || entity.kind === 'chatPool'

/** What is listed and mentioned, and what that refers to. */
function keysIn({ said, mentioned, details = [], named = [], covers }: Reading): readonly EntityId[] {
  const entities = [...said, ...details].map(({ entity }) => entity as Entity)
  const keys = new Set<EntityId>([...named, ...covers.flatMap(({ within = [] }) => within)])
  for (const entity of [...entities, ...mentioned]) {
    keys.add(entity.id)
    for (const { to } of refsOf(entity)) keys.add(to)
  }
  return [...keys]
}

/** Keys of content begin with that of their chat pool, and those of groups of users with that of their home. */
function renamedKey(id: EntityId, known: ReadonlyMap<string, EntityId>): EntityId {
  const kind = kindOf(id)
  const owner = kind === 'users' ? 'pool' : 'chatPool'
  const rest = id.slice(kind.length + 1)
  if (kind === 'pool' || kind === 'chatPool') return known.get(id) ?? id
  const [, host, end] = (kind === 'users' ? /^([^|]*)(\|.*)$/s : /^([^\\]*)(\\.*)$/s).exec(rest) ?? []
  const full = known.get(`${owner}:${host}`)
  if (full === undefined || end === undefined) return id
  return `${kind}:${full.slice(owner.length + 1)}${end.replace(`|category:${host}\\`, `|category:${full.slice(owner.length + 1)}\\`)}`
}
