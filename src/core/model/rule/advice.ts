import type { Plan } from '../plan.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

/** A ready edit of the plan that removes a finding. */
export interface Fix {
  readonly title: string
  /** Something is given up by it for good: whoever applies it sees that first. */
  readonly givesUp?: true
  readonly apply: (plan: Plan) => Plan
}

/** What is asked of a rule once it has spoken: nobody needs it to judge a plan. */
export interface Advice {
  /** The id of the rule. */
  readonly rule: string
  readonly rationale: string
  readonly howToFix: string
  /** Ready edits, best first. */
  fixes?(plan: Plan, finding: Finding): readonly Fix[]
}

/** A rule with its fixes, where it has some and they are at hand. */
export type FixableRule = Rule & Pick<Advice, 'fixes'>

export type AdvisedRule = Rule & Omit<Advice, 'rule'>
