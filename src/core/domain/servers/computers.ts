import { distinctNames, isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'

/** The FQDNs of the computers that somebody has named for a pool or chat pool, each once. */
export function computersOf(entity: Pool | ChatPool): readonly string[] {
  if (entity.kind === 'chatPool') {
    return distinctNames([...(entity.servers ?? []).map(({ fqdn }) => fqdn), ...(entity.complianceServers ?? [])])
  }
  return distinctNames([entity.edition === 'standard' ? entity.fqdn : undefined, ...(entity.frontEnds ?? [])])
}

/** Every FQDN that a pool or chat pool takes: its own and those of its computers, each once. */
export const fqdnsOf = (entity: Pool | ChatPool): readonly string[] =>
  distinctNames([entity.fqdn, ...computersOf(entity)])

/** The names of the first list that are in the second one too. */
export const sharedNames = (names: readonly string[], others: readonly string[]): readonly string[] =>
  names.filter((name) => others.some((other) => isSameName(name, other)))
