import { groupBy } from '../group-by.ts'
import { type ContentMove, contentMoves, wholeMoveOf } from '../migration/content-moves.ts'
import type { Content, EntityId } from '../model.ts'
import type { Graphs } from './field-changes.ts'

/** The topmost of what moves together, and all that it takes along. */
export interface WholeMove {
  readonly whole: ContentMove
  readonly parts: readonly Content[]
}

export interface Moves {
  readonly all: ReadonlyMap<EntityId, ContentMove>
  readonly wholes: readonly WholeMove[]
}

/** What changes its chat pool between two stages; remembered for as long as no content and no chat pool changes. */
export function movesOf({ before, after }: Graphs): Moves {
  if (kinds.every((kind) => before.all(kind) === after.all(kind))) return none
  const tables = kinds.flatMap((kind) => [before.all(kind), after.all(kind)])
  const key = after.all('room')
  const known = remembered.get(key)
  if (known?.tables.every((table, at) => table === tables[at])) return known.moves
  const moves = found({ before, after })
  remembered.set(key, { tables, moves })
  return moves
}

const kinds = ['chatPool', 'category', 'room', 'addIn'] as const
const none: Moves = { all: new Map(), wholes: [] }
const remembered = new WeakMap<object, { readonly tables: readonly object[]; readonly moves: Moves }>()

function found({ before, after }: Graphs): Moves {
  const all = contentMoves(before, after)
  const groups = groupBy(all.values(), (move) => wholeMoveOf(all, move))
  const wholes = [...groups].map(([whole, moves]) => ({
    whole,
    parts: moves.filter((move) => move !== whole).map(({ content }) => content),
  }))
  return { all, wholes }
}
