import { groupBy } from '#core/model/base/group-by.ts'
import type { Policy, Users } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import { command, fieldValue, led, nothing, truth, type Value } from '../step/command.ts'
import { type RunbookStep, run, step, words } from '../step/runbook.ts'
import { added, changed, ids, type Part, removed, type Transition } from '../step/transition.ts'
import { usersOn } from '../step/users-of.ts'
import { identityOf, nameOf } from '../step/values.ts'

/** Who may use Persistent Chat: the policies, and who gets them. */
export const policies: Part = (transition) => [
  ...added(transition, 'policy').map((policy) => newPolicy(transition, policy)),
  ...changed(transition, 'policy').flatMap(({ after, fields }) =>
    fields.includes('enabled') ? [switched(transition, after)] : [],
  ),
  ...grants(transition),
  ...removed(transition, 'policy').map(removedPolicy),
]

/** "global", "site:Redmond" or the name, as the cmdlets know it. */
function identityIn({ is, was }: Transition, policy: Policy): Value {
  if (policy.scope === 'global') return { type: 'text', text: 'global' }
  if (policy.scope === 'user') return nameOf(policy)
  const site = is.get('site', policy.site) ?? was.get('site', policy.site)
  return led('site:', site ? nameOf(site) : fieldValue(policy, 'site', undefined))
}

const stateOf = ({ enabled }: Policy): string => (enabled ? 'enables' : 'disables')

function newPolicy(transition: Transition, policy: Policy): RunbookStep {
  const parameters = { Identity: identityIn(transition, policy), EnablePersistentChat: truth(policy.enabled) }
  const isGlobal = policy.scope === 'global'
  return step({
    id: `policy:${policy.id}`,
    kind: 'powershell',
    title: isGlobal
      ? `See that the global policy ${stateOf(policy)} Persistent Chat`
      : `Create the policy ${policy.name}, which ${stateOf(policy)} Persistent Chat`,
    actions: [run(command(isGlobal ? 'Set-CsPersistentChatPolicy' : 'New-CsPersistentChatPolicy', parameters))],
    checks: [run(command('Get-CsPersistentChatPolicy', { Identity: parameters.Identity }))],
    wayBack: [
      words(
        isGlobal
          ? 'Set it back to what it was; Persistent Chat is off in it until somebody switches it on.'
          : 'Remove the policy in the Control Panel.',
      ),
    ],
    entities: ids([policy, transition.is.get('site', policy.site)]),
    sources: [policy.scope === 'site' ? 'POLS' : 'POL'],
  })
}

function switched(transition: Transition, policy: Policy): RunbookStep {
  const Identity = identityIn(transition, policy)
  const set = (is: boolean) => run(command('Set-CsPersistentChatPolicy', { Identity, EnablePersistentChat: truth(is) }))
  return step({
    id: `policy:${policy.id}`,
    kind: 'powershell',
    title: `Change the policy ${policy.name}, which then ${stateOf(policy)} Persistent Chat`,
    actions: [set(policy.enabled)],
    checks: [run(command('Get-CsPersistentChatPolicy', { Identity }))],
    wayBack: [set(!policy.enabled)],
    entities: [policy.id],
    sources: ['POL'],
  })
}

/** Users whose policy is another one afterwards: those of a pool at once, where all on it get the same. */
function grants(transition: Transition): readonly RunbookStep[] {
  const { is } = transition
  const got = [
    ...changed(transition, 'users')
      .filter(({ fields }) => fields.includes('policy'))
      .map(({ after }) => after),
    ...added(transition, 'users').filter(({ policy }) => policy !== undefined),
  ]
  const isForAll = (users: Users): boolean => {
    const all = users.homedOn === undefined ? [] : is.referrers('users', users.homedOn, 'homedOn')
    return all.length > 0 && all.every((one) => one.policy === users.policy)
  }
  const keyOf = (users: Users) => (isForAll(users) ? `${users.policy}@${users.homedOn}` : users.id)
  return [...groupBy(got, keyOf)].map(([key, users]) => grant(transition, key, users))
}

function grant({ was, is }: Transition, key: string, all: readonly Users[]): RunbookStep {
  const policy = is.get('policy', all[0]?.policy)
  const home = is.get('pool', all[0]?.homedOn)
  const former = [...new Set(all.map(({ id }) => was.get('policy', was.get('users', id)?.policy)?.name))]
  const PolicyName: Value = policy ? nameOf(policy) : nothing
  const isForAll = !key.startsWith('users:')
  const who = listed(all.map(({ name }) => name))
  return step({
    id: `grant:${key}`,
    kind: 'powershell',
    title: policy ? `Grant the policy ${policy.name} to ${who}` : `Take the policy of their own from ${who}`,
    preconditions: ['They are homed on Lync 2013: before that, the policy has no effect.'],
    actions:
      isForAll && home
        ? [run(usersOn(home, command('Grant-CsPersistentChatPolicy', { PolicyName })))]
        : all.map((users) => run(command('Grant-CsPersistentChatPolicy', { Identity: identityOf(users), PolicyName }))),
    checks: [words('After signing in again, they see their chat rooms in the Lync 2013 client.')],
    wayBack: [words(`Grant ${listed(former.map((name) => name ?? 'no policy ($Null)'))} in the same way.`)],
    entities: ids([...all, policy]),
    sources: ['POLU', 'PS:Grant-CsPersistentChatPolicy'],
  })
}

const removedPolicy = (policy: Policy): RunbookStep =>
  step({
    id: `remove-policy:${policy.id}`,
    kind: 'manual',
    title: `Remove the policy ${policy.name}`,
    actions: [
      words('Remove it in the Control Panel; whoever had it gets the policy of the site, else the global one.'),
    ],
    checks: [words('Nobody who needs chat has lost it.')],
    wayBack: [words('Create it anew, and grant it again.')],
    isDestructive: true,
    entities: [policy.id],
    sources: ['POL'],
  })
