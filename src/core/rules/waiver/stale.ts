import type { EntityId } from '../../model.ts'
import type { Waiver } from '../../plan.ts'
import type { Rule } from '../rule.ts'

export const staleWaiver: Rule = {
  id: 'waiver/stale',
  severity: 'warning',
  when: 'waivers',
  title: 'Every waiver matches a finding',
  rationale: 'A waiver that outlives its finding would hide the next one of its kind without anybody deciding so.',
  howToFix: 'Remove the waiver, or renew it.',
  source: { keys: ['PLANNER'], basis: 'derived' },

  check: (waiver) => ({ entities: waiver.entities as readonly EntityId[], message: messageOf(waiver) }),

  fixes(plan, finding) {
    const stale = plan.waivers.filter((waiver) => finding.message.includes(messageOf(waiver)))
    if (stale.length === 0) return []
    return [
      {
        title: stale.length === 1 ? 'Remove the waiver' : `Remove ${stale.length} waivers`,
        apply: (before) => ({ ...before, waivers: before.waivers.filter((waiver) => !stale.includes(waiver)) }),
      },
    ]
  },
}

function messageOf({ rule, author, date, expires }: Waiver): string {
  const facts = [rule, author, date].filter((fact) => fact !== undefined)
  const ended = expires === undefined ? '' : `, or has ended on ${expires}`
  return `This waiver (${facts.join(', ')}) matches nothing any more${ended}. Remove it, or renew it.`
}
