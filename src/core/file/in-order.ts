import { z } from 'zod'

/** The value with its fields in the order of its schema, at every depth; records by their keys. */
export function inOrder(schema: z.ZodType, value: unknown): unknown {
  if (value === undefined) return undefined
  if (schema instanceof z.ZodOptional) return inOrder(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodArray)
    return (value as unknown[]).map((item) => inOrder(schema.element as z.ZodType, item))
  if (schema instanceof z.ZodObject) return fieldsInOrder(schema, value as Fields)
  if (schema instanceof z.ZodDiscriminatedUnion) return inOrder(optionFor(schema, value as Fields), value)
  return schema instanceof z.ZodRecord ? recordInOrder(schema, value as Fields) : value
}

type Fields = Readonly<Record<string, unknown>>

const fieldsInOrder = ({ shape }: z.ZodObject, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, inOrder(schema as z.ZodType, fields[name])]))

function recordInOrder(schema: z.ZodRecord, record: Fields): Fields {
  const sorted = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, held]) => [key, inOrder(schema.valueType as z.ZodType, held)]))
}

/** The option of the value's kind. */
function optionFor({ options, def }: z.ZodDiscriminatedUnion, fields: Fields): z.ZodType {
  const named = fields[def.discriminator]
  const isNamed = (option: unknown) =>
    option instanceof z.ZodObject && (option.shape[def.discriminator] as z.ZodType).safeParse(named).success
  return (options.find(isNamed) ?? z.unknown()) as z.ZodType
}
