import type { XmlElement } from '../../xml/element.ts'
import { fieldOf, itemsIn } from './fields.ts'

/** Who is meant by the numbers of an export. */
export interface Principals {
  /** An address of a user or the name of a group. */
  readonly nameOf: ReadonlyMap<string, string>
  /** Groups of which the export has no more than a number, which is their name then. */
  readonly nameless: readonly XmlElement[]
}

export function principalsIn(pools: readonly XmlElement[]): Principals {
  const nameOf = new Map<string, string>()
  const nameless: XmlElement[] = []
  for (const user of itemsIn(pools, 'AdUsers', 'User')) {
    const [id, name] = [idOf(user), fieldOf(user, ...addresses)]
    if (id && name) nameOf.set(id, name)
  }
  for (const group of itemsIn(pools, 'AdGroups', 'Group')) {
    const id = idOf(group)
    if (!id) continue
    const name = fieldOf(group, ...groupNames)
    if (!name) nameless.push(group)
    nameOf.set(id, name ?? `Group ${id}`)
  }
  return { nameOf, nameless }
}

const idOf = (principal: XmlElement): string | undefined => fieldOf(principal, 'principalId', 'id')

const addresses = ['SipAddress', 'SipUri', 'Uri', 'UserPrincipalName', 'Mail', 'Name']
const groupNames = ['Name', 'DisplayName', 'SamAccountName', 'DistinguishedName']
