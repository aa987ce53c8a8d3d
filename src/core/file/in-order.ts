import { z } from '#core/model/base/zod.ts'

type Order = (value: unknown) => unknown
type Fields = Readonly<Record<string, unknown>>

/** Puts the fields of values in the order of their schema, at every depth, and records in that of their keys. */
export function orderBy(schema: z.core.$ZodType): Order {
  if (schema instanceof z.ZodMiniOptional) return orderBy(schema.def.innerType)
  if (schema instanceof z.ZodMiniArray) return listOrder(orderBy(schema.def.element))
  if (schema instanceof z.ZodMiniObject) return fieldOrder(schema)
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return orderByKind(schema)
  return schema instanceof z.ZodMiniRecord ? recordOrder(orderBy(schema.def.valueType)) : asItIs
}

const asItIs: Order = (value) => value

const listOrder = (order: Order): Order =>
  order === asItIs ? asItIs : (value) => (value as readonly unknown[]).map((item) => order(item))

function fieldOrder({ shape }: z.ZodMiniObject): Order {
  const fields = Object.entries(shape).map(([name, schema]) => [name, orderBy(schema)] as const)
  return (value) => {
    const ordered: Record<string, unknown> = {}
    for (const [name, order] of fields) {
      const held = (value as Fields)[name]
      if (held !== undefined) ordered[name] = order(held)
    }
    return ordered
  }
}

function orderByKind({ _zod: { def } }: z.ZodMiniDiscriminatedUnion): Order {
  const orders = new Map(
    def.options.flatMap((option) => {
      const kind = option instanceof z.ZodMiniObject && option.shape[def.discriminator]
      return kind instanceof z.ZodMiniLiteral ? [[kind.def.values[0] as unknown, orderBy(option)] as const] : []
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
