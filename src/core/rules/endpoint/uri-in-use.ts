import { type Owner, rivalsOf } from '#core/domain/reachability/address-owners.ts'
import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const uriInUse: Rule = {
  id: 'endpoint/uri-in-use',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The address of an endpoint belongs to nobody else',
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
}

function ownerWords({ as, entity: { name } }: Owner): string {
  if (as === 'users') return `it is the address of ${name}`
  return as === 'account' ? `the Lookup account of ${name} still has it` : `an endpoint of ${name} has it`
}

const adviceFor = (owners: readonly Owner[]): string =>
  owners.every(({ as }) => as === 'account') ? 'Delete the Lookup account first.' : 'Choose another address.'

export const keysOf = ({ endpoints = [] }: ChatPool): readonly string[] =>
  endpoints.map(({ sipAddress }) => addressKey(sipAddress))

/** The addresses that several endpoints of one chat pool have. */
const surplusOf = (chatPool: ChatPool): readonly string[] => {
  const keys = keysOf(chatPool)
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}
