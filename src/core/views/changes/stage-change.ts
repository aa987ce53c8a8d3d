import type { Headcount } from '#core/domain/people/headcount.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { FieldChange } from './field-changes.ts'

/** What can happen between two stages, in the order in which it is told. */
export const changeTypes = [
  'added',
  'removed',
  'rehosted',
  'moved',
  'migrated',
  'upgraded',
  'relocated',
  'renamed',
  'changed',
] as const
export type ChangeType = (typeof changeTypes)[number]

export const changeTypeTitle: Readonly<Record<ChangeType, string>> = {
  added: 'Added',
  removed: 'Removed',
  rehosted: 'Re-hosted',
  moved: 'Users moved',
  migrated: 'Chat data migrated',
  upgraded: 'Group Chat upgraded',
  relocated: 'Moved to another chat pool',
  renamed: 'Renamed',
  changed: 'Changed',
}

/** Told without colour: what it does to the stage. */
export const changeSign: Readonly<Record<ChangeType, string>> = {
  added: '+',
  removed: '−',
  rehosted: '⇄',
  moved: '⇄',
  migrated: '⇄',
  upgraded: '⇄',
  relocated: '⇄',
  renamed: '✎',
  changed: '✎',
}

/** A change between two stages in the architect's words. */
export interface StageChange {
  readonly type: ChangeType
  /** What it is about; of several together, what holds them. */
  readonly entity: EntityId
  /** How many entities it tells of. */
  readonly count: number
  /** "P13 moves from L10 to L13". */
  readonly text: string
  /** What it is about, in words, where only its fields are left to tell. */
  readonly subject?: string
  /** The fields that changed; of several together, those that changed alike. */
  readonly fields: readonly FieldChange[]
  /** How many users it moves. */
  readonly users?: Headcount
}
