import { groupBy } from '#core/model/base/group-by.ts'
import { listed } from '#core/model/words.ts'
import type { Notice } from '../importer.ts'
import type { Service } from './document.ts'
import type { Estate } from './estate.ts'
import type { Namer } from './naming.ts'
import { notUnderstood } from './part.ts'

/** Says which roles of the file a plan has no place for: one notice for each role. */
export function leftOutRoles(estate: Estate, nameOf: Namer): readonly Notice[] {
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
    )
  })
}

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
