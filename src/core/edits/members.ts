import { type CategoryScope, lacks, usersThemselves } from '#core/domain/people/category-scope.ts'
import { ownNamesOf, principalKey, rostersOf } from '#core/domain/people/members.ts'
import type { Category, Room } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { put, type Topology } from '#core/model/topology.ts'
import { editStage, update } from './edit.ts'

type RoomFields = Parameters<typeof update<'room'>>[2]
type CategoryFields = Parameters<typeof update<'category'>>[2]

export const setRoom = (plan: Plan, stage: StageId, room: Room, fields: RoomFields): Plan =>
  editStage(plan, stage, (topology) => update(topology, room.id, fields))

export const setCategory = (plan: Plan, stage: StageId, category: Category, fields: CategoryFields): Plan =>
  editStage(plan, stage, (topology) => update(topology, category.id, fields))

/** A scope that lets these principals in too: allowed, and no longer denied by themselves. */
export function widened(
  graph: Graph,
  { allowedMembers, deniedMembers }: CategoryScope,
  principals: readonly string[],
): CategoryScope {
  const lacking = allowedMembers ? principals.filter((principal) => lacks(graph, allowedMembers, principal)) : []
  const own = new Set(
    principals.flatMap((principal) => [
      principalKey(principal),
      ...usersThemselves(graph, principal).flatMap((users) => ownNamesOf(users)),
    ]),
  )
  const denied = deniedMembers?.filter((principal) => !own.has(principalKey(principal)))
  return {
    ...(allowedMembers && { allowedMembers: [...allowedMembers, ...lacking] }),
    ...(denied && { deniedMembers: denied }),
  }
}

/** Names principals as managers of rooms, beside those that are named there. */
export const nameManagers = (plan: Plan, stage: StageId, rooms: readonly Room[], principals: readonly string[]): Plan =>
  editStage(plan, stage, (topology) =>
    put(
      topology,
      rooms.flatMap(({ id }) => {
        const room = topology.room.get(id)
        return room ? [{ ...room, managers: joined(room.managers, principals) }] : []
      }),
    ),
  )

function joined(list: readonly string[] = [], principals: readonly string[]): string[] {
  const known = new Set(list.map(principalKey))
  return [...list, ...principals.filter((principal) => !known.has(principalKey(principal)))]
}

/** Takes principals off every list of a room. */
export const takeOffRoom = (plan: Plan, stage: StageId, room: Room, principals: readonly string[]): Plan =>
  editStage(plan, stage, (topology) => roomWithout(topology, room, principals))

/** Takes principals off every list with which a category lets people in, and off the lists of its rooms. */
export const takeOffCategory = (plan: Plan, stage: StageId, category: Category, principals: readonly string[]): Plan =>
  editStage(plan, stage, (topology) => {
    const rooms = graphOf(topology)
      .referrers('room', category.id, 'category')
      .filter((room) => rostersOf(room).some((roster) => roster.principals.some((one) => principals.includes(one))))
    const left = update(topology, category.id, {
      allowedMembers: without(category.allowedMembers, principals),
      creators: without(category.creators, principals),
      managers: without(category.managers, principals),
    })
    return rooms.reduce((edited, room) => roomWithout(edited, room, principals), left)
  })

const roomWithout = (topology: Topology, room: Room, principals: readonly string[]): Topology =>
  update(topology, room.id, {
    members: without(room.members, principals),
    managers: without(room.managers, principals),
    presenters: without(room.presenters, principals),
  })

const without = (list: string[] | undefined, principals: readonly string[]): string[] | undefined =>
  list?.filter((principal) => !principals.includes(principal))
