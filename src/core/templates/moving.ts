import type { Entity } from '#core/model/entity.ts'
import { chatPolicy, type Group, globalPolicy, newClient, onLync2013 } from './people.ts'
import { hasOcsPhases, type Route } from './route.ts'
import { drawnSites, legacyPool, mergedPools, newChat, newPool, siteAt, sitesOf } from './servers.ts'
import type { StageDraft } from './stages.ts'

export function deployed(route: Route): StageDraft {
  const { answers, fromChat, left } = route
  const ocsComes = left.includes('ocs2007r2')
  return {
    id: '2013-deployed',
    name: '2013 deployed',
    description: hasOcsPhases(route)
      ? 'Phases 3 to 5 of 10: the pilot pool, and the merge of the topologies.'
      : 'Phase 3 of 8: the pilot pool beside the old one.',
    put: [
      ...drawnSites(answers),
      ...sitesOf(answers).map((site) => newPool(answers, site)),
      ...(ocsComes ? mergedPools(answers) : []),
      ...(fromChat ? [newChat(answers), globalPolicy] : []),
    ],
    operations: ocsComes ? [{ kind: 'mergeLegacyTopology' }] : [],
  }
}

/** The users move to Lync 2013: those of a pilot, then all others, or site by site. */
export function usersMoved(route: Route): readonly StageDraft[] {
  const { answers, groups } = route
  const others = groups.filter(({ isPilot }) => !isPilot)
  const pilot = { id: 'pilot', name: 'Pilot', description: hasOcsPhases(route) ? pilotOf10 : pilotOf8 }
  const bySite = answers.bySite && answers.sites > 1
  const rest: readonly StageDraft[] = bySite
    ? sitesOf(answers).map((site) => ({
        id: `site-${site}-moved`,
        name: `${siteAt(site).name} moved`,
        description: `${movedIn(route)}: the users of ${siteAt(site).name}.`,
        put: moved(
          route,
          others.filter((group) => group.site === site),
        ),
      }))
    : [{ id: 'users-moved', name: 'Users moved', description: allMoved(route), put: moved(route, others) }]
  return [
    ...(answers.hasPilot
      ? [
          {
            ...pilot,
            put: moved(
              route,
              groups.filter(({ isPilot }) => isPilot),
            ),
          },
        ]
      : []),
    ...rest.map((draft, at) =>
      at === rest.length - 1 ? { ...draft, put: [...(draft.put ?? []), ...cmsMoved(route)] } : draft,
    ),
  ]
}

const pilotOf8 = 'Phase 4 of 8: a few users go first, and show what is missing.'
const pilotOf10 = 'Phase 6 of 10: a few users go first, and show what is missing.'
const movedIn = (route: Route): string => (hasOcsPhases(route) ? 'Phases 6 to 9 of 10' : 'Phases 4 to 7 of 8')

function allMoved(route: Route): string {
  if (hasOcsPhases(route)) return 'Phases 6 to 9 of 10: users, Edge Servers, production, and the tasks after that.'
  const { hasPilot } = route.answers
  return hasPilot
    ? 'Phases 5 to 7 of 8: Edge Servers, everybody, and the tasks after that.'
    : 'Phases 4 to 7 of 8: test users, Edge Servers, everybody, and the tasks after that.'
}

const moved = ({ answers, fromChat }: Route, groups: readonly Group[]): readonly Entity[] => [
  ...groups.map((group) => onLync2013(answers, group, fromChat)),
  ...(fromChat ? [chatPolicy, ...groups.filter(({ chats }) => chats).map(newClient)] : []),
]

/** The Central Management Server goes to the new pool of its site. */
const cmsMoved = ({ answers, left }: Route): readonly Entity[] =>
  left.includes('lync2010')
    ? [
        { ...legacyPool(answers, 'lync2010', answers.cmsSite), holdsCms: false },
        { ...newPool(answers, answers.cmsSite), holdsCms: true },
      ]
    : []
