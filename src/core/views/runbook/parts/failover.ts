import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import { cmdlet, led, nothing, placeholder, text, type Value } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import type { Changed } from '../step/transition.ts'
import { fqdnOf, serversOf, sqlServerOf } from '../step/values.ts'

/**
 * A Persistent Chat pool that goes over to its second data center or comes back, and which of its servers are active.
 */
export function failover({ before, after, fields }: Changed<ChatPool>): readonly RunbookStep[] {
  if (isLegacy(after)) return []
  const change = { before, after }
  const active = activation(change)
  if (!fields.includes('poolState')) return active ? [activated(after, active)] : []
  return after.poolState === 'FailedOver' ? goingOver(change, active) : comingBack(after)
}

interface Pair {
  readonly before: ChatPool
  readonly after: ChatPool
}

const identityOf = (chatPool: ChatPool): Value => led('PersistentChatServer:', fqdnOf(chatPool))

/** The backup database takes over, gets a mirror of its own, and then the servers beside it serve. */
const goingOver = ({ after }: Pair, active: Value | undefined): readonly RunbookStep[] => [
  step({
    id: `bring-backup-online:${after.id}`,
    kind: 'manual',
    title: `Bring the backup database of ${after.name} online`,
    preconditions: ['The first data center cannot come back in time: neither its database nor its mirror runs.'],
    actions: [
      words(
        `On the SQL instance of the backup${instanceText(after.backupStore)}, end log shipping: exec sp_delete_log_shipping_secondary_database mgc.`,
      ),
      words(
        'Copy the backup files of the log that are not copied yet, and apply all that are not applied, in their order.',
      ),
      words('End the connections to mgc, which exec sp_who2 lists, and run: restore database mgc with recovery.'),
      ...(after.complianceEnabled
        ? [note('The compliance database is not failed over: see that the adapter has taken what it held.')]
        : []),
    ],
    checks: [words('SQL Server shows mgc as online.')],
    wayBack: [words('Fail it back, once the first data center runs again.')],
    isDestructive: true,
    entities: [after.id],
    sources: ['FAILOVER'],
  }),
  stateSet(after, 'FailedOver'),
  mirrored(after),
  activated(after, active ?? listOf(after)),
]

/** Nobody connects while the database goes back; log shipping runs before anybody does again. */
const comingBack = (after: ChatPool): readonly RunbookStep[] => [
  step({
    id: `clear-active-servers:${after.id}`,
    kind: 'powershell',
    title: `Clear the list of active servers of ${after.name}`,
    preconditions: ['The first data center runs again, and its databases are installed anew by Topology Builder.'],
    actions: [run(cmdlet('Set-CsPersistentChatActiveServer', { Identity: identityOf(after), ActiveServers: nothing }))],
    checks: [run(cmdlet('Get-CsPersistentChatActiveServer', { Identity: identityOf(after) }))],
    wayBack: [words('Set the list again, with the servers of the second data center.')],
    downtime: `From here on nobody reaches the rooms of ${after.name}, until its list of active servers is set.`,
    entities: [after.id],
    sources: ['FAILBACK'],
  }),
  step({
    id: `restore-first-database:${after.id}`,
    kind: 'manual',
    title: `Bring the database of ${after.name} back to the first data center`,
    preconditions: ['The list of active servers is empty.'],
    actions: [
      words(`On the SQL instance of the backup${instanceText(after.backupStore)}, remove the mirroring of mgc.`),
      words('Back mgc up there: a full backup, as a copy only, to disk.'),
      words(`Restore it on the first instance${instanceText(after.contentStore)}, with replace and with recovery.`),
      words('Configure log shipping from there to the second data center again.'),
    ],
    checks: [words('mgc is online in the first data center, and the log is shipped.')],
    wayBack: [words('The backup database still holds everything: set its servers active again.')],
    isDestructive: true,
    entities: [after.id],
    sources: ['FAILBACK'],
  }),
  activated(after, listOf(after)),
  stateSet(after, 'Normal'),
]

const instanceText = (store: ChatPool['backupStore']): string => (store?.instance ? `, ${store.instance}` : '')

function stateSet(chatPool: ChatPool, state: 'FailedOver' | 'Normal'): RunbookStep {
  const Identity = identityOf(chatPool)
  const isOver = state === 'FailedOver'
  return step({
    id: `pool-state:${chatPool.id}:${isOver ? 'over' : 'back'}`,
    kind: 'powershell',
    title: `${isOver ? 'Fail' : 'Bring'} ${chatPool.name} ${isOver ? 'over' : 'back'}`,
    preconditions: [
      isOver
        ? 'The backup database is online: the pool takes it for its own from here on.'
        : 'The database is back in the first data center, and the list of active servers is set.',
    ],
    actions: [run(cmdlet('Set-CsPersistentChatState', { Identity, PoolState: text(state) }))],
    checks: [
      run(cmdlet('Get-CsPersistentChatState', { Identity })),
      ...(isOver ? [] : [words('Users reach the rooms again.')]),
    ],
    wayBack: [words(isOver ? 'Fail it back.' : 'Fail it over again.')],
    downtime: `Nobody reaches the rooms of ${chatPool.name} while it is done.`,
    entities: [chatPool.id],
    sources: [isOver ? 'FAILOVER' : 'FAILBACK', 'PS:Set-CsPersistentChatState'],
  })
}

const mirrored = (chatPool: ChatPool): RunbookStep =>
  step({
    id: `mirror-backup:${chatPool.id}`,
    kind: 'powershell',
    title: `Mirror the backup database of ${chatPool.name}`,
    preconditions: [
      chatPool.backupMirrorStore?.instance
        ? `The topology names ${chatPool.backupMirrorStore.instance} as the mirror of the backup.`
        : 'The topology names a mirror of the backup; without one this step is left out, and the pool runs without a mirror.',
    ],
    actions: [
      run(
        cmdlet('Install-CsMirrorDatabase', {
          DatabaseType: text('PersistentChat'),
          FileShare: placeholder(`Share for the mirroring of ${chatPool.name}`),
          ...sqlServerOf(chatPool, 'backupStore', chatPool.backupStore?.instance),
        }),
      ),
    ],
    checks: [
      run(cmdlet('Get-CsDatabaseMirrorState', { PoolFqdn: fqdnOf(chatPool), DatabaseType: text('PersistentChat') })),
    ],
    wayBack: [words('Remove the mirroring with Uninstall-CsMirrorDatabase.')],
    entities: [chatPool.id],
    sources: ['FAILOVER'],
  })

/** What changes in the list of active servers, as far as both stages tell. */
function activation({ before, after }: Pair): Value | undefined {
  if (!before.servers || !after.servers) return undefined
  const [were, are] = [activeOf(before), activeOf(after)]
  const add = are.filter((fqdn) => !were.includes(fqdn))
  const remove = were.filter((fqdn) => !are.includes(fqdn))
  if (add.length + remove.length === 0) return undefined
  return { type: 'change', add: named(after, add), remove: named(after, remove) }
}

/** The whole list, where it has been cleared or nobody has drawn which servers change. */
const listOf = (chatPool: ChatPool): Value => {
  const active = activeOf(chatPool)
  return { type: 'change', add: active.length > 0 ? named(chatPool, active) : [unknownServers(chatPool)], remove: [] }
}

const unknownServers = (chatPool: ChatPool): Value => placeholder(`Active servers of ${chatPool.name}`, chatPool)

const activeOf = ({ servers = [] }: ChatPool): readonly string[] =>
  servers.flatMap(({ fqdn, active }) => (active ? [fqdn] : []))

const named = (chatPool: ChatPool, fqdns: readonly string[]): readonly Value[] =>
  fqdns.length === 0 ? [] : serversOf({ ...chatPool, servers: fqdns.map((fqdn) => ({ fqdn })) })

const activated = (chatPool: ChatPool, ActiveServers: Value): RunbookStep =>
  step({
    id: `active-servers:${chatPool.id}`,
    kind: 'powershell',
    title: `Change the active servers of ${chatPool.name}`,
    preconditions: ['At most four servers are active at a time.'],
    actions: [run(cmdlet('Set-CsPersistentChatActiveServer', { Identity: identityOf(chatPool), ActiveServers }))],
    checks: [words('The services run on the active servers.')],
    wayBack: [words('Run it with Add and Remove the other way round.')],
    entities: [chatPool.id],
    sources: ['CAP'],
  })
