import { type Move, movesBetween } from '#core/domain/migration/moves.ts'
import { headcountInWords, headcountOf } from '#core/domain/people/headcount.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, EntityId, Pool, Users } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { listed, shortServerName } from '#core/model/words.ts'
import { type Cmdlet, cmdlet, fieldValue } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { added, ids, type Part, removed, type Transition } from '../step/transition.ts'
import { leavingUsers, lookupAddresses, lookupOwners, usersOn } from '../step/users-of.ts'
import { identityOf } from '../step/values.ts'

/** Users who move, come and go. */
export const people: Part = (transition) => {
  const moves = movesBetween(transition.was, transition.is)
  const ways = [...groupBy(moves, ({ from, to }) => `${from.id}>${to.id}`)]
  return [
    ...(isFirstMove(transition, moves) ? [testUsers(moves)] : []),
    ...ways.map(([way, those]) => moveUsers(transition, way, those)),
    ...emptied(transition, moves).map((pool) => otherWorkloads(transition, pool)),
    ...added(transition, 'users')
      .filter(({ homedOn }) => homedOn)
      .map((users) => newUsers(transition, users)),
    ...removed(transition, 'users').map(goneUsers),
  ]
}

const isOn2013 = (graph: Graph, { homedOn }: Users): boolean => graph.get('pool', homedOn)?.generation === 'lync2013'

/** Before anybody is on Lync 2013, a few try it. */
const isFirstMove = ({ was }: Transition, moves: readonly Move[]): boolean =>
  moves.some(({ to }) => to.generation === 'lync2013') && !was.all('users').some((users) => isOn2013(was, users))

const testUsers = (moves: readonly Move[]): RunbookStep =>
  step({
    id: 'move-test-users',
    kind: 'manual',
    title: 'Move a few test users first',
    preconditions: ['Users have replicated to Lync Server 2013: its event log shows event 30024.'],
    actions: [words('Move a few users who know about it, as below, one at a time.')],
    checks: [words('They sign in, see presence, and send messages to users who have not moved, for some days.')],
    wayBack: [words('Move them back.')],
    entities: [...new Set(moves.map(({ to }) => to.id))],
    sources: moves.some(({ from }) => from.generation === 'ocs2007r2') ? ['MOVEOCS', 'REPL'] : ['MOVE10'],
  })

function moveUsers(transition: Transition, way: string, moves: readonly Move[]): RunbookStep {
  const [{ from, to }] = moves as readonly [Move]
  const who = moves.map(({ users }) => users)
  const count = headcountInWords(headcountOf(who))
  const isAll = isWhole(transition, moves, from)
  const owners = isAll ? lookupOwners(transition, from) : []
  const fromOcs = from.generation === 'ocs2007r2'
  const common = {
    id: `move-users:${way}`,
    title: `Move ${who.length === 1 ? who[0]?.name : count} from ${from.name} to ${to.name}`,
    checks: [
      run(usersOn(to, cmdlet('Measure-Object'))),
      words(
        `The plan expects ${headcountInWords(headcountOf(transition.is.referrers('users', to.id, 'homedOn')))} on ${to.name}. They sign in, and nobody of them is on ${from.name} any more.`,
      ),
    ],
    wayBack: [
      words(
        fromOcs
          ? `Move them back to ${from.name} with the administration tools of OCS 2007 R2.`
          : `Move them back to ${from.name} in the same way, and never with -Force.`,
      ),
    ],
    downtime: 'Each user is signed out while being moved.',
    entities: ids([...who, from, to]),
    sources: [fromOcs ? 'REMAINOCS' : 'MOVEPOOL'] as const,
  }
  if (to.generation === 'ocs2007r2') {
    return step({
      ...common,
      kind: 'manual',
      actions: [words('Move them with the administration tools of OCS 2007 R2.')],
    })
  }
  return step({
    ...common,
    kind: 'powershell',
    preconditions: beforeMoving(transition, from, to),
    actions: [
      ...cmdletsFor(moves, isAll, owners).map(run),
      ...owners.map(({ name }) =>
        note(`The Lookup account of ${name} stays on ${from.name}: Group Chat is found by it until it is migrated.`),
      ),
    ],
  })
}

function beforeMoving({ is }: Transition, from: Pool, to: Pool): readonly string[] {
  const has2013 = is.all('pool').some(({ generation }) => generation === 'lync2013')
  const isBack = from.generation === 'lync2013' && to.generation !== 'lync2013'
  return [
    `It is run in the ${has2013 ? 'Lync Server 2013' : 'Lync Server 2010'} Management Shell by a member of CsUserAdministrator or CsAdministrator.`,
    ...(from.generation === 'ocs2007r2'
      ? ['The topology is merged and the policies are imported.', 'No name of a user begins or ends with a space.']
      : []),
    ...(isBack ? ['What they wrote in rooms of Lync 2013 stays there.'] : []),
  ]
}

/** Whether everybody on a pool, or on all of OCS, goes the same way. */
function isWhole({ was }: Transition, moves: readonly Move[], from: Pool): boolean {
  const leaving = new Set<EntityId>(moves.map(({ users }) => users.id))
  const peers =
    from.generation === 'ocs2007r2'
      ? was.all('users').filter(({ homedOn }) => was.get('pool', homedOn)?.generation === 'ocs2007r2')
      : was.referrers('users', from.id, 'homedOn')
  return peers.every(({ id }) => leaving.has(id))
}

/** One cmdlet for everybody but the Lookup accounts of `owners`, or one for each that moves. */
function cmdletsFor(moves: readonly Move[], isAll: boolean, owners: readonly ChatPool[]): readonly Cmdlet[] {
  const [{ from, to }] = moves as readonly [Move]
  const Target = fieldValue(to, 'fqdn', to.fqdn)
  const verb = from.generation === 'ocs2007r2' ? 'Move-CsLegacyUser' : 'Move-CsUser'
  if (!isAll) return moves.map(({ users }) => cmdlet(verb, { Identity: identityOf(users), Target }))
  return [leavingUsers(from, lookupAddresses(owners), cmdlet(verb, { Target }))]
}

/** The legacy pools whose last users leave for Lync 2013. */
function emptied({ is }: Transition, moves: readonly Move[]): readonly Pool[] {
  const left = new Map(moves.filter(({ to }) => to.generation === 'lync2013').map(({ from }) => [from.id, from]))
  return [...left.values()].filter(
    ({ id, generation }) => generation !== 'lync2013' && is.referrers('users', id, 'homedOn').length === 0,
  )
}

const otherWorkloads = (transition: Transition, pool: Pool): RunbookStep => {
  const owners = lookupOwners(transition, pool).map(({ name }) => name)
  const accounts = `the Lookup account${owners.length === 1 ? '' : 's'} of ${listed(owners)}`
  return step({
    id: `move-workloads:${pool.id}`,
    kind: 'manual',
    title: `Move what else ${pool.name} does`,
    preconditions: [`No user is left on ${pool.name}${owners.length > 0 ? ` but ${accounts}` : ''}.`],
    actions: [
      words('Move federation routes, Edge Servers and the other workloads to Lync Server 2013.'),
      words(`Group Chat comes last: a chat pool that ${pool.name} hosts needs it until its content is imported.`),
    ],
    checks: [words(`Federation, remote access and conferences work without ${shortServerName[pool.generation]}.`)],
    wayBack: [words('Set the routes back.')],
    entities: [pool.id],
    sources: ['SUPM', pool.generation === 'lync2010' ? 'MULTI10' : 'MULTIOCS'],
  })
}

const newUsers = ({ is }: Transition, users: Users): RunbookStep => {
  const home = is.get('pool', users.homedOn)
  return step({
    id: `enable-users:${users.id}`,
    kind: 'manual',
    title: `Enable ${users.name}`,
    actions: [words(`Enable them for ${home ? home.name : 'their pool'} in the Control Panel.`)],
    checks: [words('They sign in.')],
    wayBack: [words('Disable them again.')],
    entities: ids([users, home]),
    sources: ['PROC10'],
  })
}

const goneUsers = (users: Users): RunbookStep =>
  step({
    id: `disable-users:${users.id}`,
    kind: 'manual',
    title: `Disable ${users.name}`,
    actions: [
      words('Disable them in the Control Panel, where they are gone for good and not just left out of the plan.'),
    ],
    checks: [words('The Control Panel does not list them any more.')],
    wayBack: [words('Enable them again before their data is cleared.')],
    isDestructive: true,
    entities: [users.id],
    sources: ['PROC10'],
  })
