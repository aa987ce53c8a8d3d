import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import { cmdlet, equal, fieldValue, filter } from '../step/cmdlet.ts'
import { type RunbookStep, run, step, words } from '../step/runbook.ts'
import { added, changed, ids, known, operations, type Transition } from '../step/transition.ts'
import { fqdnOf, lookupAddress, sip } from '../step/values.ts'

/** The address under which old clients find chat: first its old owner goes, then the new one comes. */
export const addresses = (transition: Transition): readonly RunbookStep[] => {
  const changes = changed(transition, 'chatPool').map(({ before, after }) => ({
    chatPool: after,
    was: before.endpoints ?? [],
  }))
  const fresh = added(transition, 'chatPool').map((chatPool) => ({ chatPool, was: [] as readonly Endpoint[] }))
  const all = [...changes, ...fresh].filter(({ chatPool }) => !isLegacy(chatPool))
  return [
    ...operations(transition, 'deleteLookupAccount').flatMap(({ chatPool }) => {
      const legacy = known(transition, 'chatPool', chatPool)
      return legacy ? [deleteAccount(legacy)] : []
    }),
    ...all.flatMap(({ chatPool, was }) =>
      missing(was, chatPool.endpoints ?? []).map((one) => removeEndpoint(chatPool, one)),
    ),
    ...all.flatMap(({ chatPool, was }) =>
      missing(chatPool.endpoints ?? [], was).map((one) => newEndpoint(chatPool, one)),
    ),
  ]
}

type Endpoint = NonNullable<ChatPool['endpoints']>[number]

const missing = (all: readonly Endpoint[], from: readonly Endpoint[]): readonly Endpoint[] =>
  all.filter(({ sipAddress }) => !from.some((one) => one.sipAddress.toLowerCase() === sipAddress.toLowerCase()))

/** An account is disabled with the tools of the servers that it is homed on. */
const deleteAccount = (legacy: ChatPool): RunbookStep => {
  const Identity = lookupAddress(legacy)
  const isOcs = legacy.generation === 'ocs2007r2'
  return step({
    id: `delete-lookup-account:${legacy.id}`,
    kind: isOcs ? 'manual' : 'powershell',
    title: `Delete the Lookup account of ${legacy.name}`,
    preconditions: [`The services of ${legacy.name} are stopped, and its content is imported.`],
    actions: [
      isOcs
        ? words(`Disable ${legacy.lookupUri ?? 'the account'} with the administration tools of OCS 2007 R2.`)
        : run(cmdlet('Disable-CsUser', { Identity })),
      words('Then delete the account in Active Directory, and wait until the domain controllers have replicated.'),
    ],
    checks: [
      run(cmdlet('Get-CsUser', { Filter: filter(equal('SipAddress', Identity)) })),
      words('It finds nobody: the address is free.'),
    ],
    wayBack: [words(`Create the account anew, enable it with the same address, and start ${legacy.name} again.`)],
    isDestructive: true,
    entities: [legacy.id],
    sources: isOcs ? ['PROC', 'BACK', 'ADMOCS'] : ['PROC', 'BACK'],
  })
}

const newEndpoint = (chatPool: ChatPool, { sipAddress, displayName }: Endpoint): RunbookStep => {
  const SipAddress = fieldValue(chatPool, 'endpoints', sip(sipAddress))
  return step({
    id: `new-endpoint:${chatPool.id}:${sipAddress.toLowerCase()}`,
    kind: 'powershell',
    title: `Give ${chatPool.name} the address ${sipAddress}`,
    preconditions: ['Nothing else owns the address: the account that had it is deleted.'],
    actions: [
      run(
        cmdlet('New-CsPersistentChatEndpoint', {
          SipAddress,
          PersistentChatPoolFqdn: fqdnOf(chatPool),
          ...(displayName && { DisplayName: fieldValue(chatPool, 'endpoints', displayName) }),
        }),
      ),
    ],
    checks: [run(cmdlet('Get-CsPersistentChatEndpoint', { Identity: SipAddress }))],
    wayBack: [run(cmdlet('Remove-CsPersistentChatEndpoint', { Identity: SipAddress }))],
    entities: ids([chatPool]),
    sources: ['PS:New-CsPersistentChatEndpoint', 'BACK'],
  })
}

const removeEndpoint = (chatPool: ChatPool, { sipAddress }: Endpoint): RunbookStep => {
  const address = fieldValue(chatPool, 'endpoints', sip(sipAddress))
  return step({
    id: `remove-endpoint:${chatPool.id}:${sipAddress.toLowerCase()}`,
    kind: 'powershell',
    title: `Take the address ${sipAddress} from ${chatPool.name}`,
    preconditions: ['No Group Chat client uses the address any more.'],
    actions: [run(cmdlet('Remove-CsPersistentChatEndpoint', { Identity: address }))],
    checks: [run(cmdlet('Get-CsPersistentChatEndpoint'))],
    wayBack: [
      run(cmdlet('New-CsPersistentChatEndpoint', { SipAddress: address, PersistentChatPoolFqdn: fqdnOf(chatPool) })),
    ],
    isDestructive: true,
    entities: [chatPool.id],
    sources: ['BACK'],
  })
}
