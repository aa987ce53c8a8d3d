import type { Brought, Coverage, Detail, People } from '#core/edits/intake/brought.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Said } from '../agreed.ts'
import type { Guess, Imported, OtherProduct, Proposal } from '../importer.ts'

/** What some of the rows give. */
export interface Part {
  readonly said: readonly Said[]
  readonly details?: readonly Said<Detail>[]
  readonly places?: readonly Said<Detail>[]
  readonly people?: People
  readonly guesses?: readonly Guess[]
  readonly called?: Imported['called']
  readonly named?: Brought['named']
  readonly unplaced?: Brought['unplaced']
  readonly mentioned: readonly Entity[]
  readonly covers: readonly Coverage[]
  readonly proposals?: readonly Proposal[]
  readonly sipDomains?: readonly string[]
  readonly otherProducts?: readonly OtherProduct[]
  /** Content that does not name its chat pool. */
  readonly needsChatPool?: boolean
  /** The same, where that was chosen. */
  readonly takesChatPool?: boolean
}
