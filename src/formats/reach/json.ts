import { accessInWords } from '#core/domain/reachability/access-words.ts'
import { type RoomAccess, roomAccessInWords } from '#core/domain/reachability/room-access.ts'
import { jsonText } from '#core/model/base/plain-text.ts'
import type { ReachChange, ReachChanges } from '#core/views/reach/reach-changes.ts'
import type { ReachReport } from './reach-report.ts'

/** For other programs; entities by their ids. */
export function render(report: ReachReport): string {
  const { plan, stage, step, rooms } = report
  const document = {
    format: 'coexistence-reach',
    version: 1,
    plan: plan.name,
    stage: stage.id,
    chatPools: report.matrix.chatPools.map(({ id, name, generation }) => ({ id, name, generation })),
    users: usersOf(report),
    ...(step && { step: changesOf(step.changes) }),
    ...(rooms && {
      rooms: rooms.cells.map(({ users, room, access }) => ({
        room: room.id,
        name: room.name,
        users: users.id,
        ...published(access, roomAccessInWords(report.at.graph, users, room, access)),
      })),
    }),
  }
  return jsonText(document)
}

const usersOf = ({ at, matrix }: ReachReport) =>
  matrix.rows.map(({ users, needsChat, isKeptOut, isUnsure, cells }) => ({
    id: users.id,
    name: users.name,
    people: users.count ?? null,
    needsChat,
    isKeptOut,
    isUnsure,
    chatPools: cells.map(({ chatPool, need, access }) => ({
      id: chatPool.id,
      need: need ?? null,
      ...published(access, accessInWords(at.graph, users, chatPool, access)),
    })),
  }))

/** With the clients that get there, or the reason by its name; in a sentence as well. */
function published(access: RoomAccess, sentence: string) {
  const clients = access.standing === 'reached' ? access.clients.map(({ id, client }) => ({ id, client })) : []
  return { reached: access.standing, reason: reasonOf(access), clients, sentence }
}

function reasonOf(access: RoomAccess): string | null {
  switch (access.standing) {
    case 'reached':
      return null
    case 'blocked':
      return access.obstacle
    case 'outside':
      return access.why
    case 'unknown':
      return access.gap
  }
}

const changesOf = ({ losses, gains, doubts, programs }: ReachChanges) => ({
  losses: losses.map(changed),
  gains: gains.map(changed),
  doubts: doubts.map(changed),
  otherClient: programs.map(({ users, from, to }) => ({ users: users.id, people: users.count ?? null, from, to })),
})

const changed = ({ users, chatPool }: ReachChange) => ({
  users: users.id,
  people: users.count ?? null,
  chatPool: chatPool.id,
})
