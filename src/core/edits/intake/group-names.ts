import { isSameName } from '#core/model/base/same-name.ts'
import type { Users } from '#core/model/entity.ts'

/** Of whom files tell no name are called by what tells them apart. */
interface Told {
  /** What the home is called. */
  readonly home: string | undefined
  readonly isOnline: boolean
  readonly domain: string | undefined
  readonly policy: string | undefined
}

const between = ' · '

/** What a group of users is called that has no name in the files. */
export function groupName({ home, isOnline, domain, policy }: Told): string {
  const where = home === undefined ? (isOnline ? 'Users online' : 'Users without a home') : `Users of ${home}`
  return [where, domain, policy].filter((part) => part !== undefined).join(between)
}

/** Whether a group can be called so by files, as nobody has called it otherwise. */
export const isNameOfFiles = (name: string): boolean => made.test(name.split(between, 1)[0] ?? '')

const made = /^users (of .|online$|without a home$)/i

/** Whether a group is called so by a home or a policy that it does not have, as the plan does not know that. */
export function isNamedByMore({ name, homedOn, policy, sipDomain }: Users): boolean {
  const [where = '', ...more] = name.split(between)
  if (!isNameOfFiles(name)) return false
  const left = more.length - (isSameName(more[0], sipDomain) ? 1 : 0)
  return (!homedOn && /^users of /i.test(where)) || (!policy && left > 0)
}
