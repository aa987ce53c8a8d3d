import type { Advice } from '#core/model/rule/advice.ts'

export const uncAdvice: Advice = {
  rule: 'filestore/unc',
  rationale: 'Several servers need a file store that all of them reach; a single computer may use a path of its own.',
  howToFix: 'Give a share such as \\\\server\\share.',
}
