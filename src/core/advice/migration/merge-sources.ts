import type { Advice } from '#core/model/rule/advice.ts'

export const mergeSourcesAdvice: Advice = {
  rule: 'migration/merge-sources',
  rationale: 'An import merges into what is there, but only one pool into one pool is described, and names collide.',
  howToFix: 'Import one after the other with a backup between, or use one Persistent Chat pool for each.',
}
