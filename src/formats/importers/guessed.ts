import type { Detail } from '#core/edits/intake/brought.ts'
import type { ChatPool, EntityId, Pool } from '#core/model/entity.ts'
import type { Said } from './agreed.ts'
import type { Notice, Reading } from './importer.ts'
import { limited } from './limited.ts'

/** What nobody tells: guesses about what is not among the objects that files list, nor among those that no plan can hold. */
export function guessesLeft(readings: readonly Reading[], known: ReadonlySet<EntityId>): readonly Notice[] {
  const open = readings.flatMap(({ guesses = [] }) => guesses).filter(({ of }) => !known.has(of))
  return limited(open.map(({ notice }) => notice))
}

/** What is told of a pool or chat pool whose generation is not. */
export function withoutGuesses({ entity, ...place }: Said<Pool | ChatPool>): Said<Detail> {
  const { generation: _, name: __, ...told } = entity
  return { ...place, entity: told as Detail }
}
