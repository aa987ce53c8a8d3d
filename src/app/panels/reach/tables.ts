import { roomsIn } from '#core/domain/content/islands.ts'
import { headcountInShort } from '#core/domain/people/headcount.ts'
import { accessInBrief, accessInWords } from '#core/domain/reachability/access-words.ts'
import { audiencesOf } from '#core/domain/reachability/audiences.ts'
import {
  type RoomAccess,
  roomAccessAt,
  roomAccessInBrief,
  roomAccessInWords,
} from '#core/domain/reachability/room-access.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { ChatPool, EntityId, Generation } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { ReachRow } from '#core/views/reach/reach-matrix.ts'
import type { ReachQuestion } from '#core/views/reach/reach-path.ts'
import { momentFor } from '../../store/reach.ts'
import { matrixFor, reachStepFor } from '../../store/reach-matrices.ts'

export interface TableHead {
  readonly id: EntityId
  readonly title: string
  readonly detail: string
  readonly generation?: Generation
}

export interface TableCell {
  readonly look: 'reached' | 'blocked' | 'idle' | 'unknown'
  /** Reached though nobody needs it: said more quietly. */
  readonly isNeeded: boolean
  readonly text: string
  readonly sentence: string
  /** What the step changes. */
  readonly change: 'gained' | 'lost' | undefined
  readonly question: ReachQuestion
}

/** Users by what they may reach; cells are asked for one by one, as far as they can be seen. */
export interface Table {
  readonly rows: readonly TableHead[]
  readonly columns: readonly TableHead[]
  cellAt(row: number, column: number): TableCell | undefined
}

/** Users by chat pools; affected is who cannot use what they need, or loses something in the step. */
export function poolTable(plan: Plan, stage: Stage, onlyAffected: boolean): Table {
  const { graph } = momentFor(plan, stage)
  const matrix = matrixFor(plan, stage)
  const { losses, gains, doubts } = reachStepFor(plan, stage) ?? { losses: [], gains: [], doubts: [] }
  const keys = (all: typeof losses) => new Set(all.map(({ users, chatPool }) => `${users.id} ${chatPool.id}`))
  const [lost, gained] = [keys(losses), keys(gains)]
  const losers = new Set([...losses, ...doubts].map(({ users }) => users.id))
  const rows = matrix.rows.filter(({ users, isKeptOut }) => !onlyAffected || isKeptOut || losers.has(users.id))
  return {
    rows: rows.map(headOf),
    columns: matrix.chatPools.map(({ id, name, generation }) => ({ id, title: name, detail: '', generation })),
    cellAt(row, column) {
      const [users, cell] = [rows[row]?.users, rows[row]?.cells[column]]
      if (!users || !cell) return undefined
      const { chatPool, access, need } = cell
      const key = `${users.id} ${chatPool.id}`
      return {
        look: lookOf(access, need !== undefined),
        isNeeded: need !== undefined,
        text: accessInBrief(access),
        sentence: accessInWords(graph, users, chatPool, access),
        change: gained.has(key) ? 'gained' : lost.has(key) ? 'lost' : undefined,
        question: { users: users.id, chatPool: chatPool.id },
      }
    },
  }
}

/** Users by the rooms of one chat pool whose names hold the text. */
export function roomTable(plan: Plan, stage: Stage, chatPool: ChatPool, text: string, onlyAffected: boolean): Table {
  const at = momentFor(plan, stage)
  const audiences = onlyAffected ? audiencesOf(graphOf(stage.topology)) : []
  const blocked = audiences.filter((audience) => audience.chatPool.id === chatPool.id)
  const affected = new Set<EntityId>(
    blocked.flatMap(({ rooms, blocked: who }) => [...rooms, ...who.map(({ users }) => users)].map(({ id }) => id)),
  )
  const isMeant = ({ id }: { readonly id: EntityId }) => !onlyAffected || affected.has(id)
  const wanted = text.trim().toLowerCase()
  const rooms = byName(
    roomsIn(at.graph, chatPool).filter((room) => isMeant(room) && room.name.toLowerCase().includes(wanted)),
  )
  const rows = matrixFor(plan, stage).rows.filter(({ users }) => isMeant(users))
  return {
    rows: rows.map(headOf),
    columns: rooms.map(({ id, name, category }) => ({
      id,
      title: name,
      detail: at.graph.get('category', category)?.name ?? '',
    })),
    cellAt(row, column) {
      const [users, room] = [rows[row]?.users, rooms[column]]
      if (!users || !room) return undefined
      const access = roomAccessAt(at, users, room)
      return {
        look: lookOf(access, true),
        isNeeded: true,
        text: roomAccessInBrief(access),
        sentence: roomAccessInWords(at.graph, users, room, access),
        change: undefined,
        question: { users: users.id, chatPool: chatPool.id, room: room.id },
      }
    },
  }
}

const headOf = ({ users, people, needsChat }: ReachRow): TableHead => ({
  id: users.id,
  title: users.name,
  detail: `${headcountInShort(people, 'person', 'people')}${needsChat ? '' : ' · no need known'}`,
})

function lookOf({ standing }: RoomAccess, isNeeded: boolean): TableCell['look'] {
  if (standing === 'outside') return 'idle'
  return standing === 'blocked' && !isNeeded ? 'idle' : standing
}
