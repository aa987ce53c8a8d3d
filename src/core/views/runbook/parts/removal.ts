import { withOwned } from '#core/domain/content/owned.ts'
import { lastHomesGone } from '#core/domain/migration/last-homes.ts'
import { cacheLatest } from '#core/model/base/caches.ts'
import { stepDiff } from '#core/model/diff.ts'
import { type ChatPool, type EntityId, isLegacy, type Pool } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Topology } from '#core/model/topology.ts'
import { listed } from '#core/model/words.ts'
import { approvedAlready } from '../step/approved.ts'
import { cmdlet, fieldValue } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { ids, known, operations, type Part, removed, type Transition, upgradesUntil } from '../step/transition.ts'
import { leavingUsers } from '../step/users-of.ts'
import { complianceText, publishers } from '../step/words.ts'

/** What is taken away at the end: chat first, then what it needed. */
export const removal: Part = (transition) => {
  const [chatPools, pools] = [removed(transition, 'chatPool'), removed(transition, 'pool')]
  const trusted = operations(transition, 'removeTrustedApplicationPool').flatMap(
    ({ chatPool }) => known(transition, 'chatPool', chatPool) ?? [],
  )
  return [
    ...(chatPools.length + pools.length > 0 ? [approval(transition, [...chatPools, ...pools])] : []),
    ...chatPools.map((chatPool) => (isLegacy(chatPool) ? uninstall : undefine)(transition, chatPool)),
    ...trusted.map(removeTrusted),
    ...serviceRecords(transition),
    ...pools.flatMap((pool) => [
      ...(pool.generation === 'lync2013' ? [] : [moveDirectories(transition, pool)]),
      ...(pool.generation === 'lync2010' ? [removeAssociations(pool)] : []),
      decommission(transition, pool),
    ]),
  ]
}

const approval = (transition: Transition, gone: readonly (ChatPool | Pool)[]): RunbookStep =>
  step({
    id: `approve-removal:${gone.map(({ id }) => id).join('+')}`,
    kind: 'approval',
    title: `Approve that ${listed(gone.map(({ name }) => name))} ${gone.length === 1 ? 'goes' : 'go'}`,
    actions: [
      words(
        `After the step from ${transition.from.name} to ${transition.to.name} there is no way back to it but a backup.`,
      ),
      ...approvedAlready(transition),
    ],
    checks: [words('Nobody has used it for as long as you agreed to wait.')],
    wayBack: [words('Nothing has been removed yet.')],
    entities: ids(gone),
    sources: ['HIGH'],
  })

/** Why its software can go. */
function replacedBy(transition: Transition, { id }: ChatPool): string {
  const upgrade = upgradesUntil(transition).find(({ source }) => source.id === id)
  return upgrade
    ? `Its Group Chat is upgraded to ${upgrade.target.name}, and users reach their rooms there.`
    : 'Its content is imported or discarded on purpose, and users reach their rooms in Persistent Chat.'
}

const uninstall = (transition: Transition, chatPool: ChatPool): RunbookStep =>
  step({
    id: `uninstall-chat-pool:${chatPool.id}`,
    kind: 'manual',
    title: `Uninstall Group Chat of ${chatPool.name}`,
    preconditions: [
      replacedBy(transition, chatPool),
      `${transition.was.get('pool', chatPool.hostedOn)?.name ?? 'The pool that hosts it'} still runs.`,
    ],
    actions: [
      words(
        `Uninstall the Group Chat software on ${
          chatPool.servers?.length
            ? listed(
                chatPool.servers.map(({ fqdn }) => fqdn),
                8,
              )
            : 'each of its servers'
        }.`,
      ),
      ...complianceText(chatPool, (where) => `Uninstall it on ${where} too.`),
      ...(chatPool.generation === 'ocs2007r2'
        ? [words('Remove its trusted server entries from Active Directory, with the tools of OCS 2007 R2.')]
        : []),
      words('Keep its database for as long as somebody may ask for old messages.'),
    ],
    checks: [words('No service of Group Chat runs any more.')],
    wayBack: [words('Install it anew on the kept database.')],
    isDestructive: true,
    entities: goingWith(transition, chatPool),
    sources: ['PROC'],
  })

/** What is gone because its chat pool is: it can be all rooms of a company, and two steps name it. */
const goingWith = ({ from, to }: Transition, { id }: ChatPool): readonly EntityId[] =>
  goneWith(from.topology, to.topology, id)

const goneWith = cacheLatest((was: Topology, is: Topology, chatPool: EntityId): readonly EntityId[] => {
  const gone = new Set<EntityId>(
    stepDiff(was, is).flatMap((change) => (change.type === 'removed' ? change.before.id : [])),
  )
  return [...withOwned(graphOf(was), [chatPool])].filter((id) => gone.has(id))
})

const undefine = (transition: Transition, chatPool: ChatPool): RunbookStep =>
  step({
    id: `undefine-chat-pool:${chatPool.id}`,
    kind: 'manual',
    title: `Remove ${chatPool.name} from the topology`,
    preconditions: ['Its content is in another chat pool, or discarded on purpose, and backed up.'],
    actions: [words('Delete it in Topology Builder, publish, run setup on its servers, and remove its databases.')],
    checks: [words('Topology Builder does not show it any more.')],
    wayBack: [words('Define it anew, and restore the databases.')],
    isDestructive: true,
    entities: goingWith(transition, chatPool),
    sources: ['ADD'],
  })

function removeTrusted(chatPool: ChatPool): RunbookStep {
  const pool = fieldValue(chatPool, 'trustedApplicationPool', chatPool.trustedApplicationPool)
  return step({
    id: `remove-trusted-application-pool:${chatPool.id}`,
    kind: 'powershell',
    title: `Remove the trusted application pool of ${chatPool.name}`,
    preconditions: [
      'The Group Chat software is uninstalled.',
      'The trusted application pool has a registrar; else set one first with Set-CsTrustedApplicationPool.',
      publishers,
    ],
    actions: [
      run(
        cmdlet(
          'Get-CsTrustedApplicationEndpoint',
          { TrustedApplicationPoolFqdn: pool },
          cmdlet('Remove-CsTrustedApplicationEndpoint'),
        ),
      ),
      note('With the pool go its computers and applications.'),
      run(cmdlet('Remove-CsTrustedApplicationPool', { Identity: pool })),
      run(cmdlet('Enable-CsTopology')),
    ],
    checks: [run(cmdlet('Get-CsTrustedApplicationPool'))],
    wayBack: [words('Create it anew with New-CsTrustedApplicationPool, and install Group Chat again.')],
    isDestructive: true,
    entities: [chatPool.id],
    sources: ['PROC'],
  })
}

function moveDirectories({ is }: Transition, pool: Pool): RunbookStep {
  const target = is.all('pool').find(({ generation }) => generation === 'lync2013')
  return step({
    id: `move-conference-directories:${pool.id}`,
    kind: 'manual',
    title: `Move the conference directories of ${pool.name}`,
    actions: [
      words(
        `Each conference directory that it holds is moved with Move-CsConferenceDirectory, its number as -Identity and ${target?.fqdn ?? target?.name ?? 'a Lync 2013 pool'} as -TargetPool.`,
      ),
    ],
    checks: [words(`No conference directory is left on ${pool.name}.`)],
    wayBack: [words('Move them back.')],
    entities: ids([pool, target]),
    sources: [pool.generation === 'ocs2007r2' ? 'DECOM10' : 'DECOM8'],
  })
}

/** The records by which clients find their server, once no older pool is left that users were homed on. */
function serviceRecords({ plan, from, is }: Transition): readonly RunbookStep[] {
  const until = plan.stages.slice(0, plan.stages.findIndex(({ id }) => id === from.id) + 1).reverse()
  const gone = lastHomesGone(
    until.map(({ topology }) => graphOf(topology)),
    is,
  )
  if (gone.length === 0) return []
  const target = is.all('pool').find(({ generation }) => generation === 'lync2013')
  const records = plan.sipDomains.map((domain) => `_sipinternaltls._tcp.${domain}`)
  return [
    step({
      id: 'update-srv-records',
      kind: 'manual',
      title: 'Let the DNS SRV records lead to Lync 2013',
      preconditions: ['You are a member of Domain Admins or DnsAdmins.', 'All users are on Lync 2013.'],
      actions: [
        ...(records.length > 0 ? records : ['_sipinternaltls._tcp of each SIP domain']).map((record) =>
          words(`In the internal DNS, let ${record} name ${target?.fqdn ?? target?.name ?? 'a Lync 2013 pool'}.`),
        ),
      ],
      checks: [words('Nslookup finds the name on a client computer, and users sign in automatically.')],
      wayBack: [words('Set the records back.')],
      entities: ids([...gone, target]),
      sources: ['SRV'],
    }),
  ]
}

const removeAssociations = (pool: Pool): RunbookStep =>
  step({
    id: `remove-associations:${pool.id}`,
    kind: 'manual',
    title: `Remove the Archiving and Monitoring associations of ${pool.name}`,
    actions: [
      words(
        `In Topology Builder, clear the associations of ${pool.name} with an Archiving Server and a Monitoring Server, and publish.`,
      ),
    ],
    checks: [words(`The properties of ${pool.name} name neither.`)],
    wayBack: [words('Associate them again, and publish.')],
    entities: [pool.id],
    sources: ['DECOM8'],
  })

const isLastOcs = (is: Graph): boolean => !is.all('pool').some(({ generation }) => generation === 'ocs2007r2')

function decommission({ was, is }: Transition, pool: Pool): RunbookStep {
  const isOcs = pool.generation === 'ocs2007r2'
  const hosted = was.referrers('chatPool', pool.id, 'hostedOn')
  return step({
    id: `decommission-pool:${pool.id}`,
    kind: 'manual',
    title: `Decommission ${pool.name}`,
    preconditions: [
      'No user and no contact object is on it.',
      ...(isOcs ? [] : ['It does not hold the Central Management Server.']),
      ...(hosted.length > 0
        ? [`${listed(hosted.map(({ name }) => name))}, which it hosted, ${hosted.length === 1 ? 'is' : 'are'} gone.`]
        : []),
    ],
    actions: [
      run(leavingUsers(pool, [])),
      words(
        isOcs
          ? `${isLastOcs(is) ? 'Nobody may be found by it' : `Nobody of ${pool.name} may be found by it`}. Deactivate the pool and its servers with the tools of OCS 2007 R2.`
          : 'Nobody may be found by it. Delete the pool in Topology Builder, publish, run setup on its servers, and remove its databases.',
      ),
    ],
    checks: [words('The topology does not name it any more, and everybody signs in.')],
    wayBack: [words('Restore its servers and databases from their backups.')],
    isDestructive: true,
    entities: ids([pool]),
    sources: [isOcs ? 'DECOM10' : 'DECOM8'],
  })
}
