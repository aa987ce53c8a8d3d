import type { Entity, EntityId, Generation, Kind } from '#core/model/entity.ts'

/**
 * What files hold, before it is known what a plan has of it. Ids and references are natural keys, such as
 * `pool:fe.contoso.com`: they say nothing outside.
 */
export interface Brought {
  readonly sipDomains: readonly string[]
  readonly entities: readonly Entity[]
  /** What the files only mention: it is new where neither they nor the plan have it. */
  readonly mentioned: readonly Entity[]
  readonly covers: readonly Coverage[]
}

/** Of what the files list all there is, so that what they do not list is gone. */
export interface Coverage {
  readonly kind: Kind
  /** Only of these generations. */
  readonly generations?: readonly Generation[]
  /** Only in these chat pools, or of users homed on these pools, by their natural keys. */
  readonly within?: readonly EntityId[]
  /** Of these they say something, but nothing that a plan can hold. */
  readonly except?: readonly EntityId[]
}
