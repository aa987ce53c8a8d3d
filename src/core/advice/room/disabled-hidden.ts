import type { Advice } from '#core/model/rule/advice.ts'

export const disabledHiddenAdvice: Advice = {
  rule: 'room/disabled-hidden',
  rationale: 'A disabled room cannot be seen, joined or found; its members and settings stay.',
  howToFix: 'Enable it by PowerShell when it is needed again.',
}
