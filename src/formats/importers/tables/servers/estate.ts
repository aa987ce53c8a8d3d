import { groupBy } from '#core/model/base/group-by.ts'
import type { ImportChoices } from '../../importer.ts'
import { type Namer, namerFor } from '../../naming.ts'
import { type Entry, listIn, nameIn } from '../entry.ts'
import type { Remarks } from '../notices.ts'
import { hostOf, reference, type Service, serviceOf, siteIn } from './service.ts'

/** What Get-CsPool, Get-CsService and Get-CsComputer say together. */
export interface Estate {
  readonly services: readonly Service[]
  readonly clusters: readonly Cluster[]
  readonly nameOf: Namer
  readonly choices: ImportChoices
  readonly remarks: Remarks
  /** The services of a pool, by its FQDN. */
  readonly on: (fqdn: string) => readonly Service[]
  /** The computers of a pool, where they are listed. */
  readonly computersOf: (fqdn: string) => readonly string[]
  /** `host\name` of the SQL instance that a reference to a database of a role leads to. */
  readonly instanceOf: (target: string, role: string) => string
}

/** A pool as Get-CsPool lists it. */
interface Cluster {
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
  const computers = computersBy(entriesOf('computer'), clusters, remarks)
  const known = [...services, ...clusters].map(({ fqdn }) => fqdn)
  return {
    services,
    clusters,
    nameOf: namerFor(known),
    choices,
    remarks,
    on: (fqdn) => byFqdn.get(fqdn.toLowerCase()) ?? [],
    computersOf: (fqdn) => computers.get(fqdn.toLowerCase()) ?? [],
    instanceOf: (target, role) => {
      const there = byFqdn.get(hostOf(target).toLowerCase()) ?? []
      const own = there.filter((one) => one.role === role)
      return instanceOf(target, own.length > 0 ? own : there)
    },
  }
}

function clusterOf(entry: Entry, remarks: Remarks): readonly Cluster[] {
  const fqdn = nameIn(entry, 'fqdn') ?? nameIn(entry, 'identity')
  if (fqdn === undefined) return []
  const roles = listIn(entry, 'services', fqdn, remarks)?.map((text) => reference(text).role)
  return [{ entry, fqdn, roles, version: nameIn(entry, 'version'), site: siteIn(entry) }]
}

function computersBy(
  entries: readonly Entry[],
  clusters: readonly Cluster[],
  remarks: Remarks,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  const add = (pool: string, computer: string) => {
    const all = found.get(pool.toLowerCase()) ?? []
    found.set(pool.toLowerCase(), all)
    if (!all.some((one) => one.toLowerCase() === computer.toLowerCase())) all.push(computer)
  }
  for (const { entry, fqdn } of clusters) {
    for (const computer of listIn(entry, 'computers', fqdn, remarks) ?? []) add(fqdn, computer)
  }
  for (const entry of entries) {
    const [pool, computer] = [nameIn(entry, 'pool'), nameIn(entry, 'fqdn')]
    if (pool && computer) add(pool, computer)
  }
  return found
}

/** The reference has the instance, or the service that it leads to; else it is the default one. */
function instanceOf(target: string, databases: readonly Service[]): string {
  if (target.includes('\\')) return target
  const names = databases.flatMap(({ entry }) => nameIn(entry, 'sqlInstance') ?? [])
  const [name, second] = [...new Set(names)]
  return name === undefined || second !== undefined ? target : `${target}\\${name}`
}
