import type { ChatPool, EntityId, Pool } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import { attributeOf, childOf, childrenOf } from '../../xml/element.ts'
import { type GroupChatGeneration, groupChatGeneration, takenForGroupChat } from '../group-chat-choice.ts'
import type { ImportChoices, Proposal } from '../importer.ts'
import { type Namer, notGroupChat } from '../naming.ts'
import { assumed, notUnderstood, type Placed } from '../placed.ts'
import { type ChatPoolNode, clusterFields, hostOf, type Surroundings } from './chat-pools.ts'
import type { Service } from './document.ts'
import type { Estate } from './estate.ts'
import { inRoles } from './names.ts'
import type { Part } from './part.ts'
import { productOf } from './product.ts'

/** The trusted application pools. Group Chat has no role of its own in a topology: they are all that shows of it. */
export const trustedApplicationPoolsIn = (estate: Estate): readonly ChatPoolNode[] =>
  estate.clusters.flatMap((cluster) => {
    const service = estate.serviceOn(cluster, 'ExternalServer')
    return service && cluster.fqdn ? [{ cluster, service }] : []
  })

/** The question that the person answers: is this Group Chat? */
export function proposalOf({ estate, pools, nameOf }: Surroundings, { cluster, service }: ChatPoolNode): Proposal {
  const host = hostOf(estate, service, pools)
  const applications = applicationsOf(service)
  const likely = [cluster.fqdn.split('.', 1)[0] ?? '', ...applications].some((name) => /chat|channel|gc/i.test(name))
  return {
    fqdn: cluster.fqdn,
    name: nameOf(cluster.fqdn),
    generation: generationOf(estate, service, host).generation,
    host: host?.name,
    likely,
    reason: reasonFor(applications),
  }
}

/** That those are left out of which nobody has said that they are Group Chat. */
export const unconfirmed = (nameOf: Namer, open: readonly ChatPoolNode[]): readonly Placed[] =>
  open.map(({ cluster, service }) => notUnderstood(notGroupChat(nameOf(cluster.fqdn)), [service]))

/** The chat pools that the person confirmed to be Group Chat. */
export function readGroupChat(
  around: Surroundings,
  confirmed: readonly ChatPoolNode[],
  choices: ImportChoices,
): GroupChatRead {
  const { estate, pools, nameOf } = around
  const read = confirmed.map((node) => {
    const { cluster, service } = node
    const servers = cluster.machines.map((fqdn) => ({ fqdn }))
    const found = generationOf(estate, service, hostOf(estate, service, pools))
    const chatPool: ChatPool = {
      ...clusterFields(around, node),
      name: nameOf(cluster.fqdn),
      generation: found.generation,
      ...(servers.length > 0 && { servers }),
      trustedApplicationPool: cluster.fqdn,
    }
    const text = takenForGroupChat(chatPool, found, choices)
    return { chatPool, isGuessed: found.isGuessed, notice: assumed(text, estate.clustersOf([chatPool])) }
  })
  return {
    entities: read.map(({ chatPool }) => chatPool),
    notices: read.map(({ notice }) => notice),
    guessed: new Set(read.flatMap(({ chatPool, isGuessed }) => (isGuessed ? [chatPool.id] : []))),
  }
}

interface GroupChatRead extends Part<ChatPool> {
  /** Those of whose generation the topology does not tell. */
  readonly guessed: ReadonlySet<EntityId>
}

/** Of the pool's own version, else of its host's. */
const generationOf = (estate: Estate, service: Service, host: Pool | undefined): GroupChatGeneration =>
  groupChatGeneration([productOf(estate, service).generation, host?.generation])

function reasonFor(applications: readonly string[]): string {
  if (applications.length === 0) return 'It is a trusted application pool without applications.'
  return `It is a trusted application pool for ${listed(applications.map((name) => `‘${name}’`))}.`
}

/** The ids that the administrator chose. */
function applicationsOf(service: Service): readonly string[] {
  const ports = childrenOf(childOf(service.element, inRoles('Ports')), inRoles('Port'))
  const owners = ports.map((port) => /^urn:application:(.+)$/i.exec(attributeOf(port, 'Owner') ?? '')?.[1])
  return [...new Set(owners.flatMap((id) => id ?? []))]
}
