import { headcountInWords, headcountOf } from '#core/domain/people/headcount.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, thousands } from '#core/model/words.ts'

export const homePool: Rule = {
  id: 'capacity/home-pool',
  severity: 'warning',
  when: 'stage',
  each: 'pool',
  title: 'A pool has no more users and Front Ends than it supports',
  source: { keys: ['SUPT', 'CAPFE', 'LS10CAP'], basis: 'stated' },

  *check(pool, { graph }) {
    yield* frontEndProblems(pool)
    yield* userProblems(graph, pool)
  },
}

const maxFrontEnds = 12

const enterpriseUsers = 80_000

const standardUsers = { lync2010: 5_000, lync2013: 2_500 } as const

function frontEndProblems({ id, name, generation, frontEnds = [] }: Pool): readonly Problem[] {
  if (generation !== 'lync2013' || frontEnds.length <= maxFrontEnds) return []
  const message = `${name} has ${thousands(frontEnds.length)} Front Ends. A Lync 2013 pool has at most 12. Remove some of them.`
  return [{ entities: [id], field: 'frontEnds', severity: 'error', message }]
}

function userProblems(graph: Graph, { id, name, generation, edition }: Pool): readonly Problem[] {
  if (generation === 'ocs2007r2') return []
  const users = graph.referrers('users', id, 'homedOn')
  const maxUsers = edition === 'standard' ? standardUsers[generation] : enterpriseUsers
  const count = headcountOf(users)
  if (count.known <= maxUsers) return []
  const what = edition === 'standard' ? 'A Standard Edition server' : 'A pool'
  const limit =
    generation === 'lync2013' && edition === 'standard'
      ? `should have ${thousands(maxUsers)} at most`
      : `takes ${thousands(maxUsers)}`
  const message = `${capital(headcountInWords(count))} are homed on ${name}. ${what} ${limit}. Home some of them elsewhere.`
  return [{ entities: [id], related: users.map((one) => one.id), message }]
}
