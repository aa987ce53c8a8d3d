import { groupBy } from '#core/model/base/group-by.ts'
import type { ImportChoices } from '../../importer.ts'
import { type Namer, namerFor } from '../../naming.ts'
import { type Entry, listIn, nameIn } from '../entry.ts'
import type { Remarks } from '../notices.ts'
import { hostOf, reference, type Service, serviceOf, siteIn, versionIn } from './service.ts'

/** What Get-CsPool, Get-CsService and Get-CsComputer say together. */
export interface Estate {
  readonly services: readonly Service[]
  readonly clusters: readonly Cluster[]
  readonly nameOf: Namer
  readonly choices: ImportChoices
  readonly remarks: Remarks
  /** The services of a pool, by its FQDN. */
  readonly on: (fqdn: string) => readonly Service[]
  /** `host\name` of the SQL instance that a reference to a database of a role leads to. */
  readonly instanceOf: (target: string, role: string) => string
}

/** A pool as Get-CsPool lists it. */
export interface Cluster {
  readonly entry: Entry
  readonly fqdn: string
  readonly roles: readonly string[] | undefined
  readonly version: string | undefined
  readonly site: string | undefined
}

type EntriesOf = (kind: string) => readonly Entry[]

export function estateOf(entriesOf: EntriesOf, choices: ImportChoices, remarks: Remarks): Estate {
  const services = entriesOf('service').flatMap((entry) => serviceOf(entry) ?? [])
  const clusters = entriesOf('pool').flatMap((entry) => clusterOf(entry, remarks))
  const byFqdn = groupBy(services, ({ fqdn }) => fqdn.toLowerCase())
  const known = [...services, ...clusters].map(({ fqdn }) => fqdn)
  return {
    services,
    clusters,
    nameOf: namerFor(known),
    choices,
    remarks,
    on: (fqdn) => byFqdn.get(fqdn.toLowerCase()) ?? [],
    instanceOf: (target, role) => {
      const there = byFqdn.get(hostOf(target).toLowerCase()) ?? []
      return instanceOf(
        target,
        there.filter((one) => one.role === role),
      )
    },
  }
}

function clusterOf(entry: Entry, remarks: Remarks): readonly Cluster[] {
  const fqdn = nameIn(entry, 'fqdn') ?? nameIn(entry, 'identity')
  if (fqdn === undefined) return []
  const roles = listIn(entry, 'services', fqdn, remarks)?.map((text) => reference(text).role)
  return [{ entry, fqdn, roles, version: versionIn(entry), site: siteIn(entry) }]
}

/** The reference has the instance, or the service that it leads to; else it is the default one. */
function instanceOf(target: string, databases: readonly Service[]): string {
  if (target.includes('\\')) return target
  const names = databases.flatMap(({ entry }) => nameIn(entry, 'sqlInstance') ?? [])
  const [name, second] = [...new Set(names)]
  return name === undefined || second !== undefined ? target : `${target}\\${name}`
}
