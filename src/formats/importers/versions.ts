import type { Generation } from '#core/model/entity.ts'

/** A product that plans do not know: by its name, and with the version that tells it. */
export interface UnknownProduct {
  readonly generation: undefined
  readonly name: string
  readonly inWords: string
  readonly isNewer: boolean
}

/** What a service says by its version: one of the three generations, or another product. */
type VersionedProduct = { readonly generation: Generation } | UnknownProduct

export function productOfVersion(version: string): VersionedProduct {
  const generation = generations.get(version)
  if (generation) return { generation }
  const name = newer.get(version)
  const inWords = `${name ?? 'an unknown product'} (version ${version})`
  return { generation: undefined, name: name ?? inWords, inWords, isNewer: name !== undefined }
}

const generations: ReadonlyMap<string, Generation> = new Map([
  ['4', 'ocs2007r2'],
  ['5', 'lync2010'],
  ['6', 'lync2013'],
])
const newer: ReadonlyMap<string, string> = new Map([
  ['7', 'Skype for Business Server 2015'],
  ['8', 'Skype for Business Server 2019'],
])
