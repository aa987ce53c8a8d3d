import { earlier, later } from '#core/domain/migration/steps.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { nameOf } from '#core/model/words.ts'

/** The name of something that this stage does not have, as the nearest stage that has it calls it. */
export function nameElsewhere(at: Moment, id: EntityId): string | undefined {
  const [found] = [...earlier(at), ...later(at)].flatMap(({ graph }) => graph.find(id) ?? [])
  return found && nameOf(found)
}
