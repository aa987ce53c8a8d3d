import type { Plan } from '#core/model/plan.ts'

/** Where a migration begins. */
export type Start = 'ocs2007r2' | 'ocs2007r2GroupChat' | 'lync2010' | 'lync2010GroupChat'
/** Where it ends. */
export type End = 'lync2013' | 'persistentChat'

export interface Answers {
  readonly start: Start
  readonly end: End
}

/** One answer to a question. */
export interface Choice<V extends string> {
  readonly value: V
  readonly title: string
  readonly text: string
}

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
