import type { Advice } from '#core/model/rule/advice.ts'
import { standaloneFixes } from '../parts/standalone-fixes.ts'

export const collocatedOnEnterpriseAdvice: Advice = {
  rule: 'hosting/collocated-on-enterprise',
  rationale: 'In an Enterprise deployment Persistent Chat needs computers of its own beside the Front Ends.',
  howToFix: 'Run Persistent Chat on servers of its own, with the Enterprise pool as its host.',

  fixes: standaloneFixes,
}
