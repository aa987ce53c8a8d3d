import { groupBy } from '#core/model/base/group-by.ts'
import { listed } from '#core/model/words.ts'
import type { Namer } from '../naming.ts'
import { broken, type InFile, type Placed } from '../placed.ts'
import type { Service } from './document.ts'
import type { Estate } from './estate.ts'

/** What the file refers to but does not list; the rest is imported all the same. */
export function brokenLinks(estate: Estate, nameOf: Namer): readonly Placed[] {
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

function lostServices(estate: Estate, whereOf: (service: Service) => string): readonly Placed[] {
  const lost = estate.services.flatMap((service) =>
    service.dependencies
      .filter((dependency) => !estate.service(dependency.service))
      .map((dependency) => ({ service, role: dependency.service.split('|')[1] || 'service' })),
  )
  return [...groupBy(lost, ({ role }) => role)].map(([role, links]) =>
    broken(
      `A ${role} that is not in the file is needed by ${several(links.map(({ service }) => whereOf(service)))}.`,
      links.map(({ service }) => service),
    ),
  )
}

function lostPlaces(estate: Estate, whereOf: (service: Service) => string): readonly Placed[] {
  const lost = estate.services.filter((service) => !estate.clusterOf(service))
  return lost.length === 0 ? [] : [broken(`The server is not in the file for ${several(lost.map(whereOf))}.`, lost)]
}

function lostSites(estate: Estate, nameOf: Namer): readonly Placed[] {
  const lost = estate.clusters.filter(({ site, fqdn }) => fqdn && !estate.siteOf(site))
  return lost.length === 0
    ? []
    : [broken(`The site is not in the file for ${several(lost.map(({ fqdn }) => nameOf(fqdn)))}.`, lost)]
}

function nameless({ clusters }: Estate): readonly Placed[] {
  const lost = clusters.filter(({ fqdn }) => !fqdn)
  return lost.length === 0 ? [] : [broken('A pool or server without a name is left out.', lost)]
}

const repeated = ({ repeated: { sites, clusters } }: Estate, nameOf: Namer): readonly Placed[] => [
  ...withSameNumber(sites, ({ name }) => name, 'another site'),
  ...withSameNumber(
    clusters.filter(({ fqdn }) => fqdn),
    ({ fqdn }) => nameOf(fqdn),
    'another server of its site',
  ),
]

const withSameNumber = <T extends InFile>(
  all: readonly T[],
  nameOf: (one: T) => string,
  other: string,
): readonly Placed[] =>
  [...groupBy(all, nameOf)].map(([name, those]) =>
    broken(`${name} has the number of ${other}, so it is left out.`, those),
  )

const several = (names: readonly string[]): string => listed([...new Set(names)])
