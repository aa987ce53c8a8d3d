import { groupBy } from '#core/model/base/group-by.ts'
import { listed } from '#core/model/words.ts'
import type { Notice } from '../importer.ts'
import type { Namer } from '../naming.ts'
import type { Service } from './document.ts'
import type { Estate } from './estate.ts'
import { broken } from './part.ts'

/** What the file refers to but does not list; the rest is imported all the same. */
export function brokenLinks(estate: Estate, nameOf: Namer): readonly Notice[] {
  const whereOf = (service: Service) => {
    const fqdn = estate.clusterOf(service)?.fqdn
    return `${service.role} of ${fqdn ? nameOf(fqdn) : `site ${estate.siteOf(service.site)?.name ?? service.site}`}`
  }
  return [
    ...lostServices(estate, whereOf),
    ...lostPlaces(estate, whereOf),
    ...lostSites(estate, nameOf),
    ...nameless(estate),
    ...repeated(estate, nameOf),
  ]
}

function lostServices(estate: Estate, whereOf: (service: Service) => string): readonly Notice[] {
  const lost = estate.services.flatMap((service) =>
    service.dependencies
      .filter((dependency) => !estate.service(dependency.service))
      .map((dependency) => ({ service, role: dependency.service.split('|')[1] || 'service' })),
  )
  return [...groupBy(lost, ({ role }) => role)].map(([role, links]) =>
    broken(`A ${role} that is not in the file is needed by ${several(links.map(({ service }) => whereOf(service)))}.`),
  )
}

function lostPlaces(estate: Estate, whereOf: (service: Service) => string): readonly Notice[] {
  const lost = estate.services.filter((service) => !estate.clusterOf(service))
  return lost.length === 0 ? [] : [broken(`The server is not in the file for ${several(lost.map(whereOf))}.`)]
}

function lostSites(estate: Estate, nameOf: Namer): readonly Notice[] {
  const lost = estate.clusters.filter(({ site, fqdn }) => fqdn && !estate.siteOf(site))
  return lost.length === 0
    ? []
    : [broken(`The site is not in the file for ${several(lost.map(({ fqdn }) => nameOf(fqdn)))}.`)]
}

const nameless = (estate: Estate): readonly Notice[] =>
  estate.clusters.some(({ fqdn }) => !fqdn) ? [broken('A pool or server without a name is left out.')] : []

function repeated({ repeated: { sites, clusters } }: Estate, nameOf: Namer): readonly Notice[] {
  const servers = clusters.flatMap(({ fqdn }) => (fqdn ? nameOf(fqdn) : []))
  return [
    ...withSameNumber(
      sites.map(({ name }) => name),
      'another site',
    ),
    ...withSameNumber(servers, 'another server of its site'),
  ]
}

const withSameNumber = (names: readonly string[], other: string): readonly Notice[] =>
  [...new Set(names)].map((name) => broken(`${name} has the number of ${other}, so it is left out.`))

const several = (names: readonly string[]): string => listed([...new Set(names)])
