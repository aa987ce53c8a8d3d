import type { Entity } from '#core/model/entity.ts'
import type { Placed } from '../placed.ts'

/** What one part of the topology gives: entities, and what is to be said about it. */
export interface Part<E extends Entity = Entity> {
  readonly entities: readonly E[]
  readonly notices: readonly Placed[]
}
