import type { Pool } from '#core/model/entity.ts'
import { shortServerName } from '#core/model/words.ts'
import type { Said } from '../../agreed.ts'
import type { OtherProduct } from '../../importer.ts'
import { poolKey, siteKey } from '../../natural-ids.ts'
import { type Entry, saidIn, sayOf } from '../entry.ts'
import { filled } from '../filled.ts'
import type { Estate } from './estate.ts'
import { hostOf, isOfOcs, needOf, otherProduct, type Product, productOf } from './service.ts'

/** A pool that homes users, from whichever table tells of it. */
interface Home {
  readonly entry: Entry
  readonly fqdn: string
  readonly version: string | undefined
  readonly site: string | undefined
}

/** What is read of pools. */
export interface PoolsRead {
  /** Those of which the version is told. */
  readonly told: readonly Said<Pool>[]
  /** Those of which it is not, so that their generation is a guess. */
  readonly guessed: readonly Said<Pool>[]
  /** Those of products that plans do not know. */
  readonly others: readonly OtherProduct[]
}

export function readPools(estate: Estate): PoolsRead {
  const told: Said<Pool>[] = []
  const guessed: Said<Pool>[] = []
  const others: OtherProduct[] = []
  for (const home of homesIn(estate)) {
    const { version, site, entry, fqdn } = home
    if (version === undefined && !isOfOcs(site)) {
      guessed.push(saidIn(entry, poolOf(estate, home, 'lync2013')))
      continue
    }
    const product = productNamed(version ?? '', site, estate)
    if (product.generation) {
      told.push(saidIn(entry, poolOf(estate, home, product.generation)))
      sayAssumed(estate, home, product)
    } else {
      others.push(otherProduct(poolKey(fqdn), estate.nameOf(fqdn), product))
      sayOf(
        entry,
        estate.remarks,
        'other',
        'otherProduct',
        `${estate.nameOf(fqdn)} is ${product.inWords} and is left out.`,
      )
    }
  }
  return { told, guessed, others }
}

/** People write "Lync Server 2010" where a cmdlet has 5. */
export function productNamed(version: string, site: string | undefined, { choices }: Estate): Product {
  const [, year] = /(2007 ?R2|2010|2013|2015|2019)/i.exec(version) ?? []
  return productOf(versions.get(year?.replace(' ', '').toLowerCase() ?? '') ?? version, site, choices)
}

const versions: ReadonlyMap<string, string> = new Map([
  ['2007r2', '4'],
  ['2010', '5'],
  ['2013', '6'],
  ['2015', '7'],
  ['2019', '8'],
])

function sayAssumed({ remarks, nameOf }: Estate, { entry, fqdn }: Home, product: Product): void {
  if (!product.generation || !product.assumed) return
  const text = `${nameOf(fqdn)} ${product.assumed}, so it is taken for ${shortServerName[product.generation]}.`
  sayOf(entry, remarks, 'taken for', 'assumed', text)
}

/**
 * Registrars with users: a Director has none, and where no file lists the services for users, each counts. Of merged pools
 * of OCS there may be no more than that.
 */
function homesIn({ services, clusters, on }: Estate): readonly Home[] {
  const listsUsers = services.some(({ role }) => role === 'userserver')
  const hasUsers = (fqdn: string) => !listsUsers || on(fqdn).some(({ role }) => role === 'userserver')
  const ofServices = services.filter(
    ({ role, fqdn, site }) => role === 'registrar' && (hasUsers(fqdn) || isOfOcs(site)),
  )
  const ofPools = clusters.filter(({ roles, version, site }) =>
    roles ? roles.includes('registrar') && (roles.includes('userserver') || isOfOcs(site)) : version !== undefined,
  )
  const found = new Map<string, Home>()
  for (const home of [...ofServices, ...ofPools]) {
    const known = found.get(home.fqdn.toLowerCase())
    found.set(home.fqdn.toLowerCase(), known ? { ...known, version: known.version ?? home.version } : home)
  }
  return [...found.values()]
}

function poolOf(estate: Estate, { fqdn, site }: Home, generation: Pool['generation']): Pool {
  const userServer = estate.on(fqdn).find(({ role }) => role === 'userserver')
  const database = userServer && needOf(userServer, 'userDatabase', 'userdatabase', estate.remarks)
  const isOwn = database !== undefined && hostOf(database).toLowerCase() === fqdn.toLowerCase()
  return {
    id: poolKey(fqdn),
    kind: 'pool',
    name: estate.nameOf(fqdn),
    generation,
    fqdn,
    ...filled({
      edition: database === undefined ? undefined : isOwn ? ('standard' as const) : ('enterprise' as const),
      site: site === undefined ? undefined : siteKey(site),
      sqlInstance: database === undefined ? undefined : estate.instanceOf(database, 'userdatabase'),
      holdsCms: holdsCms(estate, fqdn) || undefined,
    }),
  }
}

/** It is told only where there is one. */
function holdsCms({ services, on }: Estate, fqdn: string): boolean {
  const isHere = on(fqdn).some(({ role }) => role === 'centralmanagement')
  return isHere && services.filter(({ role }) => role === 'centralmanagement').length === 1
}
