import { inner, metaOf, z } from '#core/model/base/zod.ts'
import { type Entity, entitySchemas, type Kind, kinds } from '#core/model/entity.ts'
import type { Masks } from './masks.ts'

type Value = (value: unknown, masks: Masks) => unknown

/** What is done to each field of each kind, as its schema says. */
const byKind: Readonly<Record<Kind, Value>> = Object.fromEntries(
  kinds.map((kind) => [kind, maskBy(entitySchemas[kind], kind, '')]),
) as Record<Kind, Value>

/** An entity with pseudonyms for all that it is called and says; what is chosen and counted stays. */
export const maskedEntity = (entity: Entity, masks: Masks): Entity => byKind[entity.kind](entity, masks) as Entity

function maskBy(declared: z.core.$ZodType, kind: Kind, field: string): Value {
  const schema = inner(declared)
  if (metaOf(schema)?.['ref'] || schema instanceof z.ZodMiniTemplateLiteral) {
    return (value, { ids }) => ids.entity(value as string)
  }
  if (metaOf(schema)?.['principals']) return (value, { principal }) => (value as string[]).map(principal)
  if (schema instanceof z.ZodMiniObject) return fieldsOf(schema.shape, kind)
  if (schema instanceof z.ZodMiniArray) return listOf(maskBy(schema.def.element, kind, field))
  return schema instanceof z.ZodMiniString ? textOf(kind, field) : (value) => value
}

function fieldsOf(shape: z.core.$ZodShape, kind: Kind): Value {
  const fields = new Map(Object.entries(shape).map(([name, schema]) => [name, maskBy(schema, kind, name)]))
  return (value, masks) =>
    Object.fromEntries(Object.entries(value as object).map(([name, held]) => [name, fields.get(name)?.(held, masks)]))
}

function listOf(item: Value): Value {
  return (value, masks) => (value as unknown[]).map((one) => item(one, masks))
}

function textOf(kind: Kind, field: string): Value {
  if (field === 'name') return (value, masks) => masks.name(kind, value as string)
  return (value, masks) => (masks.ofField[field] ?? masks.text)(value as string)
}
