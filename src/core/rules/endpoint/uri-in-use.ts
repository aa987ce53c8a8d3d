import { type Owner, rivalsOf } from '#core/domain/reachability/address-owners.ts'
import { addressKey } from '#core/domain/servers/addresses.ts'
import { keepEndpoints } from '#core/edits/endpoints.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { type Plan, stageBefore } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'
import { removeEndpointsFixes } from '../parts/fixes/endpoint-fixes.ts'
import { deleteAccountFix } from '../parts/fixes/lookup-account-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const uriInUse: Rule = {
  id: 'endpoint/uri-in-use',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The address of an endpoint belongs to nobody else',
  rationale: 'A SIP address has one owner: no endpoint can be created while an account or another endpoint has it.',
  howToFix: 'Delete the Lookup account first, or choose another address.',
  source: { keys: ['PROC', 'BACK'], basis: 'derived' },

  *check(chatPool, at) {
    for (const [owner, rivals] of groupBy(rivalsOf(at, chatPool), ({ owner: { entity } }) => entity)) {
      const said = listed([...new Set(rivals.map((rival) => ownerWords(rival.owner)))])
      yield {
        entities: [chatPool.id, owner.id],
        field: 'endpoints',
        message: `The endpoint ${listed(rivals.map(({ address }) => address))} of ${chatPool.name} cannot be created: ${said}. An address has one owner. ${adviceFor(rivals.map((rival) => rival.owner))}`,
      }
    }
    const surplus = surplusOf(chatPool)
    if (surplus.length === 0) return
    yield {
      entities: [chatPool.id],
      field: 'endpoints',
      message: `${chatPool.name} has the endpoint ${listed(surplus)} more than once, but an address has one owner. Keep one.`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    return finding.entities.length === 1 ? [keepOneFix(finding, chatPool)] : rivalFixes(plan, finding, chatPool)
  },
}

function ownerWords({ as, entity: { name } }: Owner): string {
  if (as === 'users') return `it is the address of ${name}`
  return as === 'account' ? `the Lookup account of ${name} still has it` : `an endpoint of ${name} has it`
}

const adviceFor = (owners: readonly Owner[]): string =>
  owners.every(({ as }) => as === 'account') ? 'Delete the Lookup account first.' : 'Choose another address.'

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

const keysOf = ({ endpoints = [] }: ChatPool): readonly string[] =>
  endpoints.map(({ sipAddress }) => addressKey(sipAddress))

/** The addresses that several endpoints of one chat pool have. */
const surplusOf = (chatPool: ChatPool): readonly string[] => {
  const keys = keysOf(chatPool)
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}

function keepOneFix({ stage }: Finding, chatPool: ChatPool): Fix {
  const keys = keysOf(chatPool)
  return {
    title: `Keep one of each endpoint of ${chatPool.name}`,
    apply: (plan) =>
      keepEndpoints(plan, stage, chatPool, ({ sipAddress }, at) => keys.indexOf(addressKey(sipAddress)) === at),
  }
}
