import { readFileSync } from 'node:fs'
import type { Entity } from '#core/model/entity.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import type { Imported } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'

/** The text of a constructed topology. */
export const topologyText = (name: 'mixed-versions' | 'standard-edition'): string =>
  readFileSync(new URL(`../fixtures/topology/${name}.xml`, import.meta.url), 'utf8')

/** The text of a constructed Topology Builder file: the new topology is that of mixed-versions with a branch site. */
export const builderText = (): string =>
  readFileSync(new URL('../fixtures/topology/two-topologies.tbxml', import.meta.url), 'utf8')

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What an import gives; fails the test where it is refused. */
export function imported(file: string | Uint8Array, ...groupChat: readonly string[]): Imported {
  const result = readImport([{ name: 'file', bytes: typeof file === 'string' ? bytesOf(file) : file }], { groupChat })
  if (!result.ok) throw new Error(importErrorSentence(result.error.error))
  return result.value
}

/** The sentence with which an import is refused; fails the test where it is not. */
export function refusal(file: string | Uint8Array, ...groupChat: readonly string[]): string {
  const result = readImport([{ name: 'file', bytes: typeof file === 'string' ? bytesOf(file) : file }], { groupChat })
  if (result.ok) throw new Error('The import was not refused.')
  return importErrorSentence(result.error.error)
}

export const entityWith = (from: Imported, id: string): Entity | undefined =>
  from.entities.find((entity) => entity.id === id)

export const noticesOf = (from: Imported, type: Imported['notices'][number]['type']): readonly string[] =>
  from.notices.filter((notice) => notice.type === type).map(({ text }) => text)
