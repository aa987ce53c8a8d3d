import { later } from '#core/domain/migration/steps.ts'
import { accessAt } from '#core/domain/reachability/access.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { setFields } from '#core/edits/servers.ts'
import type { ChatPool, EntityId, Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { keepsReach } from './kept-reach.ts'
import { stageName } from './stage-fixes.ts'
import { momentAt } from './subject.ts'

/** Stopping a chat pool from a stage on, where nobody who may get there would be left with none. */
export function stopFixes(plan: Plan, finding: Pick<Finding, 'stage'>, { id, name }: ChatPool): readonly Fix[] {
  const apply = (before: Plan): Plan => setFields(before, finding.stage, id, { state: 'stopped' })
  const after = apply(plan)
  if (locksOut(momentAt(plan, finding), momentAt(after, finding), id) || !keepsReach(plan, after, finding)) return []
  return [{ title: `Stop ${name} in ${stageName(plan, finding.stage)}`, apply }]
}

function locksOut(running: Moment, stopped: Moment, id: EntityId): boolean {
  const after = [stopped, ...later(stopped)]
  return [running, ...later(running)].some((was, at) => {
    const is = after[at]
    const chatPool = was.graph.get('chatPool', id)
    return (
      is && chatPool && was.graph.all('users').some((users) => mayGet(was, users, chatPool) && isLeft(is, users, id))
    )
  })
}

/** Where nobody knows it, somebody may get there too. */
const mayGet = (at: Moment, users: Users, chatPool: ChatPool): boolean =>
  accessAt(at, users, chatPool).standing !== 'blocked'

const gets = (at: Moment, users: Users, chatPool: ChatPool): boolean =>
  accessAt(at, users, chatPool).standing === 'reached'

/** Whether users still need the chat pool, or get to no other one. */
const isLeft = (at: Moment, users: Users, id: EntityId): boolean =>
  neededAt(at, users).has(id) || !at.graph.all('chatPool').some((other) => gets(at, users, other))
