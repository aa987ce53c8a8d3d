import { type ContentMove, type ContentMoves, contentMoves, wholeMoveOf } from '#core/domain/migration/content-moves.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Content } from '#core/model/entity.ts'
import type { Graphs } from './field-changes.ts'

/** The topmost of what moves together, and all that it takes along. */
export interface WholeMove {
  readonly whole: ContentMove
  readonly parts: readonly Content[]
}

export interface Moves {
  readonly all: ContentMoves
  readonly wholes: readonly WholeMove[]
}

/** What changes its chat pool between two stages; cached for as long as no content and no chat pool changes. */
export const movesOf = ({ before, after }: Graphs): Moves => inWholes(contentMoves(before, after))

const inWholes = (all: ContentMoves): Moves => ({ all, wholes: wholesOf(all) })

/** The topmost of these moves, each with what goes along with it. */
export const wholesOf = cachedBy((all: ContentMoves): Moves['wholes'] => {
  const groups = groupBy(all.values(), (move) => wholeMoveOf(all, move))
  return [...groups].map(([whole, moves]) => ({
    whole,
    parts: moves.filter((move) => move !== whole).map(({ content }) => content),
  }))
})
