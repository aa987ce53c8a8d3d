import fc from 'fast-check'
import { z } from 'zod'
import { type Kind, kinds } from '#core/model/entity.ts'

/** Few ids of each kind, so that references often meet; the last one is never there. */
export const idsOf = (kind: Kind): readonly string[] => ['a', 'b', 'c', 'gone'].map((name) => `${kind}:${name}`)

/** Words that meet each other, in both cases, among arbitrary text. */
const words = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('Ops', 'ops', 'fe1.contoso.com', 'FE1.contoso.com', 'sql1\\rtc', 'contoso.com'),
  },
  { weight: 2, arbitrary: fc.constantFrom('', 'sip:ocschat@contoso.com', 'https://ann.example', '<b>&"\u0000\u202E') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)

/** Arbitrary values of a schema of the model. */
export function arbitraryOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const meta = schema.meta()
  if (meta?.['ref']) return fc.constantFrom(...(meta['ref'] as Kind[]).flatMap(idsOf))
  if (meta?.['principals']) return fc.array(fc.oneof(words, fc.constantFrom(...idsOf('users'))), { maxLength: 3 })
  if (schema instanceof z.ZodOptional) return arbitraryOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodObject) return arbitraryRecord(schema)
  if (schema instanceof z.ZodDiscriminatedUnion)
    return fc.oneof(...schema.options.map((option) => arbitraryOf(option as z.ZodType)))
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element as z.ZodType), { maxLength: 3 })
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.constantFrom('room:a', 'pool:a', '1', 'x'), arbitraryOf(schema.valueType as z.ZodType))
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constant(schema.value)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.nat(5), fc.nat(200_000))
  if (schema instanceof z.ZodTemplateLiteral)
    return fc.constantFrom(...kinds.flatMap(idsOf).filter((id) => schema.safeParse(id).success))
  return words
}

function arbitraryRecord(schema: z.ZodObject): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(schema.shape) as [string, z.ZodType][]
  const requiredKeys = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name)
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), { requiredKeys })
}
