import { later } from '#core/domain/migration/steps.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { standstillOf } from '#core/domain/reachability/serving.ts'
import { type Want, wantingAmong, wantsOf } from '#core/domain/reachability/wants.ts'
import type { EntityId, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { momentAt } from './subject.ts'

/** Whether everybody who reaches what they need still does after an edit of a stage and the later ones. */
export const keepsReach = (before: Plan, after: Plan, finding: Pick<Finding, 'stage'>, who?: Users): boolean =>
  inPairs(before, after, finding).every(([was, is]) => keptIn(was, is, who?.id))

/** The stage of a finding and the later ones, as they were and as an edit leaves them. */
function inPairs(before: Plan, after: Plan, { stage }: Pick<Finding, 'stage'>) {
  const [was = [], is = []] = [before, after].map((plan) => {
    const at = momentAt(plan, { stage })
    return [at, ...later(at)]
  })
  return was.map((then, at) => [then, is[at]] as const)
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

/** Whether nobody comes to need a chat pool by an edit who cannot use it; that it serves nobody is told of itself. */
export const letsNobodyInVain = (before: Plan, after: Plan, finding: Pick<Finding, 'stage'>): boolean =>
  inPairs(before, after, finding).every(([was, is]) =>
    (is?.graph.all('users') ?? []).every((users) => {
      const then = was.graph.get('users', users.id)
      const needed = then ? neededAt(was, then) : new Set<EntityId>()
      return !is || wantsOf(is, users).every((want) => needed.has(want.chatPool.id) || !isInVain(is, want))
    }),
  )

const isInVain = ({ graph }: Moment, { chatPool, access, isNeeded }: Want): boolean =>
  isNeeded && access.standing === 'blocked' && standstillOf(graph, chatPool) === undefined
