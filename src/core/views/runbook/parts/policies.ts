import { effectivePolicy, ownPolicy } from '#core/domain/people/policies.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Policy, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { listed } from '#core/model/words.ts'
import { cmdlet, fieldValue, led, nothing, truth, type Value } from '../step/cmdlet.ts'
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
    actions: [run(cmdlet(isGlobal ? 'Set-CsPersistentChatPolicy' : 'New-CsPersistentChatPolicy', parameters))],
    checks: [run(cmdlet('Get-CsPersistentChatPolicy', { Identity: parameters.Identity }))],
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
  const set = (is: boolean) => run(cmdlet('Set-CsPersistentChatPolicy', { Identity, EnablePersistentChat: truth(is) }))
  return step({
    id: `policy:${policy.id}`,
    kind: 'powershell',
    title: `Change the policy ${policy.name}, which then ${stateOf(policy)} Persistent Chat`,
    actions: [set(policy.enabled)],
    checks: [run(cmdlet('Get-CsPersistentChatPolicy', { Identity }))],
    wayBack: [set(!policy.enabled)],
    entities: [policy.id],
    sources: ['POL'],
  })
}

/**
 * Users whose own policy is another one afterwards: those of a pool at once, where all on it get the same. The global
 * policy and those of sites are never granted: they hold by their scope.
 */
function grants(transition: Transition): readonly RunbookStep[] {
  const { was, is } = transition
  const got = [
    ...changed(transition, 'users')
      .filter(({ before, after }) => ownPolicy(was, before)?.id !== ownPolicy(is, after)?.id)
      .map(({ after }) => after),
    ...added(transition, 'users').filter((users) => ownPolicy(is, users) !== undefined),
  ]
  const isForAll = (users: Users): boolean => {
    const all = users.homedOn === undefined ? [] : is.referrers('users', users.homedOn, 'homedOn')
    return all.length > 0 && all.every((one) => ownPolicy(is, one)?.id === ownPolicy(is, users)?.id)
  }
  const keyOf = (users: Users) => (isForAll(users) ? `${ownPolicy(is, users)?.id}@${users.homedOn}` : users.id)
  return [...groupBy(got, keyOf)].map(([key, users]) => grant(transition, key, users))
}

function grant({ was, is }: Transition, key: string, all: readonly Users[]): RunbookStep {
  const policy = all[0] && ownPolicy(is, all[0])
  const home = is.get('pool', all[0]?.homedOn)
  const ownBefore = (users: Users | undefined) => users && ownPolicy(was, users)?.name
  const former = [...new Set(all.map(({ id }) => ownBefore(was.get('users', id))))]
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
        ? [run(usersOn(home, cmdlet('Grant-CsPersistentChatPolicy', { PolicyName })))]
        : all.map((users) => run(cmdlet('Grant-CsPersistentChatPolicy', { Identity: identityOf(users), PolicyName }))),
    checks: [words(seen(is, all))],
    wayBack: [words(`Grant ${listed(former.map((name) => name ?? 'no policy ($Null)'))} in the same way.`)],
    entities: ids([...all, policy]),
    sources: ['POLU', 'PS:Grant-CsPersistentChatPolicy'],
  })
}

/** What the policy in effect afterwards lets them see. */
function seen(graph: Graph, all: readonly Users[]): string {
  const states = new Set(all.map((users) => effectivePolicy(graph, users).state))
  const [state, ...others] = states
  if (others.length > 0 || state === undefined || state === 'unknown') {
    return 'After signing in again, those whose policy enables it see chat rooms in the Lync 2013 client, and nobody else does.'
  }
  return state === 'enabled'
    ? 'After signing in again, they see their chat rooms in the Lync 2013 client.'
    : 'After signing in again, they do not see chat rooms in the Lync 2013 client any more.'
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
