import type { Pool, Site } from '#core/model/entity.ts'
import { choiceName, listed, poolType, shortServerName, withArticle } from '#core/model/words.ts'
import { cmdlet, fieldValue } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { added, ids, operations, type Part, removed, type Transition } from '../step/transition.ts'
import { publishers } from '../step/words.ts'

/** The servers: sites and pools that come, and what goes before the first of a generation. */
export const platform: Part = (transition) => [
  ...(isFirst2013(transition) ? beforeFirst2013(transition) : []),
  ...added(transition, 'site')
    .filter(isDrawnByHand)
    .map((site) => newSite(transition, site)),
  ...added(transition, 'pool').map((pool) => newPool(transition, pool)),
]

/** The merge of the topologies makes this site by itself. */
const isDrawnByHand = ({ name }: Site): boolean => name.toLowerCase() !== 'backcompatsite'

const isOf = (generation: Pool['generation']) => (pool: Pool) => pool.generation === generation

const isFirst2013 = ({ was, is }: Transition): boolean =>
  !was.all('pool').some(isOf('lync2013')) && is.all('pool').some(isOf('lync2013'))

/** Before the first pool there is no topology of Lync 2013 to publish a site in. */
const newSite = (transition: Transition, site: Site): RunbookStep =>
  step({
    id: `define-site:${site.id}`,
    kind: 'manual',
    title: `Define the site ${site.name}`,
    actions: [
      words(
        `Define ${site.name} as a ${site.siteKind ?? 'central'} site in Topology Builder${isFirst2013(transition) ? '; it is published with the first pool' : ', and publish'}.`,
      ),
    ],
    checks: [words('Topology Builder shows it after the topology is downloaded again.')],
    wayBack: [words('Delete the site in Topology Builder, and publish.')],
    entities: [site.id],
    sources: ['ADD'],
  })

function beforeFirst2013(transition: Transition): readonly RunbookStep[] {
  const legacy = transition.was.all('pool').filter((pool) => !isOf('lync2013')(pool))
  const hasOcs = legacy.some(isOf('ocs2007r2'))
  const fresh = added(transition, 'pool').filter(isOf('lync2013'))
  return [
    ...(legacy.length > 0 ? [updateLegacy(legacy, hasOcs)] : []),
    step({
      id: 'prepare-active-directory',
      kind: 'manual',
      title: 'Prepare Active Directory for Lync Server 2013',
      preconditions: ['You are a member of Schema Admins and Enterprise Admins.'],
      actions: [words('Prepare the schema, the forest and each domain with the Lync Server 2013 Deployment Wizard.')],
      checks: [words('The wizard shows each of the three as complete, and the domain controllers have replicated.')],
      wayBack: [words('A schema is never taken back. Nothing that runs today is changed by it.')],
      entities: ids(fresh),
      sources: [hasOcs ? 'PHOCS' : 'PH10'],
    }),
  ]
}

const updateLegacy = (legacy: readonly Pool[], hasOcs: boolean): RunbookStep =>
  step({
    id: 'update-legacy',
    kind: 'manual',
    title: 'Update the older servers and clients',
    actions: [
      words(
        `Install the latest updates on ${legacy.map(({ name }) => name).join(', ')}, and those of their clients and devices.`,
      ),
      words(`Let the client version filter of ${filteredIn(legacy)} allow only clients that have the latest updates.`),
      ...(hasOcs
        ? [
            words(
              'Block the clients of Lync 2013 in the client version filter of OCS 2007 R2: OC 15.*.*.* (Lync 2013), CWA 5.*.*.* (Lync Web App) and OCPhone 4.*.*.* (Lync Phone Edition).',
            ),
          ]
        : []),
    ],
    checks: [words('All services run again, and users sign in with updated clients.')],
    wayBack: [words('Uninstall the updates, and set the filters back.')],
    entities: ids(legacy),
    sources: [
      ...(legacy.some(isOf('lync2010')) ? (['UPD10', 'CLI10'] as const) : []),
      ...(hasOcs ? (['UPDOCS', 'CLIOCS'] as const) : []),
    ],
  })

const filteredIn = (legacy: readonly Pool[]): string =>
  listed([...new Set(legacy.map(({ generation }) => shortServerName[generation]))])

function newPool(transition: Transition, pool: Pool): RunbookStep {
  const is2013 = pool.generation === 'lync2013'
  const before = transition.was.all('pool')
  const site = transition.is.get('site', pool.site)
  const facts = [
    `FQDN ${pool.fqdn ?? 'not known yet'}`,
    ...(pool.edition ? [choiceName('edition', pool.edition)] : []),
    ...(site ? [`site ${site.name}`] : []),
    ...(pool.sqlInstance ? [`SQL instance ${pool.sqlInstance}`] : []),
    ...(pool.frontEnds?.length ? [`Front Ends ${pool.frontEnds.join(', ')}`] : []),
  ]
  return step({
    id: `deploy-pool:${pool.id}`,
    kind: 'manual',
    title: `Deploy ${pool.name}, ${withArticle(poolType(pool))}`,
    preconditions: [
      ...(is2013 ? ['Active Directory is prepared for Lync Server 2013.'] : []),
      'Names are new: no server that runs today has the FQDN of the pool or of one of its servers.',
      publishers,
    ],
    actions: [
      ...(is2013 && before.length > 0 ? [words(topologyText(before))] : []),
      words(`Define the pool: ${facts.join('; ')}.`),
      words('Publish the topology, install the servers, request certificates, and start the services.'),
    ],
    checks: [
      run(cmdlet('Get-CsPool', { Identity: fieldValue(pool, 'fqdn', pool.fqdn) })),
      words('A test user can sign in.'),
    ],
    wayBack: [words(`Nobody is on ${pool.name} yet: delete it in Topology Builder, publish, and run setup.`)],
    entities: ids([pool, site]),
    sources: [is2013 && before.length > 0 ? pilotTopic(transition) : 'SUPT'],
  })
}

/** OCS 2007 R2 has no topology that Topology Builder could read: it comes by the merge. */
const topologyText = (before: readonly Pool[]): string =>
  before.every(isOf('ocs2007r2'))
    ? 'In Topology Builder of Lync Server 2013, begin a new topology: that of OCS 2007 R2 is merged into it later.'
    : 'In Topology Builder of Lync Server 2013, download the topology of the existing deployment.'

const pilotTopic = ({ was }: Transition) => (was.all('pool').some(isOf('ocs2007r2')) ? 'PILOTOCS' : 'PILOT10')

/** After the topology is as it should be: whether old and new work together. */
export const coexistence: Part = (transition) => {
  const legacy = transition.is.all('pool').filter((pool) => !isOf('lync2013')(pool))
  if (!isFirst2013(transition) || legacy.length === 0) return []
  const names = listed([...new Set(legacy.map(({ generation }) => shortServerName[generation]))])
  return [
    step({
      id: 'verify-coexistence',
      kind: 'manual',
      title: `Verify that Lync 2013 and ${names} work together`,
      actions: [
        words(`Sign in as a user of ${names} and as a user of Lync 2013; see presence and send messages both ways.`),
        note(toolsText(legacy)),
      ],
      checks: [words('Presence and messages work in both directions.')],
      wayBack: [words('Remove the new pool again while nobody is on it.')],
      entities: ids([...legacy, ...added(transition, 'pool')]),
      sources: ['VERIFY10'],
    }),
  ]
}

const toolsText = (legacy: readonly Pool[]): string =>
  legacy.some(isOf('lync2010'))
    ? 'From now on manage Lync 2010 with the tools of Lync 2013, and no longer with its own.'
    : 'OCS 2007 R2 is managed with its own tools, Lync 2013 with those of Lync 2013.'

/** The sites that nothing stands in any more; BackCompatSite has a step of its own. */
export const goneSites: Part = (transition) => {
  const hasOwnStep = operations(transition, 'removeBackCompatSite').length > 0
  return removed(transition, 'site')
    .filter((site) => isDrawnByHand(site) || !hasOwnStep)
    .map((site) =>
      step({
        id: `remove-site:${site.id}`,
        kind: 'manual',
        title: `Remove the site ${site.name}`,
        preconditions: [`No server is left in ${site.name}, and no policy of it.`, publishers],
        actions: [words(`Delete ${site.name} in Topology Builder, and publish.`)],
        checks: [words('Topology Builder does not show it after the topology is downloaded again.')],
        wayBack: [words('Define it anew, and publish.')],
        isDestructive: true,
        entities: [site.id],
        sources: ['DECOM8'],
      }),
    )
}
