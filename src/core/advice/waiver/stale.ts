import type { Advice } from '#core/model/rule/advice.ts'

export const staleWaiverAdvice: Advice = {
  rule: 'waiver/stale',
  rationale: 'A waiver that outlives its finding would hide the next one of its kind without anybody deciding so.',
  howToFix: 'Remove the waiver, or renew it.',

  fixes(_, { staleWaivers: stale = [] }) {
    if (stale.length === 0) return []
    return [
      {
        title: stale.length === 1 ? 'Remove the waiver' : `Remove ${stale.length} waivers`,
        apply: (plan) => ({ ...plan, waivers: plan.waivers.filter((waiver) => !stale.includes(waiver)) }),
      },
    ]
  },
}
