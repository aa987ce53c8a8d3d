import { z } from '#core/model/base/zod.ts'

type Order = (value: unknown) => unknown
type Fields = Readonly<Record<string, unknown>>

/** Puts the fields of values in the order of their schema, at every depth, and records in that of their keys. */
export function orderBy(schema: z.ZodType): Order {
  if (schema instanceof z.ZodOptional) return orderBy(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) return listOrder(orderBy(schema.element as z.ZodType))
  if (schema instanceof z.ZodObject) return fieldOrder(schema)
  if (schema instanceof z.ZodDiscriminatedUnion) return orderByKind(schema)
  return schema instanceof z.ZodRecord ? recordOrder(orderBy(schema.valueType as z.ZodType)) : asItIs
}

const asItIs: Order = (value) => value

const listOrder = (order: Order): Order =>
  order === asItIs ? asItIs : (value) => (value as readonly unknown[]).map((item) => order(item))

function fieldOrder({ shape }: z.ZodObject): Order {
  const fields = Object.entries(shape).map(([name, schema]) => [name, orderBy(schema as z.ZodType)] as const)
  return (value) => {
    const ordered: Record<string, unknown> = {}
    for (const [name, order] of fields) {
      const held = (value as Fields)[name]
      if (held !== undefined) ordered[name] = order(held)
    }
    return ordered
  }
}

function orderByKind({ options, def }: z.ZodDiscriminatedUnion): Order {
  const orders = new Map(
    options.flatMap((option) => {
      const kind = option instanceof z.ZodObject && option.shape[def.discriminator]
      return kind instanceof z.ZodLiteral ? [[kind.value as unknown, orderBy(option as z.ZodObject)] as const] : []
    }),
  )
  return (value) => (orders.get((value as Fields)[def.discriminator]) ?? asItIs)(value)
}

const recordOrder =
  (order: Order): Order =>
  (value) =>
    Object.fromEntries(
      Object.entries(value as Fields)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, held]) => [key, order(held)]),
    )
