import type { Pool } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'

/** What a migration leaves behind. */
export type Legacy = 'ocs2007r2' | 'lync2010'

/** What three questions ask: what runs today, how large it is, and how to go. */
export interface Answers {
  /** What runs today, the oldest first; at least one. */
  readonly today: readonly Legacy[]
  /** Those of them with Group Chat. */
  readonly groupChat: readonly Legacy[]
  /** Whether there are chat rooms in the end; who has Group Chat takes it along. */
  readonly persistentChat: boolean
  readonly sites: number
  readonly edition?: Pool['edition']
  /** The site, from 1, whose Lync 2010 pool holds the Central Management Server. */
  readonly cmsSite: number
  readonly chatUsers?: number | undefined
  readonly otherUsers?: number | undefined
  /** Of two that run today, OCS 2007 R2 goes into Lync 2010 before Lync 2013 comes. */
  readonly ocsFirst: boolean
  /** A few users go before the others. */
  readonly hasPilot: boolean
  /** Users go site by site. */
  readonly bySite: boolean
}

export const maxSites = 4

/** A template in words. */
export interface TemplateCard {
  readonly id: string
  readonly title: string
  readonly text: string
  /** The answers that lead to it; a blank plan answers nothing. */
  readonly answers?: Answers
}

/** A plan to begin with: whole, without errors and warnings, its objects named by placeholders. */
export interface Template extends TemplateCard {
  readonly build: () => Plan
}
