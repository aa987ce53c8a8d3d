// The small edition of zod: what is not used of it is not built in.
import * as z from 'zod/mini'

// Schemas are not compiled to code: a page runs no code that it did not come with, and trying is a violation.
z.config({ jitless: true })

export { z }

/** What is said of a schema beside what it allows, such as the title of its field. */
export function titled<S extends z.ZodMiniType>(
  schema: S,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): S {
  z.globalRegistry.add(schema, { title, ...more })
  return schema
}

export const metaOf = (schema: z.core.$ZodType) => z.globalRegistry.get(schema)

/** Of a field that may be missing, what it holds where it is there. */
export const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodMiniOptional ? schema.def.innerType : schema
