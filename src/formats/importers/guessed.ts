import type { Detail } from '#core/edits/intake/brought.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Said } from './agreed.ts'

/** What is told of a pool or chat pool whose generation is not. */
export function withoutGuesses({ entity, ...place }: Said<Pool | ChatPool>): Said<Detail> {
  const { generation: _, name: __, ...told } = entity
  return { ...place, entity: told as Detail }
}
