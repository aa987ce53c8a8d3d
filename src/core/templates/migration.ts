import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity } from '#core/model/entity.ts'
import { defaultFlattening, type Plan } from '#core/model/plan.ts'
import { hasGroupChat } from './choices.ts'
import * as estate from './estate.ts'
import { type StageDraft, stagesFrom } from './stages.ts'
import type { Answers, Start } from './template.ts'

const legacyOf: Record<Start, estate.Legacy> = {
  ocs2007r2: 'ocs2007r2',
  ocs2007r2GroupChat: 'ocs2007r2',
  lync2010: 'lync2010',
  lync2010GroupChat: 'lync2010',
}

/** What a migration is made of: from which generation, with Group Chat or without, to Persistent Chat or not. */
interface Route {
  readonly legacy: estate.Legacy
  readonly fromChat: boolean
  readonly toChat: boolean
}

/** The plan that two answers lead to: users first, chat last, and the old pool stays until its chat pool is gone. */
export function migrationPlan({ start, end }: Answers, name: string): Plan {
  const fromChat = hasGroupChat(start)
  const route = { legacy: legacyOf[start], fromChat, toChat: fromChat || end === 'persistentChat' }
  const stages = stagesFrom([
    today(route),
    deployed(route),
    usersMoved(route),
    ...(fromChat ? [chatMigrated(route)] : []),
    ...(!fromChat && route.toChat ? [legacyRetired(route), chatAdded] : [target(route)]),
  ])
  return withPlaces({
    name,
    description: phases[route.legacy],
    sipDomains: [],
    stages,
    layout: {},
    flattening: defaultFlattening,
    severities: {},
    waivers: [],
  })
}

/** Which documented phases a migration follows. */
const phases: Record<estate.Legacy, string> = {
  lync2010: 'Follows the 8 documented phases of a migration from Lync Server 2010; Group Chat is migrated last.',
  ocs2007r2:
    'Follows the 10 documented phases of a migration from Office Communications Server 2007 R2; Group Chat is migrated last.',
}

const today = ({ legacy, fromChat }: Route): StageDraft => ({
  id: 'today',
  name: 'Today',
  description:
    legacy === 'lync2010' ? 'Phases 1 and 2 of 8: plan and prepare.' : 'Phases 1 and 2 of 10: plan and prepare.',
  put: [estate.legacyPool(legacy), ...homedOn(estate.legacyPool(legacy).id), ...(fromChat ? groupChat(legacy) : [])],
})

const groupChat = (legacy: estate.Legacy): readonly Entity[] => [
  estate.legacyChat(legacy),
  ...estate.categories(estate.legacyChat(legacy)),
  ...estate.rooms,
  estate.legacyClient(legacy),
]

const homedOn = (home: Entity['id'] & `pool:${string}`): readonly Entity[] =>
  [estate.chatUsers, estate.otherUsers].map((users) => ({ ...users, homedOn: home }))

const deployed = ({ legacy, fromChat }: Route): StageDraft => ({
  id: '2013-deployed',
  name: '2013 deployed',
  description:
    legacy === 'lync2010'
      ? 'Phase 3 of 8: the pilot pool beside the old one.'
      : 'Phases 3 to 5 of 10: the pilot pool, and the merge of the topologies.',
  put: [
    estate.newPool,
    ...(legacy === 'ocs2007r2'
      ? [estate.mergedSite, { ...estate.legacyPool(legacy), site: estate.mergedSite.id }]
      : []),
    ...(fromChat ? [estate.newChat, estate.globalPolicy] : []),
  ],
  operations: legacy === 'ocs2007r2' ? [{ kind: 'mergeLegacyTopology' }] : [],
})

const usersMoved = ({ legacy, fromChat }: Route): StageDraft => ({
  id: 'users-moved',
  name: 'Users moved',
  description:
    legacy === 'lync2010'
      ? 'Phases 4 to 7 of 8: test users, Edge Servers, everybody, and the tasks after that.'
      : 'Phases 6 to 9 of 10: users, Edge Servers, production, and the tasks after that.',
  put: [
    ...homedOn(estate.newPool.id).map((users) =>
      fromChat && users.id === estate.chatUsers.id ? { ...users, policy: estate.chatPolicy.id } : users,
    ),
    ...(fromChat ? [estate.chatPolicy, estate.newClient] : []),
    ...(legacy === 'lync2010'
      ? [
          { ...estate.legacyPool(legacy), holdsCms: false },
          { ...estate.newPool, holdsCms: true },
        ]
      : []),
  ] as readonly Entity[],
})

function chatMigrated({ legacy }: Route): StageDraft {
  const [source, target] = [estate.legacyChat(legacy), estate.newChat]
  return {
    id: 'chat-migrated',
    name: 'Chat migrated',
    description: 'Group Chat, last of all: backed up, exported, imported, and its address given up.',
    put: [...estate.categories(target), { ...source, state: 'stopped' }],
    remove: [estate.legacyClient(legacy).id],
    operations: [
      { kind: 'backUp', chatPool: source.id },
      { kind: 'stopServices', chatPool: source.id },
      { kind: 'stopServices', chatPool: target.id },
      { kind: 'importChatData', source: source.id, target: target.id },
      { kind: 'copyFiles', source: source.id, target: target.id },
      { kind: 'deleteLookupAccount', chatPool: source.id },
    ],
  }
}

const lastPhase = (legacy: estate.Legacy): string =>
  legacy === 'lync2010' ? 'Phase 8 of 8: the old pool is gone.' : 'Phase 10 of 10: the old site is gone.'

function retired({ legacy, fromChat }: Route): Pick<StageDraft, 'description' | 'remove' | 'operations'> {
  const { id } = estate.legacyChat(legacy)
  return {
    description: lastPhase(legacy),
    remove: [
      estate.legacyPool(legacy).id,
      ...(fromChat ? [id] : []),
      ...(legacy === 'ocs2007r2' ? [estate.mergedSite.id] : []),
    ],
    operations: [
      ...(fromChat && legacy === 'lync2010' ? [{ kind: 'removeTrustedApplicationPool', chatPool: id } as const] : []),
      ...(legacy === 'ocs2007r2'
        ? [{ kind: 'mergeLegacyTopology' } as const, { kind: 'removeBackCompatSite' } as const]
        : []),
    ],
  }
}

const target = (route: Route): StageDraft => ({ id: 'target', name: 'Target', ...retired(route) })

const legacyRetired = (route: Route): StageDraft => ({
  id: 'legacy-retired',
  name: route.legacy === 'lync2010' ? '2010 retired' : 'OCS retired',
  ...retired(route),
})

/** A role that the old deployment never had is best added once the platform is upgraded. */
const chatAdded: StageDraft = {
  id: 'target',
  name: 'Target',
  description: 'Persistent Chat is new here, so it comes once the old servers are gone.',
  put: [
    estate.newChat,
    ...estate.categories(estate.newChat),
    ...estate.rooms,
    estate.globalPolicy,
    estate.chatPolicy,
    { ...estate.chatUsers, homedOn: estate.newPool.id, policy: estate.chatPolicy.id },
    estate.newClient,
  ],
}
