import { inner, metaOf, z } from './base/zod.ts'
import { entitySchemas, type Kind } from './entity.ts'
import { refFields } from './refs.ts'

/** How one field of an entity is filled in, read from its schema. */
export interface Field {
  readonly name: string
  readonly title: string
  readonly isRequired: boolean
  readonly type: 'text' | 'number' | 'flag' | 'choice' | 'ref' | 'refs' | 'texts' | 'rows' | 'group'
  /** Of a choice: its values. */
  readonly choices?: readonly string[]
  /** Of a reference: the kinds it may point to. */
  readonly kinds?: readonly Kind[]
  /** Of rows and groups: the fields of each. */
  readonly fields?: readonly Field[]
  /** A list of principals: ids of users, or free text. */
  readonly isPrincipals?: boolean
}

/** The fields of a kind in the order of its schema, without id and kind. */
export const fieldsOf = (kind: Kind): readonly Field[] => fields[kind]

function read(shape: z.core.$ZodShape, kind?: Kind): readonly Field[] {
  return Object.entries(shape)
    .filter(([name]) => name !== 'id' && name !== 'kind')
    .map(([name, schema]) => fieldFrom(name, schema, kind))
}

function fieldFrom(name: string, declared: z.core.$ZodType, kind: Kind | undefined): Field {
  const schema = inner(declared)
  const ref = kind && refFields[kind].find(({ field }) => field === name)
  const title = String(ref?.title ?? metaOf(declared)?.['title'] ?? metaOf(schema)?.['title'] ?? name)
  const plain = { name, title, isRequired: schema === declared }
  if (ref) return { ...plain, type: ref.list ? 'refs' : 'ref', kinds: ref.kinds }
  if (schema instanceof z.ZodMiniEnum) return { ...plain, type: 'choice', choices: schema.options.map(String) }
  if (schema instanceof z.ZodMiniBoolean) return { ...plain, type: 'flag' }
  if (schema instanceof z.ZodMiniNumber) return { ...plain, type: 'number' }
  if (schema instanceof z.ZodMiniObject) return { ...plain, type: 'group', fields: read(schema.shape) }
  if (schema instanceof z.ZodMiniArray) return { ...plain, ...listFrom(schema) }
  return { ...plain, type: 'text' }
}

function listFrom(schema: z.ZodMiniArray): Pick<Field, 'type' | 'fields' | 'isPrincipals'> {
  const { element } = schema.def
  if (element instanceof z.ZodMiniObject) return { type: 'rows', fields: read(element.shape) }
  return { type: 'texts', isPrincipals: metaOf(schema)?.['principals'] === true }
}

const fields = Object.fromEntries(
  Object.entries(entitySchemas).map(([kind, schema]) => [kind, read(schema.shape, kind as Kind)]),
) as unknown as Readonly<Record<Kind, readonly Field[]>>
