import { type ChatPool, isLegacy, type Pool } from '#core/model/entity.ts'
import { type Cmdlet, cmdlet, equal, fieldValue, filter, present, unequal, type Value } from './cmdlet.ts'
import { operationsBefore, type Transition } from './transition.ts'
import { lookupAddress } from './values.ts'

/** Everybody on a pool, so that one cmdlet finds them. */
export const usersOn = (pool: Pool, pipe?: Cmdlet): Cmdlet =>
  cmdlet('Get-CsUser', { Filter: filter(equal('RegistrarPool', fieldValue(pool, 'fqdn', pool.fqdn))) }, pipe)

/** Everybody who may leave a pool at once: all but the Lookup accounts, without which Group Chat stops there. */
export function leavingUsers(pool: Pool, accounts: readonly Value[], pipe?: Cmdlet): Cmdlet {
  const others = accounts.map((address) => unequal('SipAddress', address))
  if (pool.generation !== 'ocs2007r2') {
    const here = equal('RegistrarPool', fieldValue(pool, 'fqdn', pool.fqdn))
    return cmdlet('Get-CsUser', { Filter: filter(here, ...others) }, pipe)
  }
  return cmdlet(
    'Get-CsUser',
    { OnOfficeCommunicationServer: present, ...(others.length > 0 && { Filter: filter(...others) }) },
    pipe,
  )
}

/** The Group Chat pools whose Lookup account is a user of this pool when the step begins; OCS is one home to all. */
export const lookupOwners = (transition: Transition, pool: Pool): readonly ChatPool[] =>
  transition.was
    .all('chatPool')
    .filter(
      (chatPool) => isLegacy(chatPool) && isHome(transition, chatPool, pool) && !isDeletedBefore(transition, chatPool),
    )

function isHome({ was }: Transition, { hostedOn }: ChatPool, pool: Pool): boolean {
  const host = was.get('pool', hostedOn)
  return host?.id === pool.id || (pool.generation === 'ocs2007r2' && host?.generation === 'ocs2007r2')
}

const isDeletedBefore = ({ plan, to }: Transition, { id }: ChatPool): boolean =>
  operationsBefore(plan, to)
    .flat()
    .some((one) => one.kind === 'deleteLookupAccount' && one.chatPool === id)

export const lookupAddresses = (owners: readonly ChatPool[]): readonly Value[] => owners.map(lookupAddress)
