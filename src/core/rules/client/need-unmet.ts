import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { accessAt, type Obstacle } from '#core/domain/reachability/access.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { neededAt } from '#core/domain/reachability/needed-chat-pools.ts'
import { causeOf } from '#core/domain/reachability/obstacles.ts'
import { standstillOf } from '#core/domain/reachability/serving.ts'
import type { ChatPool, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { blockingRules, standstillRules } from '../parts/wording/blocked.ts'

/** What no other rule has said of users who do not get to the chat that they need. */
export const needUnmet: Rule = {
  id: 'client/need-unmet',
  severity: 'warning',
  when: 'stage',
  each: 'users',
  title: 'Users who need chat reach it',
  source: { keys: ['COEX', 'BACK'], basis: 'derived' },
  suppressedBy: {
    ...blockingRules,
    ...standstillRules,
    'client/lync2013-on-ocs': 'subjects',
    'client/lync2010-on-ocs': 'subjects',
    'isolation/split-audience': 'subjects',
    'isolation/room-unreachable-by-all': 'subjects',
    'migration/audience-not-enabled': 'subjects',
  },

  *check(users, at) {
    const needed = [...neededAt(at, users)].flatMap((id) => at.graph.get('chatPool', id) ?? [])
    for (const chatPool of needed) {
      const obstacle = obstacleTo(at, users, chatPool)
      if (obstacle) yield unmet(at, users, chatPool, obstacle)
    }
    if (users.needsChat && needed.length === 0) yield* unmetAnywhere(at, users)
  },
}

/** In the step of its import a chat pool is stopped on purpose. */
export function obstacleTo(at: Moment, users: Users, chatPool: ChatPool): Obstacle | undefined {
  const access = accessAt(at, users, chatPool)
  return access.standing === 'blocked' && !isStoppedForImport(at, chatPool) ? access.obstacle : undefined
}

function unmet({ graph }: Moment, users: Users, chatPool: ChatPool, obstacle: Obstacle): Problem {
  const { text, ...cause } = causeOf(obstacle, chatPool)
  const clients = clientsOf(graph, users).filter(({ connectsTo }) => connectsTo?.includes(chatPool.id))
  return {
    entities: [users.id, chatPool.id],
    related: idsOf(clients),
    ...cause,
    message: `${users.name} cannot use ${chatPool.name}, which they need. ${text}`,
  }
}

/** Somebody who needs chat wherever it is, and gets to none of all chat pools. */
function* unmetAnywhere(at: Moment, users: Users): Iterable<Problem> {
  const answers = at.graph.all('chatPool').map((chatPool) => ({ chatPool, access: accessAt(at, users, chatPool) }))
  if (answers.some(({ access }) => access.standing !== 'blocked')) return
  const barred = answers.flatMap(({ chatPool }) => {
    const obstacle = obstacleTo(at, users, chatPool)
    return obstacle ? [{ chatPool, obstacle }] : []
  })
  const hosted = barred.filter(({ chatPool }) => isHosted(at.graph, chatPool))
  const told = hosted.length > 0 ? hosted : barred
  const [first] = told
  if (!first) return
  const chatPools = told.map(({ chatPool }) => chatPool)
  const { text, ...cause } = causeOf(first.obstacle, first.chatPool)
  yield {
    entities: [users.id],
    related: idsOf(chatPools),
    ...cause,
    message: `${users.name} needs chat rooms but reaches none on ${listed(namesOf(chatPools))}. ${text}`,
  }
}

/** Of what has no host, stopped or not, other rules tell; that does not explain what keeps the users from the others. */
const isHosted = (graph: Graph, chatPool: ChatPool): boolean =>
  standstillOf(graph, { ...chatPool, state: 'active' }) === undefined
