import type { Entity } from '#core/model/entity.ts'
import type { Notice } from '../importer.ts'

/** What one part of the topology gives: entities, and what is to be said about it. */
export interface Part<E extends Entity = Entity> {
  readonly entities: readonly E[]
  readonly notices: readonly Notice[]
}

export const assumed = (text: string): Notice => ({ type: 'assumed', text })
export const notUnderstood = (text: string): Notice => ({ type: 'notUnderstood', text })
export const otherProduct = (text: string): Notice => ({ type: 'otherProduct', text })
export const broken = (text: string): Notice => ({ type: 'broken', text })
