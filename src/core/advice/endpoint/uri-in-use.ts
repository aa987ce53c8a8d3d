import { rivalsOf } from '#core/domain/reachability/address-owners.ts'
import { addressKey } from '#core/domain/servers/addresses.ts'
import { keepEndpoints } from '#core/edits/endpoints.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { type Plan, stageBefore } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { keysOf } from '#core/rules/endpoint/uri-in-use.ts'
import { removeEndpointsFixes } from '../parts/endpoint-fixes.ts'
import { deleteAccountFix } from '../parts/lookup-account-fixes.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const uriInUseAdvice: Advice = {
  rule: 'endpoint/uri-in-use',
  rationale: 'A SIP address has one owner: no endpoint can be created while an account or another endpoint has it.',
  howToFix: 'Delete the Lookup account first, or choose another address.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return finding.entities.length === 1 ? [keepOneFix(finding, chatPool)] : rivalFixes(plan, finding, chatPool)
  },
}

/** Without the endpoint, clients of a chat pool that is stopped already would find nothing. */
function rivalFixes(plan: Plan, finding: Finding, chatPool: ChatPool): readonly Fix[] {
  const rivals = rivalsOf(momentAt(plan, finding), chatPool).filter(
    ({ owner }) => owner.entity.id === finding.entities[1],
  )
  const [account] = rivals.flatMap(({ owner }) => (owner.as === 'account' ? owner.entity : []))
  const removal = removeEndpointsFixes(
    plan,
    finding,
    chatPool,
    rivals.map(({ address }) => address),
    ...(account ? [account] : []),
  )
  return [
    ...(account && stageBefore(plan, finding.stage) ? [deleteAccountFix(plan, finding.stage, account)] : []),
    ...(account?.state === 'stopped' ? [] : removal),
  ]
}

function keepOneFix({ stage }: Finding, chatPool: ChatPool): Fix {
  const keys = keysOf(chatPool)
  return {
    title: `Keep one of each endpoint of ${chatPool.name}`,
    apply: (plan) =>
      keepEndpoints(plan, stage, chatPool, ({ sipAddress }, at) => keys.indexOf(addressKey(sipAddress)) === at),
  }
}
