import type { ChatPool, Generation, Pool } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import { attributeOf, childOf, childrenOf } from '../../xml/element.ts'
import { takenForGroupChat } from '../group-chat-choice.ts'
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
    generation: generationOf(estate, service, host),
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
): Part<ChatPool> {
  const { estate, pools, nameOf } = around
  const chatPools = confirmed.map((node): ChatPool => {
    const { cluster, service } = node
    const servers = cluster.machines.map((fqdn) => ({ fqdn }))
    return {
      ...clusterFields(around, node),
      name: nameOf(cluster.fqdn),
      generation: generationOf(estate, service, hostOf(estate, service, pools)),
      ...(servers.length > 0 && { servers }),
      trustedApplicationPool: cluster.fqdn,
    }
  })
  return { entities: chatPools, notices: chatPools.map((chatPool) => confirmedNotice(chatPool, estate, choices)) }
}

const confirmedNotice = (chatPool: ChatPool, estate: Estate, choices: ImportChoices): Placed =>
  assumed(takenForGroupChat(chatPool, chatPool.generation, choices), estate.clustersOf([chatPool]))

/** Of the pool's own version, else of its host's; a newer one cannot be, as Group Chat ended with Lync 2010. */
function generationOf(estate: Estate, service: Service, host: Pool | undefined): Generation {
  const known = [productOf(estate, service).generation, host?.generation]
  return known.find((generation) => generation !== undefined && generation !== 'lync2013') ?? 'lync2010'
}

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
