import { earlier } from '#core/domain/migration/steps.ts'
import { answersTo } from '#core/domain/servers/addresses.ts'
import { endpointsOf } from '#core/domain/servers/endpoints.ts'
import { keepEndpoints } from '#core/edits/endpoints.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const severalPerPoolAdvice: Advice = {
  rule: 'endpoint/several-per-pool',
  rationale: 'All Group Chat clients can use the same address.',
  howToFix: 'Remove the surplus endpoints when no client uses them any more.',
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
