import type { Generation } from '#core/model/entity.ts'
import { listed, serverName } from '#core/model/words.ts'
import { productOfVersion, type UnknownProduct } from '../versions.ts'
import type { Service } from './document.ts'
import { type Estate, isSame } from './estate.ts'

/** The product that a service belongs to: one of the three generations, or another one's name. */
export type Product =
  | {
      readonly generation: Generation
      readonly isAssumed: boolean
      /** The newer product that it is, and that somebody takes for this generation. */
      readonly insteadOf?: string
    }
  | UnknownProduct

/** The version belongs to each service, so that one file mixes products during a migration. */
export function productOf(estate: Estate, service: Service): Product {
  if (isBackCompat(estate, service)) return { generation: 'ocs2007r2', isAssumed: true }
  const product = productOfVersion(service.version)
  if (product.generation) return { ...product, isAssumed: product.generation === 'ocs2007r2' }
  return product.isNewer && estate.takesNewer
    ? { generation: 'lync2013', isAssumed: true, insteadOf: product.inWords }
    : product
}

/** The artificial site that holds the OCS servers after a merge, whatever version they bear. */
export const isBackCompat = (estate: Estate, service: Service): boolean =>
  isSame(estate.siteOf(service.site)?.name ?? '', 'BackCompatSite')

export const knownServers = listed(Object.values(serverName))
