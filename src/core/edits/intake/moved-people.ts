import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Coverage } from './brought.ts'
import type { Intake } from './intake.ts'
import type { Loss } from './losses.ts'
import type { Lead } from './recognition.ts'

/**
 * Users of the stage on homes of which files list nobody. Those that list the users of several pools are taken to list those
 * of all; but users of OCS 2007 R2 are a list of their own.
 */
export function unlistedUsers(
  topology: Topology,
  covers: readonly Coverage[],
  spoken: ReadonlySet<EntityId>,
  lead: Lead,
): readonly Users[] {
  const homes = new Set<EntityId | undefined>(homesListed(covers).flatMap((key) => lead(key) ?? []))
  if (homes.size < 2) return []
  const isOcs = (home: EntityId) => topology.pool.get(home as EntityId<'pool'>)?.generation === 'ocs2007r2'
  const listOcs = [...topology.pool.keys()].some((id) => homes.has(id) && isOcs(id))
  return [...topology.users.values()].filter(
    ({ id, homedOn }) =>
      homedOn !== undefined && !homes.has(homedOn) && !spoken.has(id) && (listOcs || !isOcs(homedOn)),
  )
}

/**
 * People of the stage whom the files lack while they have others more: whoever has moved is counted twice as long as the
 * old group stays.
 */
export function movedPeople(
  { added, changed, gone }: Pick<Intake, 'added' | 'changed' | 'gone'>,
  unlisted: readonly Users[],
): readonly Loss[] {
  const more =
    countOf(added) +
    changed.reduce((sum, { before, after }) => sum + Math.max(countOf([after]) - countOf([before]), 0), 0)
  const lacking = [...new Set([...gone.filter(isUsers), ...unlisted])]
  const users = countOf(lacking)
  if (more === 0 || users === 0) return []
  return [{ type: 'moved', names: lacking.map(({ name = '' }) => name), users, more }]
}

/** Users without a home whose domain new ones have, of whom the files name none but homes that nobody knows. */
export function homelessUsers(
  topology: Topology,
  added: readonly Entity[],
  {
    covers,
    spoken,
    lead,
  }: { readonly covers: readonly Coverage[]; readonly spoken: ReadonlySet<EntityId>; readonly lead: Lead },
): readonly Users[] {
  const listed = homesListed(covers)
  if (listed.length === 0 || listed.some((key) => lead(key) !== undefined)) return []
  const domains = new Set(added.filter(isUsers).map(({ sipDomain }) => sipDomain))
  return [...topology.users.values()].filter(
    ({ id, homedOn, sipDomain }) => homedOn === undefined && !spoken.has(id) && domains.has(sipDomain),
  )
}

const homesListed = (covers: readonly Coverage[]): readonly EntityId[] =>
  covers.flatMap(({ kind, within = [] }) => (kind === 'users' ? within : []))

const isUsers = (entity: Entity): entity is Users => entity.kind === 'users'

const countOf = (entities: readonly Entity[]): number =>
  entities.reduce((sum, entity) => sum + (isUsers(entity) ? (entity.count ?? 0) : 0), 0)
