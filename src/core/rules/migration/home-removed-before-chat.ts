import { removedIn } from '#core/domain/migration/steps.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding, Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { keepHostFix } from '../parts/fixes/host-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const homeRemovedBeforeChat: Rule = {
  id: 'migration/home-removed-before-chat',
  severity: 'error',
  when: 'transition',
  title: 'A legacy pool stays until the Group Chat that it hosts is gone',
  rationale: 'Chat is migrated last, and Group Chat needs its legacy host until then, even without any users on it.',
  howToFix: 'Keep the pool until its chat pool is gone, or import and remove the chat pool before.',
  source: { keys: ['COEX'], basis: 'derived' },

  *check(at) {
    for (const host of removedIn(at, 'pool')) {
      if (host.generation === 'lync2013') continue
      for (const chatPool of hostedOn(at, host)) yield problemOf(host, chatPool)
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    const host = goneHost(plan, finding)
    return chatPool && host ? [keepHostFix(chatPool, host)] : []
  },
}

const hostedOn = ({ graph }: Moment, host: Pool): readonly ChatPool[] =>
  graph.referrers('chatPool', host.id, 'hostedOn').filter(({ generation }) => generation === host.generation)

const problemOf = (host: Pool, chatPool: ChatPool): Problem => ({
  entities: [host.id, chatPool.id],
  message: `${host.name} is removed while it still hosts ${chatPool.name}. Group Chat needs its host until its content is imported and it is gone itself, even without users. Keep ${host.name} until then.`,
  broken: [{ from: chatPool.id, field: 'hostedOn', to: host.id, label: 'host removed too early' }],
})

const goneHost = (plan: Plan, finding: Finding): Pool | undefined =>
  momentAt(plan, finding).before?.graph.get('pool', finding.entities[0])
