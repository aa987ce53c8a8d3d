import type { Policy } from '#core/model/entity.ts'
import type { ImportChoices } from '../importer.ts'
import { policyKey, siteKey } from '../natural-ids.ts'
import { flagIn } from './choices.ts'
import { type Entry, nameIn, saidIn, sayOf } from './entry.ts'
import { filled } from './filled.ts'
import type { Remarks } from './notices.ts'
import type { Part } from './part.ts'
import { readUsers } from './people/users.ts'

/** Policies and users, who have them. */
export function readPeople(
  entriesOf: (kind: string) => readonly Entry[],
  choices: ImportChoices,
  remarks: Remarks,
): readonly Part[] {
  return [readPolicies(entriesOf('policy'), remarks), readUsers(entriesOf('users'), choices, remarks)]
}

function readPolicies(entries: readonly Entry[], remarks: Remarks): Part {
  const said = entries.flatMap((entry) => {
    const policy = readPolicy(entry, remarks)
    return policy ? [saidIn(entry, policy)] : []
  })
  const sites = said.flatMap(({ entity: { scope, name } }) => (scope === 'site' ? [name] : []))
  return {
    said,
    mentioned: sites.map((name) => ({ id: siteKey(name), kind: 'site', name })),
    covers: said.length > 0 ? [{ kind: 'policy' }] : [],
  }
}

function readPolicy(entry: Entry, remarks: Remarks): Policy | undefined {
  const identity = nameIn(entry, 'identity')
  if (identity === undefined) {
    sayOf(entry, remarks, 'nameless', 'broken', 'The row has no identity and is left out.')
    return undefined
  }
  const { scope, name } = scopeOf(identity)
  const enabled = flagIn(entry, 'enabled', identity, remarks)
  if (enabled === undefined) {
    const said = `It is not said whether the policy ${name} enables Persistent Chat, so it is left out.`
    sayOf(entry, remarks, 'unknown policy', 'broken', said)
    return undefined
  }
  const site = scope === 'site' ? siteKey(name) : undefined
  return { id: policyIdOf(identity), kind: 'policy', name, scope, ...filled({ site }), enabled }
}

/** Policies for users are written with `Tag:` before their name, and without. */
function policyIdOf(identity: string): Policy['id'] {
  const { scope, name } = scopeOf(identity)
  if (scope === 'global') return policyKey('Global')
  return policyKey(`${scope === 'site' ? 'Site' : 'Tag'}:${name}`)
}

function scopeOf(identity: string): Pick<Policy, 'scope' | 'name'> {
  const [, prefix = '', name = identity] = /^(site|tag):\s*(.+)$/i.exec(identity) ?? []
  if (prefix.toLowerCase() === 'site') return { scope: 'site', name }
  return { scope: prefix === '' && /^global$/i.test(identity) ? 'global' : 'user', name }
}
