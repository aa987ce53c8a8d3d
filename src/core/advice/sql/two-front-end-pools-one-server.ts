import type { Advice } from '#core/model/rule/advice.ts'

export const twoFrontEndPoolsOneServerAdvice: Advice = {
  rule: 'sql/two-front-end-pools-one-server',
  rationale: 'One SQL server holds the Back End of one Front End pool; a second pool takes from it what that needs.',
  howToFix: 'Give each pool an SQL server of its own.',
}
