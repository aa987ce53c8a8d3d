import { later } from '#core/domain/migration/steps.ts'
import { type Want, wantingAmong, wantsOf } from '#core/domain/reachability/wants.ts'
import type { EntityId, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { momentAt } from './subject.ts'

/** Whether everybody who reaches what they need still does after an edit of a stage and the later ones. */
export function keepsReach(before: Plan, after: Plan, { stage }: Pick<Finding, 'stage'>, who?: Users): boolean {
  const [was, is] = [before, after].map((plan) => {
    const at = momentAt(plan, { stage })
    return [at, ...later(at)]
  })
  return (was ?? []).every((then, at) => keptIn(then, is?.[at], who?.id))
}

function keptIn(was: Moment, is: Moment | undefined, who: EntityId | undefined): boolean {
  if (!is) return true
  return was.graph
    .all('users')
    .filter(({ id }) => who === undefined || id === who)
    .every((users) => {
      const now = is.graph.get('users', users.id)
      return !now || isKept(wantsOf(was, users), now, wantsOf(is, now))
    })
}

/** What is needed no more need not be reached, unless they then lack something else. */
function isKept(was: readonly Want[], users: Users, is: readonly Want[]): boolean {
  const reached = was.filter(({ isNeeded, access }) => isNeeded && access.standing === 'reached')
  return reached.every(({ chatPool }) => {
    const now = is.find((one) => one.chatPool.id === chatPool.id)
    return now?.isNeeded ? now.access.standing === 'reached' : !wantingAmong(users, is).includes('blocked')
  })
}
