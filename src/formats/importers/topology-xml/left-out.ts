import { groupBy } from '#core/model/base/group-by.ts'
import { listed } from '#core/model/words.ts'
import { attributeOf, childOf } from '../../xml/element.ts'
import type { Namer } from '../naming.ts'
import { notUnderstood, type Placed } from '../placed.ts'
import type { Service } from './document.ts'
import type { Estate } from './estate.ts'
import { inRoles } from './names.ts'
import { productOf } from './product.ts'

/** Says which roles of the file a plan has no place for: one notice for each role. */
export function leftOutRoles(estate: Estate, nameOf: Namer): readonly Placed[] {
  const byRole = groupBy(
    estate.services.filter(({ role }) => !absorbed.has(role)),
    ({ role }) => role,
  )
  return [...byRole].map(([role, services]) => {
    const where = listed(placesOf(estate, services, nameOf))
    const words = unplanned.get(role)
    return notUnderstood(
      words
        ? `A plan has no ${words}: those of ${where} are left out.`
        : `The role ‘${role}’ of ${where} is unknown and is left out.`,
      services,
    )
  })
}

/** What is said in the file of things that a plan knows, and has no field for. */
export function leftOutDetails(estate: Estate, nameOf: Namer): readonly Placed[] {
  return [...displayNames(estate, nameOf), ...poolFileStores(estate, nameOf), ...federationRoutes(estate)]
}

function displayNames(estate: Estate, nameOf: Namer): readonly Placed[] {
  const named = estate.services.flatMap((service) => {
    const name = attributeOf(childOf(service.element, inRoles('PersistentChatService')), 'DisplayName')
    const fqdn = estate.clusterOf(service)?.fqdn
    return name && fqdn ? [{ service, words: `‘${name}’ of ${nameOf(fqdn)}` }] : []
  })
  const those = listed(named.map(({ words }) => words))
  return named.length === 0
    ? []
    : [
        notUnderstood(
          `A plan has no display names: ${those} ${named.length === 1 ? 'is' : 'are'} left out.`,
          named.map(({ service }) => service),
        ),
      ]
}

/** The file store of a chat pool is taken over; others belong to pools. */
function poolFileStores(estate: Estate, nameOf: Namer): readonly Placed[] {
  const kept = new Set(storesBehind(estate, (role) => role === 'PersistentChatService').map(({ store }) => store))
  const others = storesBehind(estate, (role) => role !== 'PersistentChatService').filter(
    ({ service, store }) => !kept.has(store) && productOf(estate, service).generation,
  )
  const owners = others.flatMap(({ service }) => estate.clusterOf(service)?.fqdn || [])
  const names = [...new Set(owners)].map(nameOf)
  const text = `A plan has no file stores of pools: ${thoseOf(names)} left out.`
  return names.length === 0
    ? []
    : [
        notUnderstood(
          text,
          others.map(({ store }) => store),
        ),
      ]
}

const storesBehind = (estate: Estate, hasRole: (role: string) => boolean) =>
  estate.services
    .filter(({ role }) => hasRole(role))
    .flatMap((service) => {
      const store = estate.dependencyOf(service, 'FileStore')
      return store ? [{ service, store }] : []
    })

function federationRoutes({ sites }: Estate): readonly Placed[] {
  const having = sites.filter((site) => site.hasFederationRoute)
  const names = having.map(({ name }) => name)
  const text = `A plan has no federation routes: ${thoseOf(names)} left out.`
  return names.length === 0 ? [] : [notUnderstood(text, having)]
}

const thoseOf = (names: readonly string[]): string =>
  names.length === 1 ? `that of ${names[0]} is` : `those of ${listed(names)} are`

function placesOf(estate: Estate, services: readonly Service[], nameOf: Namer): readonly string[] {
  const fqdns = services.map((service) => estate.clusterOf(service)?.fqdn)
  return [...new Set(fqdns.map((fqdn) => (fqdn ? nameOf(fqdn) : 'an unknown server')))]
}

/** Roles that are part of a pool or chat pool, or one of its stores. */
const absorbed: ReadonlySet<string> = new Set([
  'ApplicationServer',
  'ApplicationStore',
  'CentralMgmt',
  'CentralMgmtStore',
  'ConfServices',
  'ExternalServer',
  'FileStore',
  'ManagementServices',
  'PersistentChatComplianceStore',
  'PersistentChatService',
  'PersistentChatStore',
  'Registrar',
  'UserServices',
  'UserStore',
  'WebServices',
])

const unplanned: ReadonlyMap<string, string> = new Map([
  ['ArchivingServer', 'Archiving Servers'],
  ['ArchivingStore', 'archiving databases'],
  ['BackupService', 'paired pools'],
  ['EdgeServer', 'Edge Servers'],
  ['MediationServer', 'Mediation Servers'],
  ['MonitoringServer', 'Monitoring Servers'],
  ['MonitoringStore', 'monitoring databases'],
  ['PstnGateway', 'gateways'],
  ['WacService', 'Office Web Apps Servers'],
  ['WitnessStore', 'SQL mirror witnesses'],
])
