import type { Advice } from '#core/model/rule/advice.ts'

export const homePoolAdvice: Advice = {
  rule: 'capacity/home-pool',
  rationale:
    'A Lync 2013 Enterprise pool has up to 12 Front Ends and 80,000 users, a Standard Edition server 2,500 if it is paired. In Lync 2010 it is 80,000 and 5,000.',
  howToFix: 'Home users on another pool, or remove Front Ends.',
}
