import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, isLegacy, type Users } from '#core/model/entity.ts'
import { derivedFrom } from '#core/model/memory/derived.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { addressKey } from '../servers/addresses.ts'
import { accountOf } from './lookup-accounts.ts'

/** Who has a SIP address: users, the Lookup account of a Group Chat pool, or an endpoint of a Persistent Chat pool. */
export type Owner =
  | { readonly as: 'users'; readonly entity: Users }
  | { readonly as: 'account' | 'endpoint'; readonly entity: ChatPool }

interface Owned {
  readonly address: string
  readonly owner: Owner
}

/** The other owners of the addresses of a chat pool's endpoints; of two chat pools the first one names the other. */
export function rivalsOf(at: Moment, chatPool: ChatPool): readonly Owned[] {
  if (isLegacy(chatPool) || !chatPool.endpoints?.length) return []
  const owners = ownersByAddress(at.graph)
  return chatPool.endpoints.flatMap(({ sipAddress }) =>
    (owners.get(addressKey(sipAddress)) ?? [])
      .filter(({ owner }) => isRival(at, chatPool, owner))
      .map(({ owner }) => ({ address: sipAddress, owner })),
  )
}

function isRival(at: Moment, chatPool: ChatPool, owner: Owner): boolean {
  if (owner.as === 'account') return accountOf(at, owner.entity) !== undefined
  return owner.as === 'users' || owner.entity.id > chatPool.id
}

const ownersByAddress = derivedFrom('users', (graph: Graph) => {
  const ofUsers = graph
    .all('users')
    .flatMap((entity) => (entity.sipAddress ? owned(entity.sipAddress, { as: 'users', entity }) : []))
  return groupBy([...ofUsers, ...graph.all('chatPool').flatMap(ofChatPool)], ({ address }) => addressKey(address))
})

function ofChatPool(entity: ChatPool): readonly Owned[] {
  if (!isLegacy(entity)) {
    return (entity.endpoints ?? []).flatMap(({ sipAddress }) => owned(sipAddress, { as: 'endpoint', entity }))
  }
  return entity.lookupUri ? owned(entity.lookupUri, { as: 'account', entity }) : []
}

const owned = (address: string, owner: Owner): readonly Owned[] => [{ address, owner }]
