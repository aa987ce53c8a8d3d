import type { Result } from '#core/model/base/result.ts'
import type { Entity, Generation } from '#core/model/entity.ts'
import type { ImportError } from '../import-error.ts'

/** What the person decided about a file that the file itself does not tell. */
export interface ImportChoices {
  /** FQDNs of trusted application pools that are Group Chat. */
  readonly groupChat: readonly string[]
}

/**
 * Something that a plan cannot hold, that was assumed, that is of a product unknown to plans, or broken in the file.
 */
export interface Notice {
  readonly type: 'assumed' | 'notUnderstood' | 'otherProduct' | 'broken'
  readonly text: string
}

/** A trusted application pool that may be Group Chat, which a topology never says. */
export interface Proposal {
  readonly fqdn: string
  readonly name: string
  readonly generation: Generation
  /** The name of the pool it is hosted on. */
  readonly host: string | undefined
  readonly likely: boolean
  readonly reason: string
}

export interface Imported {
  readonly name?: string
  readonly sipDomains: readonly string[]
  readonly entities: readonly Entity[]
  readonly notices: readonly Notice[]
  /** What may be Group Chat and is not confirmed yet. */
  readonly proposals: readonly Proposal[]
}

export interface Importer {
  readonly id: string
  readonly title: string
  readonly extensions: readonly string[]
  recognizes(text: string): boolean
  read(text: string, choices: ImportChoices): Result<Imported, ImportError>
}
