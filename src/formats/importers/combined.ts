import { changedFields } from '#core/model/diff.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'
import { listed, nameOf } from '#core/model/words.ts'
import type { Imported, Notice, Proposal } from './importer.ts'

/** What several importers read, as one. Of what two of them say differently, the first holds. */
export function combined(readings: readonly Imported[]): Imported {
  const [only, second] = readings
  if (only && !second) return only
  const entities = new Map<EntityId, Entity>()
  const disagreements: Notice[] = []
  for (const entity of readings.flatMap((reading) => reading.entities)) {
    const known = entities.get(entity.id)
    if (known) disagreements.push(...disagreementsOf(known, entity))
    entities.set(entity.id, known ? ({ ...entity, ...known } as Entity) : entity)
  }
  const name = readings.find((reading) => reading.name !== undefined)?.name
  const hasOther = readings.find((reading) => reading.hasOther)?.hasOther
  return {
    ...(name !== undefined && { name }),
    ...(hasOther && { hasOther }),
    ...(readings.some((reading) => reading.needsChatPool) && { needsChatPool: true }),
    sipDomains: [...new Set(readings.flatMap((reading) => reading.sipDomains))],
    entities: [...entities.values()],
    mentioned: readings.flatMap((reading) => reading.mentioned),
    covers: readings.flatMap((reading) => reading.covers),
    notices: [...readings.flatMap((reading) => reading.notices), ...disagreements],
    proposals: openAmong(readings.flatMap((reading) => reading.proposals)),
    tables: readings.flatMap((reading) => reading.tables ?? []),
    newerProducts: [...new Set(readings.flatMap((reading) => reading.newerProducts ?? []))],
  }
}

/** A name is made of another by each importer, so that it says nothing if one is longer. */
function disagreementsOf(known: Entity, other: Entity): readonly Notice[] {
  const both = changedFields(known, other).filter(
    (field) => field !== 'name' && !isAlike(fieldOf(known, field), fieldOf(other, field)),
  )
  if (both.length === 0) return []
  const titles = fieldsOf(known.kind).flatMap((field) => (both.includes(field.name) ? [field.title] : []))
  const text = `The files disagree on ${listed(titles)} of ${nameOf(known)}; what is said first is kept.`
  return [{ type: 'broken', text }]
}

/** Whether one says nothing, or both the same: names in whatever letters, and lists in whatever order. */
const isAlike = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined || plain(one) === plain(other)

const plain = (value: unknown): string =>
  Array.isArray(value) ? value.map(plain).sort().join() : JSON.stringify(value).toLowerCase()

/** Each pool is asked about once. */
function openAmong(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ fqdn }) => !seen.has(fqdn.toLowerCase()) && seen.add(fqdn.toLowerCase()))
}
