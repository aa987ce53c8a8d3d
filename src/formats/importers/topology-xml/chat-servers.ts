import type { ChatPool } from '#core/model/entity.ts'
import { attributeOf, childOf, childrenOf } from '../../xml/element.ts'
import { broken, type Placed } from '../placed.ts'
import type { Cluster, Service } from './document.ts'
import { isSame } from './estate.ts'
import { inRoles } from './names.ts'

/** Computers that the list of active servers leaves out are passive; without a list nobody knows. */
export function serversOf(cluster: Cluster, service: Service): NonNullable<ChatPool['servers']> {
  const active = activeServersOf(service)
  return cluster.machines.map((fqdn) => ({
    fqdn,
    ...(active.length > 0 && { active: active.some((one) => isSame(one, fqdn)) }),
  }))
}

export function serverNotices(cluster: Cluster, service: Service, name: string): readonly Placed[] {
  const strays = activeServersOf(service).filter((one) => !cluster.machines.some((machine) => isSame(machine, one)))
  return strays.map((stray) =>
    broken(`${stray} is listed as an active server of ${name} but is not one of its computers.`, [service]),
  )
}

const activeServersOf = (service: Service): readonly string[] =>
  childrenOf(
    childOf(service.element, inRoles('PersistentChatService'), inRoles('ActiveServers')),
    inRoles('Server'),
  ).flatMap((server) => attributeOf(server, 'Fqdn') ?? [])
