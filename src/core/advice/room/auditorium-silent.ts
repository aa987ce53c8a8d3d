import type { Advice } from '#core/model/rule/advice.ts'

export const auditoriumSilentAdvice: Advice = {
  rule: 'room/auditorium-silent',
  rationale: 'Only presenters post in an auditorium; managers and administrators do not.',
  howToFix: 'Add presenters.',
}
