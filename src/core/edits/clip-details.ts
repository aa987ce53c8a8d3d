import { type Entity, kinds } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'

/** What belongs to one machine or address alone: no second object can have the same. */
const ownDetails: ReadonlySet<string> = new Set([
  'fqdn',
  'frontEnds',
  'servers',
  'sqlInstance',
  'holdsCms',
  'complianceServers',
  'contentStore',
  'mirrorStore',
  'backupStore',
  'backupMirrorStore',
  'complianceStore',
  'complianceMirrorStore',
  'complianceBackupStore',
  'fileStore',
  'lookupUri',
  'trustedApplicationPool',
  'endpoints',
  'sipAddress',
])

/** The machines and addresses that a plan has in any stage. */
export function takenIn({ stages }: Plan): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const kind of kinds) {
    const fields = fieldsOf(kind).filter(({ name }) => ownDetails.has(name))
    if (fields.length === 0) continue
    for (const { topology } of stages) {
      for (const entity of graphOf(topology).all(kind)) {
        for (const { name } of fields) for (const key of keysOf(name, fieldOf(entity, name))) taken.add(key)
      }
    }
  }
  return taken
}

interface Kept {
  readonly entity: Entity
  /** The titles of the fields that were left out. */
  readonly left: readonly string[]
}

/** An entity without those of its machines and addresses that are taken. */
export function withoutTaken(entity: Entity, taken: ReadonlySet<string>): Kept {
  const left = fieldsOf(entity.kind).filter(
    ({ name }) => ownDetails.has(name) && keysOf(name, fieldOf(entity, name)).some((key) => taken.has(key)),
  )
  if (left.length === 0) return { entity, left: [] }
  const names = new Set(left.map(({ name }) => name))
  const kept = Object.fromEntries(Object.entries(entity).filter(([name]) => !names.has(name)))
  return { entity: kept as unknown as Entity, left: left.map(({ title }) => title) }
}

/** By what a value would be found to be the same as another one. A plan has one Central Management Server. */
function keysOf(field: string, value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.toLowerCase()]
  if (value === true) return [field]
  if (Array.isArray(value)) return value.flatMap((one) => keysOf(field, one))
  if (typeof value !== 'object' || value === null) return []
  if ('fqdn' in value) return keysOf(field, value.fqdn)
  if ('sipAddress' in value) return keysOf(field, value.sipAddress)
  return [JSON.stringify(value).toLowerCase()]
}
