import { chatPoolOf } from '#core/domain/content/islands.ts'
import type { AddIn, ChatPool, Room } from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { put, remove } from '#core/model/topology.ts'
import { editStage, update } from './edit.ts'

export const setUrl = (plan: Plan, stage: StageId, addIn: AddIn, url: string): Plan =>
  editStage(plan, stage, (topology) => update(topology, addIn.id, { url }))

/** Takes the add-ins off rooms. */
export const detach = (plan: Plan, stage: StageId, rooms: readonly Room[]): Plan =>
  editStage(plan, stage, (topology) =>
    put(
      topology,
      rooms.map(({ addIn: _, ...room }) => room),
    ),
  )

/** Registers an add-in on a chat pool as a new one, which takes the place of the old one there and in its rooms. */
export function registerAnew(plan: Plan, stage: StageId, addIn: AddIn, chatPool: ChatPool): Plan {
  const copy: AddIn = { ...addIn, id: newId(plan, 'addIn', addIn.name), chatPool: chatPool.id }
  return editStage(plan, stage, (topology) => {
    const graph = graphOf(topology)
    const rooms = graph
      .referrers('room', addIn.id, 'addIn')
      .filter((room) => chatPoolOf(graph, room)?.id === chatPool.id)
    const isThere = graph.get('addIn', addIn.id)?.chatPool === chatPool.id
    const cleared = isThere ? remove(topology, [addIn.id]) : topology
    return put(cleared, [copy, ...rooms.map((room) => ({ ...room, addIn: copy.id }))])
  })
}
