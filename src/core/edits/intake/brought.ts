import type { Entity, EntityId, EntityOf, Generation, Kind, Users } from '#core/model/entity.ts'

/**
 * What files hold, before it is known what a plan has of it. Ids and references are natural keys, such as
 * `pool:fe.contoso.com`: they say nothing outside.
 */
export interface Brought {
  readonly sipDomains: readonly string[]
  readonly entities: readonly Entity[]
  /**
   * What the files only mention: it is new where neither they nor the plan have it. What they say more of it holds, but
   * not its name, FQDN and generation, which may be a guess.
   */
  readonly mentioned: readonly Entity[]
  /** What they say of something that they do not tell enough of to make it; it is left out where the plan lacks that. */
  readonly details?: readonly Detail[]
  /** What is taken for fields that nobody tells of, of what is new alone. */
  readonly assumed?: readonly Detail[]
  /** What is made only where something new is taken to be in it. */
  readonly spare?: readonly Entity[]
  /** Whom the groups of users among the entities are, so that a stage can have them one by one. */
  readonly people?: People
  /** What else they name, though nothing is made of it: it is there. */
  readonly named?: readonly EntityId[]
  /** Chat pools of which they tell the active servers alone: others are there, too, but are not active. */
  readonly activeOnly?: readonly EntityId[]
  /** Rooms of which they tell no more of the category than its address, which leads nowhere. */
  readonly unplaced?: readonly EntityId[]
  readonly covers: readonly Coverage[]
}

export interface People {
  /** Whether somebody wants them one by one. */
  readonly areSingle: boolean
  readonly all: readonly Person[]
}

/** Someone with a SIP address, and the group that counts them. */
export interface Person {
  readonly group: Users['id']
  readonly user: Users
}

/** Some fields of an entity. */
export type Detail = { readonly [K in Kind]: Partial<EntityOf<K>> & Pick<EntityOf<K>, 'id' | 'kind'> }[Kind]

/** Of what the files list all there is, so that what they do not list is gone. */
export interface Coverage {
  readonly kind: Kind
  /** Only of these generations. */
  readonly generations?: readonly Generation[]
  /** Only chat pools of which a trusted application pool is known, as which a topology shows Group Chat. */
  readonly trusted?: true
  /** Only in these chat pools, or of users homed on these pools, by their natural keys. */
  readonly within?: readonly EntityId[]
}
