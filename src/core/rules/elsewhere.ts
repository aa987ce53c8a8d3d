import type { Moment } from '../checking/moment.ts'
import type { EntityId } from '../model.ts'
import { nameOf } from '../words.ts'
import { earlier, later } from './estate.ts'

/** The name of something that this stage does not have, as the nearest stage that has it calls it. */
export function nameElsewhere(at: Moment, id: EntityId): string | undefined {
  const [found] = [...earlier(at), ...later(at)].flatMap(({ graph }) => graph.find(id) ?? [])
  return found && nameOf(found)
}
