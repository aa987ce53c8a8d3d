import { inner, metaOf, z } from './base/zod.ts'
import { type Entity, type EntityId, entitySchemas, type Kind, kinds } from './entity.ts'

/** A field that points to other entities, as the schema declares it. */
interface RefField {
  readonly field: string
  readonly title: string
  readonly kinds: readonly Kind[]
  readonly list: boolean
}

/** One reference that an entity holds: an edge of the graph. */
export interface Ref {
  readonly field: string
  readonly to: EntityId
}

function refFieldOf(field: string, declared: z.core.$ZodType): RefField | undefined {
  const schema = inner(declared)
  const list = schema instanceof z.ZodMiniArray
  const meta = metaOf(list ? schema.def.element : schema)
  const target = meta?.['ref'] as readonly Kind[] | undefined
  return target && { field, title: String(meta?.['title'] ?? field), kinds: target, list }
}

/** The reference fields of each kind, read from the schema once. */
export const refFields: Readonly<Record<Kind, readonly RefField[]>> = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    Object.entries(entitySchemas[kind].shape).flatMap(([name, schema]) => refFieldOf(name, schema) ?? []),
  ]),
) as unknown as Record<Kind, readonly RefField[]>

/** What a field holds, for code that walks fields by name. */
export const fieldOf = (entity: Entity, field: string): unknown => (entity as Record<string, unknown>)[field]

/** Every reference that the entity holds, whether or not its target exists. */
export function refsOf(entity: Entity): readonly Ref[] {
  return refFields[entity.kind].flatMap(({ field, list }) => {
    const value = fieldOf(entity, field)
    if (value === undefined) return []
    return list ? (value as EntityId[]).map((to) => ({ field, to })) : [{ field, to: value as EntityId }]
  })
}
