import type { Generation } from '#core/model/entity.ts'
import { listed, serverName } from '#core/model/words.ts'
import type { Service } from './document.ts'
import { type Estate, isSame } from './estate.ts'

/** The product that a service belongs to: one of the three generations, or another one's name. */
export type Product =
  | { readonly generation: Generation; readonly isAssumed: boolean }
  | { readonly generation: undefined; readonly name: string }

/** The version belongs to each service, so that one file mixes products during a migration. */
export function productOf(estate: Estate, service: Service): Product {
  if (isBackCompat(estate, service)) return { generation: 'ocs2007r2', isAssumed: true }
  const generation = generations.get(service.version)
  if (generation) return { generation, isAssumed: generation === 'ocs2007r2' }
  return {
    generation: undefined,
    name: others.get(service.version) ?? `an unknown product (version ${service.version})`,
  }
}

/** The artificial site that holds the OCS servers after a merge, whatever version they bear. */
export const isBackCompat = (estate: Estate, service: Service): boolean =>
  isSame(estate.siteOf(service.site)?.name ?? '', 'BackCompatSite')

export const knownServers = listed(Object.values(serverName))

const generations: ReadonlyMap<string, Generation> = new Map([
  ['4', 'ocs2007r2'],
  ['5', 'lync2010'],
  ['6', 'lync2013'],
])
const others: ReadonlyMap<string, string> = new Map([
  ['7', 'Skype for Business Server 2015'],
  ['8', 'Skype for Business Server 2019'],
])
