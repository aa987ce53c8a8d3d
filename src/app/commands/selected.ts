import type { Entity, EntityId } from '#core/model/entity.ts'
import { entityOf } from '#core/model/topology.ts'
import { current } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'

export const selected = (): readonly EntityId[] => useSession.getState().selection

/** What is selected, where it is one object of this stage. */
export function oneSelected(): Entity | undefined {
  const now = current()
  const [id, ...more] = selected()
  return id && more.length === 0 && now ? entityOf(now.stage.topology, id) : undefined
}

export const needsOne = (): string | undefined => (oneSelected() ? undefined : 'Select one object first.')
