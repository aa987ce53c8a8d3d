import { storeNames } from '#core/domain/servers/stores.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import { chatPoolType, choiceName, withArticle } from '#core/model/words.ts'
import { cmdlet } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import {
  added,
  type Changed,
  changed,
  hostOf,
  ids,
  type Part,
  type Transition,
  upgradesOf,
} from '../step/transition.ts'
import { fqdnOf } from '../step/values.ts'
import { publishers } from '../step/words.ts'
import { failover } from './failover.ts'

/** Chat pools that come, and what of theirs changes in the topology. */
export const chatPools: Part = (transition) => {
  const upgraded = new Set(upgradesOf(transition).map(({ target }) => target.id))
  const fresh = added(transition, 'chatPool').filter(({ id }) => !upgraded.has(id))
  const is2013 = (chatPool: ChatPool) => !isLegacy(chatPool)
  const isFirst = fresh.some(is2013) && !transition.was.all('chatPool').some(is2013)
  return [
    ...fresh.map((chatPool) => (isLegacy(chatPool) ? newGroupChat : newPersistentChat)(transition, chatPool)),
    ...(isFirst ? [administrators(fresh.filter(is2013))] : []),
    ...changed(transition, 'chatPool').flatMap((change) => redefined(transition, change)),
    ...changed(transition, 'chatPool').flatMap(failover),
  ]
}

function newPersistentChat({ is }: Transition, chatPool: ChatPool): RunbookStep {
  const host = hostOf(is, chatPool)
  const site = is.get('site', chatPool.site)
  const facts = [
    `FQDN ${chatPool.fqdn ?? 'not known yet'}`,
    chatPool.poolType === 'singleComputer' ? 'single computer' : 'multiple computers',
    `display name ${chatPool.name}`,
    'port 5041',
    ...(site ? [`site ${site.name}`] : []),
    ...(chatPool.collocation ? [choiceName('collocation', chatPool.collocation).toLowerCase()] : []),
    ...(chatPool.servers?.length ? [`servers ${chatPool.servers.map(({ fqdn }) => fqdn).join(', ')}`] : []),
    `SQL store ${chatPool.contentStore?.instance ?? 'not known yet'}`,
    ...(chatPool.complianceEnabled
      ? [`compliance with the store ${chatPool.complianceStore?.instance ?? 'not known yet'}`]
      : []),
    `file store ${chatPool.fileStore ?? 'not known yet'}`,
    `next hop ${host ? host.name : 'not known yet'}`,
  ]
  return step({
    id: `deploy-chat-pool:${chatPool.id}`,
    kind: 'manual',
    title: `Deploy ${chatPool.name}, ${withArticle(chatPoolType(chatPool))}`,
    preconditions: [
      `${host ? host.name : 'The Lync 2013 pool that hosts it'} runs.`,
      'The share of the file store exists before the topology is published.',
      publishers,
      'Whoever publishes it has full control of the share of the file store.',
    ],
    actions: [
      words(`No cmdlet creates it. Define it in Topology Builder: ${facts.join('; ')}.`),
      words('Publish the topology, run setup on each server, request certificates, and start the services.'),
    ],
    checks: [
      run(cmdlet('Get-CsPool', { Identity: fqdnOf(chatPool) })),
      words('Its services run on every active server.'),
    ],
    wayBack: [words('Nobody uses it yet: delete it in Topology Builder, publish, and run setup.')],
    entities: ids([chatPool, host, site]),
    sources: ['ADD', 'CHECK'],
  })
}

const newGroupChat = ({ is }: Transition, chatPool: ChatPool): RunbookStep =>
  step({
    id: `deploy-chat-pool:${chatPool.id}`,
    kind: 'manual',
    title: `Deploy ${chatPool.name}, ${withArticle(chatPoolType(chatPool))}`,
    actions: [words(`Install Group Chat beside ${hostOf(is, chatPool)?.name ?? 'its pool'} with its own setup.`)],
    checks: [words('A Group Chat client signs in and sees its rooms.')],
    wayBack: [words('Uninstall it.')],
    entities: ids([chatPool, hostOf(is, chatPool)]),
    sources: [chatPool.generation === 'lync2010' ? 'TAPP10' : 'TAPPOCS'],
  })

const administrators = (fresh: readonly ChatPool[]): RunbookStep =>
  step({
    id: 'chat-administrators',
    kind: 'manual',
    title: 'Name the administrators of Persistent Chat',
    actions: [
      words('Add them to the group CsPersistentChatAdministrator in Active Directory.'),
      words(
        'Add them to the local group RTC Local Administrators of the Persistent Chat servers, which checks for it.',
      ),
      note(
        'Create nothing yet that bears the name of something in Group Chat: an import overwrites what is called the same.',
      ),
    ],
    checks: [words('One of them opens Persistent Chat in the Control Panel.')],
    wayBack: [words('Take them out of the groups.')],
    entities: ids(fresh),
    sources: ['CHECK', 'ROLES', 'PROC'],
  })

/** What is defined in Topology Builder, or in the setup of Group Chat. */
const definedFields: Readonly<Record<string, string>> = {
  hostedOn: 'next hop',
  fqdn: 'FQDN',
  site: 'site',
  poolType: 'type of pool',
  collocation: 'collocation',
  servers: 'servers',
  complianceEnabled: 'compliance',
  complianceServers: 'compliance servers',
  complianceAdapter: 'compliance adapter',
  ...storeNames,
  fileStore: 'file store',
  stretched: 'stretched pool',
}

function redefined({ was, is }: Transition, { before, after, fields }: Changed<ChatPool>): readonly RunbookStep[] {
  const isMovedByMerge = fields.includes('site') && is.get('site', after.site)?.name.toLowerCase() === 'backcompatsite'
  const hasOtherServers = names(before) !== names(after)
  const told = fields.filter(
    (field) =>
      field in definedFields && !(field === 'site' && isMovedByMerge) && (field !== 'servers' || hasOtherServers),
  )
  if (told.length === 0) return []
  const what = told.map((field) => definedFields[field]).join(', ')
  return [
    step({
      id: `redefine-chat-pool:${after.id}`,
      kind: 'manual',
      title: `Change ${after.name}: ${what}`,
      actions: [
        words(
          isLegacy(after)
            ? `Change ${what} with the configuration tool of Group Chat.`
            : `Change ${what} in Topology Builder, publish, and run setup on its servers.`,
        ),
        ...(fields.includes('hostedOn') ? [words(`Its host is then ${hostOf(is, after)?.name ?? 'none'}.`)] : []),
      ],
      checks: [words('Its services run, and a user sees the rooms.')],
      wayBack: [
        words(`Set it back${hostOf(was, before) ? `; its host was ${hostOf(was, before)?.name}` : ''}, and publish.`),
      ],
      downtime: `Nobody reaches the rooms of ${after.name} while its services restart.`,
      entities: ids([after, hostOf(is, after)]),
      sources: [isLegacy(after) ? 'MIG' : 'ADD'],
    }),
  ]
}

const names = ({ servers = [] }: ChatPool): string =>
  servers
    .map(({ fqdn }) => fqdn.toLowerCase())
    .sort()
    .join()
