import { earlier } from '#core/domain/migration/steps.ts'
import { answersTo } from '#core/domain/servers/addresses.ts'
import { keepEndpoints } from '#core/edits/endpoints.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { endpointsOf } from '../parts/fixes/endpoint-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const severalPerPool: Rule = {
  id: 'endpoint/several-per-pool',
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'One endpoint for a chat pool is enough',
  rationale: 'All Group Chat clients can use the same address.',
  howToFix: 'Remove the surplus endpoints when no client uses them any more.',
  source: { keys: ['BACK'], basis: 'stated' },

  *check(chatPool) {
    const addresses = endpointsOf(chatPool)
    if (isLegacy(chatPool) || addresses.length < 2) return
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name} has ${addresses.length} endpoints (${listed(addresses)}), but one is enough. Remove those that no client uses.`,
    }
  },
  /** An address that came from another chat pool stays, because its clients still use it. */
  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const addresses = endpointsOf(chatPool)
    const inherited = addresses.filter((address) => isInherited(momentAt(plan, finding), chatPool, address))
    return addresses.flatMap((address, kept): readonly Fix[] => {
      if (inherited.some((one) => one !== address)) return []
      const apply = (before: Plan) => keepEndpoints(before, finding.stage, chatPool, (_, place) => place === kept)
      return [{ title: `Keep only ${address}`, apply }]
    })
  },
}

const isInherited = (at: Moment, { id }: ChatPool, address: string): boolean =>
  [at, ...earlier(at)].some(({ graph }) =>
    graph.all('chatPool').some((one) => one.id !== id && answersTo(one, address)),
  )
