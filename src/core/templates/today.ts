import type { Entity } from '#core/model/entity.ts'
import { hasBoth } from './choices.ts'
import { contentOn } from './content.ts'
import { legacyClient } from './people.ts'
import { hasOcsPhases, type Route } from './route.ts'
import { drawnSites, legacyChat, legacyPool, legacyPools, mergedPools, mergedSite, upgradedChat } from './servers.ts'
import type { StageDraft } from './stages.ts'

export function today(route: Route): StageDraft {
  const { answers, groups, holdings, fromChat } = route
  return {
    id: 'today',
    name: 'Today',
    description: hasOcsPhases(route)
      ? 'Phases 1 and 2 of 10: plan and prepare.'
      : 'Phases 1 and 2 of 8: plan and prepare.',
    put: [
      ...(answers.today.includes('lync2010') ? drawnSites(answers) : []),
      ...legacyPools(answers, answers.today),
      ...(hasBoth(answers) ? mergedPools(answers) : []),
      ...groups.map(({ users, legacy, site }) => ({ ...users, homedOn: legacyPool(answers, legacy, site).id })),
      ...(fromChat ? holdings : []).flatMap((holding): readonly Entity[] => {
        const chatPool = legacyChat(answers, holding.legacy)
        const clients = holding.groups.map((group) => legacyClient(group, chatPool))
        return [chatPool, ...contentOn(holding, chatPool), ...clients]
      }),
    ],
  }
}

/** OCS 2007 R2 goes into Lync 2010, with its users and its Group Chat, and is gone before Lync 2013 comes. */
export const ocsIntoLync2010 = (route: Route): readonly StageDraft[] => [ocsMoved(route), ocsRetired(route)]

function ocsMoved({ answers, groups, holdings, fromChat }: Route): StageDraft {
  const holding = fromChat ? holdings.find(({ legacy }) => legacy === 'ocs2007r2') : undefined
  const [source, target] = [legacyChat(answers, 'ocs2007r2'), upgradedChat(answers)]
  return {
    id: 'ocs-moved',
    name: 'OCS moved to 2010',
    description: `Before Lync 2013: the users of OCS 2007 R2 move to Lync 2010${holding ? ', and its Group Chat with them' : ''}.`,
    put: [
      ...groups
        .filter(({ legacy }) => legacy === 'ocs2007r2')
        .map(({ users, site }) => ({ ...users, homedOn: legacyPool(answers, 'lync2010', site).id })),
      ...(holding
        ? [
            target,
            { ...source, state: 'stopped' as const },
            ...contentOn(holding, target),
            ...holding.groups.map((group) => legacyClient(group, target)),
          ]
        : []),
    ],
    operations: holding
      ? [
          { kind: 'backUp', chatPool: source.id },
          { kind: 'stopServices', chatPool: source.id },
          { kind: 'upgradeGroupChat', source: source.id, target: target.id },
          { kind: 'deleteLookupAccount', chatPool: source.id },
        ]
      : [],
  }
}

const ocsRetired = ({ answers }: Route): StageDraft => ({
  id: 'ocs-retired',
  name: 'OCS retired',
  description: 'Before Lync 2013: nothing of OCS 2007 R2 is left.',
  remove: [
    ...legacyPools(answers, ['ocs2007r2']).map(({ id }) => id),
    mergedSite.id,
    ...(answers.groupChat.includes('ocs2007r2') ? [legacyChat(answers, 'ocs2007r2').id] : []),
  ],
  operations: [{ kind: 'mergeLegacyTopology' }, { kind: 'removeBackCompatSite' }],
})
