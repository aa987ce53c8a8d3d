import type { Answers } from '#core/templates/template.ts'

/** What each step is given: the answers so far, and what to do with another one. */
export interface QuestionProps {
  readonly answers: Answers
  readonly onChange: (changed: Partial<Answers>) => void
}
