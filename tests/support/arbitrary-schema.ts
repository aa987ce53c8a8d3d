import fc from 'fast-check'
import { metaOf, z } from '#core/model/base/zod.ts'
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
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const meta = metaOf(schema)
  if (meta?.['ref']) return fc.constantFrom(...(meta['ref'] as Kind[]).flatMap(idsOf))
  if (meta?.['principals']) return fc.array(fc.oneof(words, fc.constantFrom(...idsOf('users'))), { maxLength: 3 })
  if (schema instanceof z.ZodMiniOptional) return arbitraryOf(schema.def.innerType)
  if (schema instanceof z.ZodMiniObject) return arbitraryRecord(schema)
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return fc.oneof(...schema.def.options.map(arbitraryOf))
  if (schema instanceof z.ZodMiniArray) return fc.array(arbitraryOf(schema.def.element), { maxLength: 3 })
  if (schema instanceof z.ZodMiniRecord)
    return fc.dictionary(fc.constantFrom('room:a', 'pool:a', '1', 'x'), arbitraryOf(schema.def.valueType))
  if (schema instanceof z.ZodMiniEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodMiniLiteral) return fc.constantFrom(...schema.def.values)
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean()
  if (schema instanceof z.ZodMiniNumber) return fc.oneof(fc.nat(5), fc.nat(200_000))
  if (schema instanceof z.ZodMiniTemplateLiteral)
    return fc.constantFrom(...kinds.flatMap(idsOf).filter((id) => schema.safeParse(id).success))
  return words
}

function arbitraryRecord(schema: z.ZodMiniObject): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(schema.shape)
  const requiredKeys = fields.filter(([, field]) => !(field instanceof z.ZodMiniOptional)).map(([name]) => name)
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), { requiredKeys })
}
