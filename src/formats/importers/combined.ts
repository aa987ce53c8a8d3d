import { changedFields } from '#core/model/diff.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'
import { listed, nameOf } from '#core/model/words.ts'
import type { Imported, Notice, Proposal } from './importer.ts'

/** What was read of some files. */
export interface FromFiles {
  readonly files: readonly string[]
  readonly imported: Imported
}

/** What was read of several files, as one. Of what they say differently, the first holds. */
export function combined(all: readonly FromFiles[]): Imported {
  const readings = all.map(({ imported }) => imported)
  const [only, second] = readings
  if (only && !second) return only
  const { entities, disagreements } = agreed(all)
  const name = readings.find((reading) => reading.name !== undefined)?.name
  const hasOther = readings.find((reading) => reading.hasOther)?.hasOther
  return {
    ...(name !== undefined && { name }),
    ...(hasOther && { hasOther }),
    ...(readings.some((reading) => reading.needsChatPool) && { needsChatPool: true }),
    sipDomains: [...new Set(readings.flatMap((reading) => reading.sipDomains))],
    entities,
    mentioned: readings.flatMap((reading) => reading.mentioned),
    covers: readings.flatMap((reading) => reading.covers),
    notices: [...readings.flatMap((reading) => reading.notices), ...disagreements],
    proposals: openAmong(readings.flatMap((reading) => reading.proposals)),
    tables: readings.flatMap((reading) => reading.tables ?? []),
    newerProducts: [...new Set(readings.flatMap((reading) => reading.newerProducts ?? []))],
  }
}

/** Each object once, with what any file says of it. */
function agreed(readings: readonly FromFiles[]) {
  const entities = new Map<EntityId, Entity>()
  const saidBy = new Map<EntityId, FromFiles['files']>()
  const disagreements: Notice[] = []
  for (const { files, imported } of readings) {
    for (const entity of imported.entities) {
      const { id } = entity
      const known = entities.get(id)
      if (known) disagreements.push(...disagreementsOf(known, entity, { kept: saidBy.get(id) ?? [], other: files }))
      entities.set(id, known ? ({ ...entity, ...known } as Entity) : entity)
      if (!known) saidBy.set(id, files)
    }
  }
  return { entities: [...entities.values()], disagreements }
}

/** A name is made of another by each importer, so that it says nothing if one is longer. */
function disagreementsOf(
  known: Entity,
  entity: Entity,
  { kept, other }: Readonly<Record<'kept' | 'other', FromFiles['files']>>,
): readonly Notice[] {
  const both = changedFields(known, entity).filter(
    (field) => field !== 'name' && !isAlike(fieldOf(known, field), fieldOf(entity, field)),
  )
  if (both.length === 0) return []
  const titles = fieldsOf(known.kind).flatMap((field) => (both.includes(field.name) ? [field.title] : []))
  const what = `${listed(other, fewFiles)} and ${listed(kept, fewFiles)} disagree on ${listed(titles)} of ${nameOf(known)}`
  const text = `${what}; what ${listed(kept, fewFiles)} ${kept.length === 1 ? 'says' : 'say'} is kept.`
  const [only, second] = other
  return [{ type: 'broken', text, ...(only !== undefined && second === undefined && { file: only }) }]
}

const fewFiles = 3

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
