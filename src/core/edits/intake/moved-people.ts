import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import type { Topology } from '#core/model/topology.ts'
import type { Coverage } from './brought.ts'
import type { Intake } from './intake.ts'
import type { Loss } from './losses.ts'
import type { Lead } from './recognition.ts'

/**
 * People of the stage whom the files lack while they have others more: whoever has moved is counted twice as long as the
 * old group stays. Files that list the users of several pools are taken to list those of all.
 */
export function movedPeople(
  topology: Topology,
  { added, changed, gone }: Pick<Intake, 'added' | 'changed' | 'gone'>,
  covers: readonly Coverage[],
  lead: Lead,
): readonly Loss[] {
  const more =
    countOf(added) +
    changed.reduce((sum, { before, after }) => sum + Math.max(countOf([after]) - countOf([before]), 0), 0)
  if (more === 0) return []
  const listed = covers.flatMap(({ kind, within = [] }) => (kind === 'users' ? within : []))
  const homes = new Set<EntityId | undefined>(listed.flatMap((key) => lead(key) ?? []))
  const isUnlisted = ({ homedOn }: Users) => homes.size > 1 && homedOn !== undefined && !homes.has(homedOn)
  const lacking = [...gone.filter(isUsers), ...[...topology.users.values()].filter(isUnlisted)]
  const users = countOf(lacking)
  return users === 0 ? [] : [{ type: 'moved', names: lacking.map(({ name = '' }) => name), users, more }]
}

const isUsers = (entity: Entity): entity is Users => entity.kind === 'users'

const countOf = (entities: readonly Entity[]): number =>
  entities.reduce((sum, entity) => sum + (isUsers(entity) ? (entity.count ?? 0) : 0), 0)
