import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ChatPool, Entity, EntityId } from '#core/model/entity.ts'
import { nameOf } from '#core/model/words.ts'
import type { ImportError } from '../../import-error.ts'
import { firstWithControls, withoutControls } from '../../xml/controls.ts'
import { attributeOf, childOf, type XmlElement } from '../../xml/element.ts'
import type { Said } from '../agreed.ts'
import { isGroupChat } from '../group-chat-choice.ts'
import { withoutGuesses } from '../guessed.ts'
import type { FileError, ImportChoices, Imported, Importer, OtherProduct, Reading, Source } from '../importer.ts'
import { type Namer, namerFor } from '../naming.ts'
import { chatPoolKey, poolKey } from '../natural-ids.ts'
import { broken, type InFile, notUnderstood, placesIn } from '../placed.ts'
import { assumptionsIn } from './assumptions.ts'
import { brokenLinks } from './broken-links.ts'
import { type ChatPoolNode, chatPoolName, chatPoolNodesIn, readChatPools, type Surroundings } from './chat-pools.ts'
import type { TopologyDocument } from './document.ts'
import { type Estate, estateOf } from './estate.ts'
import { holdsTopology, topologyIn } from './files.ts'
import { proposalOf, readGroupChat, trustedApplicationPoolsIn, unconfirmed } from './group-chat.ts'
import { leftOutDetails, leftOutRoles } from './left-out.ts'
import { inTopology } from './names.ts'
import type { Part } from './part.ts'
import { poolNodesIn, readPools } from './pools.ts'
import { type Product, productOf } from './product.ts'
import { readSites, type SiteIds, siteIdsOf } from './sites.ts'
import { unknownParts } from './unknown-parts.ts'

/** The topology that Get-CsTopology, Export-CsConfiguration or Topology Builder writes, also after OCS 2007 R2 was merged into it. */
export const topologyXml: Importer = {
  id: 'topology-xml',
  title: 'Topology',
  extensions: ['.xml', '.tbxml', '.zip'],
  recognizes: ({ text }) => holdsTopology(text),
  read(sources, choices) {
    const readings: Reading[] = []
    const unread: FileError[] = []
    for (const source of sources) {
      const read = readOne(source, choices)
      if (read.ok) readings.push(read.value)
      else unread.push({ file: source.name, error: read.error })
    }
    return { readings, unread }
  },
}

function readOne(source: Source, choices: ImportChoices): Result<Reading, ImportError> {
  const found = topologyIn(source.text, choices)
  if (!found.ok) return found
  const { hasOther, documentOf } = found.value
  const topology = withoutControls(found.value.topology)
  const read = readingFrom(topology, documentOf(topology), choices)
  if (!read.ok) return read
  const { notices, entities, elements, guessed, ...imported } = read.value
  const places = placesIn(source)
  const first = firstWithControls(found.value.topology)
  const controls = 'Control characters were taken out of the names in the file.'
  const all = [...(first ? [notUnderstood(controls, [{ element: first }])] : []), ...found.value.notices, ...notices]
  const saidOf = <E extends Entity>(entity: E): Said<E> => {
    const about = elements.get(entity.id)
    return { file: source.name, ...(about && { line: places.lineOf(about) }), entity }
  }
  const guesses = entities.filter(isChatPool).filter(({ id }) => guessed.has(id))
  return ok({
    ...imported,
    said: entities.filter(({ id }) => !guessed.has(id)).map(saidOf),
    mentioned: guesses,
    details: guesses.map((chatPool) => withoutGuesses(saidOf(chatPool))),
    ...(hasOther && { hasOther }),
    notices: all.map(places.placed),
  })
}

const isChatPool = (entity: Entity): entity is ChatPool => entity.kind === 'chatPool'

/** What is read of a topology, with notices that know its elements. */
interface Parts extends Omit<Reading, 'notices' | 'said' | 'mentioned' | 'details'>, Part {
  readonly elements: ReadonlyMap<EntityId, InFile>
  /** Those of its entities whose generation it does not tell. */
  readonly guessed: ReadonlySet<EntityId>
}

function readingFrom(
  topology: XmlElement,
  document: TopologyDocument,
  choices: ImportChoices,
): Result<Parts, ImportError> {
  const estate = estateOf(document, choices.asLync2013 ?? false)
  const candidates = trustedApplicationPoolsIn(estate)
  const confirmed = candidates.filter(({ cluster }) => isGroupChat(cluster.fqdn, choices))
  const imported = partsOf(topology, estate, candidates, confirmed, choices)
  const isEmpty = imported.entities.length + (imported.otherProducts?.length ?? 0) === 0
  return isEmpty ? err({ type: 'nothing-found' }) : ok(imported)
}

function partsOf(
  topology: XmlElement,
  estate: Estate,
  candidates: readonly ChatPoolNode[],
  confirmed: readonly ChatPoolNode[],
  choices: ImportChoices,
): Parts {
  const siteIds = siteIdsOf(estate)
  const poolNodes = poolNodesIn(estate)
  const chatNodes = chatPoolNodesIn(estate).map((node) => ({ ...node, product: productOf(estate, node.service) }))
  const drawn = [...poolNodes, ...chatNodes, ...candidates].map(({ cluster }) => cluster.fqdn)
  const nameFor = namerFor(drawn)
  const pools = readPools(estate, poolNodes, nameFor, siteIds)
  const byId = new Map(pools.entities.map((pool) => [pool.id, pool]))
  const around: Surroundings = { estate, pools: byId, sites: siteIds, nameOf: nameFor }
  const chatPools = readChatPools(around)
  const groupChat = readGroupChat(around, confirmed, choices)
  const sites = readSites(estate, siteIds, chatPools.entities)
  const { entities, notices } = once([sites, pools, chatPools, groupChat], estate)
  const open = candidates.filter((candidate) => !confirmed.includes(candidate))
  const name = attributeOf(childOf(topology, inTopology('InternalDomains')), 'DefaultDomain')
  return {
    ...(name && { name }),
    sipDomains: estate.sipDomains,
    entities,
    elements: elementsIn(estate, siteIds),
    guessed: groupChat.guessed,
    assumed: entities.flatMap(withAdapter),
    covers: coverage,
    named: namedIn(estate, chatNodes),
    otherProducts: [
      ...othersAmong(poolNodes, poolKey, nameFor),
      ...othersAmong(chatNodes, chatPoolKey, (fqdn) => chatPoolName(fqdn, byId, nameFor)),
    ],
    notices: [
      ...notices,
      ...assumptionsIn(entities, estate),
      ...brokenLinks(estate, nameFor),
      ...unconfirmed(nameFor, open),
      ...leftOutRoles(estate, nameFor),
      ...leftOutDetails(estate, nameFor),
      ...unknownParts(topology, estate),
    ],
    proposals: open.map((candidate) => proposalOf(around, candidate)),
  }
}

/** What sites, pools and chat pools are read from. */
const elementsIn = (estate: Estate, siteIds: SiteIds): ReadonlyMap<EntityId, InFile> =>
  new Map<EntityId, InFile>([
    ...estate.sites.flatMap((site) => {
      const id = siteIds.get(site.key)
      return id ? [[id, site] as const] : []
    }),
    ...estate.clusters.flatMap((cluster) => [
      [poolKey(cluster.fqdn), cluster] as const,
      [chatPoolKey(cluster.fqdn), cluster] as const,
    ]),
  ])

/** A topology does not hold the adapter of compliance: it is the default one. */
const withAdapter = (entity: Entity): NonNullable<Imported['assumed']> =>
  entity.kind === 'chatPool' && entity.complianceEnabled
    ? [{ id: entity.id, kind: 'chatPool', complianceAdapter: 'XML' }]
    : []

/** A topology lists all, but of Group Chat only the trusted application pools. */
const coverage: Imported['covers'] = [
  { kind: 'site' },
  { kind: 'pool' },
  { kind: 'chatPool', generations: ['lync2013'] },
  { kind: 'chatPool', trusted: true },
]

type Node = Pick<ChatPoolNode, 'cluster'> & { readonly product: Product }

const othersAmong = (
  nodes: readonly Node[],
  keyOf: (fqdn: string) => OtherProduct['key'],
  nameOf: Namer,
): readonly OtherProduct[] =>
  nodes.flatMap(({ cluster: { fqdn }, product }) => {
    if (product.generation) return []
    const { name, inWords, isNewer } = product
    return [{ key: keyOf(fqdn), name: nameOf(fqdn), product: name, inWords, isNewer }]
  })

/** What is there, also of products and sorts that a plan does not have. */
const namedIn = (estate: Estate, chatPools: readonly ChatPoolNode[]): readonly EntityId[] => [
  ...estate.clusters.flatMap((cluster) => (estate.serviceOn(cluster, 'Registrar') ? [poolKey(cluster.fqdn)] : [])),
  ...chatPools.map(({ cluster }) => chatPoolKey(cluster.fqdn)),
]

/** All parts together; of two entities with one natural key only the first is kept. */
function once(parts: readonly Part[], estate: Estate): Part {
  const kept = new Map<string, Entity>()
  const repeated: Entity[] = []
  for (const entity of parts.flatMap(({ entities }) => entities)) {
    if (kept.has(entity.id)) repeated.push(entity)
    else kept.set(entity.id, entity)
  }
  const notices = repeated.map((entity) =>
    broken(
      `${nameOf(entity)} is listed twice; the first is kept.`,
      'fqdn' in entity ? estate.clustersOf([entity]) : [],
    ),
  )
  return { entities: [...kept.values()], notices: [...parts.flatMap((part) => part.notices), ...notices] }
}
