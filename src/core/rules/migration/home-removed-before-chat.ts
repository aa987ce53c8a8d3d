import { removedIn } from '#core/domain/migration/steps.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const homeRemovedBeforeChat: Rule = {
  id: 'migration/home-removed-before-chat',
  severity: 'error',
  when: 'transition',
  title: 'A legacy pool stays until the Group Chat that it hosts is gone',
  source: { keys: ['COEX'], basis: 'derived' },

  *check(at) {
    for (const host of removedIn(at, 'pool')) {
      if (host.generation === 'lync2013') continue
      for (const chatPool of hostedOn(at, host)) yield problemOf(host, chatPool)
    }
  },
}

const hostedOn = ({ graph }: Moment, host: Pool): readonly ChatPool[] =>
  graph.referrers('chatPool', host.id, 'hostedOn').filter(({ generation }) => generation === host.generation)

const problemOf = (host: Pool, chatPool: ChatPool): Problem => ({
  entities: [host.id, chatPool.id],
  message: `${host.name} is removed while it still hosts ${chatPool.name}. Group Chat needs its host until its content is imported and it is gone itself, even without users. Keep ${host.name} until then.`,
  broken: [{ from: chatPool.id, field: 'hostedOn', to: host.id, label: 'host removed too early' }],
})
