import { categoriesOn, contentOn } from './content.ts'
import { chatPolicy, globalPolicy, legacyClient, newClient, onLync2013 } from './people.ts'
import { hasOcsPhases, type Route, sourceOf } from './route.ts'
import { legacyPools, mergedSite, newChat } from './servers.ts'
import type { StageDraft } from './stages.ts'

/** Only one pool into one pool is described: each has a step of its own. */
export const chatMigrated = (route: Route): readonly StageDraft[] =>
  route.holdings.map((holding, at): StageDraft => {
    const [source, target] = [sourceOf(route, holding), newChat(route.answers)]
    const isOnly = route.holdings.length === 1
    return {
      id: isOnly ? 'chat-migrated' : `chat-migrated-${at + 1}`,
      name: isOnly ? 'Chat migrated' : `${source.name} migrated`,
      description: isOnly ? `Group Chat, ${lastOfAll}` : `The Group Chat of ${source.name}, ${lastOfAll}`,
      put: [...categoriesOn(holding, target), { ...source, state: 'stopped' }],
      remove: holding.groups.map((group) => legacyClient(group, source).id),
      operations: [
        ...[source, ...(at > 0 ? [target] : [])].map(({ id }) => ({ kind: 'backUp', chatPool: id }) as const),
        { kind: 'stopServices', chatPool: source.id },
        { kind: 'stopServices', chatPool: target.id },
        { kind: 'importChatData', source: source.id, target: target.id },
        { kind: 'copyFiles', source: source.id, target: target.id },
        { kind: 'deleteLookupAccount', chatPool: source.id },
      ],
    }
  })

const lastOfAll = 'last of all: backed up, exported, imported, and its address given up.'

/** The old servers go; where chat is new, it comes once they are gone. */
export const ended = (route: Route): readonly StageDraft[] =>
  !route.fromChat && route.toChat
    ? [{ id: 'legacy-retired', name: retiredName(route), ...retired(route) }, chatAdded(route)]
    : [{ id: 'target', name: 'Target', ...retired(route) }]

const retiredName = ({ left }: Route): string =>
  left.length > 1 ? 'Old servers retired' : left[0] === 'lync2010' ? '2010 retired' : 'OCS retired'

function retired(route: Route): Pick<StageDraft, 'description' | 'remove' | 'operations'> {
  const { answers, fromChat, holdings, left } = route
  const chats = fromChat ? holdings.map((holding) => sourceOf(route, holding)) : []
  const hasOcs = left.includes('ocs2007r2')
  return {
    description: hasOcsPhases(route) ? 'Phase 10 of 10: the old site is gone.' : 'Phase 8 of 8: the old pool is gone.',
    remove: [
      ...legacyPools(answers, left).map(({ id }) => id),
      ...chats.map(({ id }) => id),
      ...(hasOcs ? [mergedSite.id] : []),
    ],
    operations: [
      ...chats
        .filter(({ generation }) => generation === 'lync2010')
        .map(({ id }) => ({ kind: 'removeTrustedApplicationPool', chatPool: id }) as const),
      ...(hasOcs ? [{ kind: 'mergeLegacyTopology' } as const, { kind: 'removeBackCompatSite' } as const] : []),
    ],
  }
}

/** A role that the old deployment never had is best added once the platform is upgraded. */
function chatAdded({ answers, groups, holdings }: Route): StageDraft {
  const chatPool = newChat(answers)
  const talking = groups.filter(({ chats }) => chats)
  return {
    id: 'target',
    name: 'Target',
    description: 'Persistent Chat is new here, so it comes once the old servers are gone.',
    put: [
      chatPool,
      ...holdings.flatMap((holding) => contentOn(holding, chatPool)),
      globalPolicy,
      chatPolicy,
      ...talking.map((group) => onLync2013(answers, group, true)),
      ...talking.map(newClient),
    ],
  }
}
