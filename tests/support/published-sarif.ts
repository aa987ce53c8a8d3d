import { z } from 'zod'
import schema from '../fixtures/sarif/sarif-2.1.0-rtm.5.json'

/** The JSON schema that the standard publishes, without its descriptions. */
export const publishedSarif: z.ZodType = z.fromJSONSchema(withoutRelativeUris(schema) as z.core.JSONSchema.JSONSchema)

/** Zod takes a reference such as "plans/a.json" for a whole address; `sarif-schema.ts` says what one looks like. */
function withoutRelativeUris(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRelativeUris)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, held]) => key !== 'format' || held !== 'uri-reference')
  return Object.fromEntries(kept.map(([key, held]) => [key, withoutRelativeUris(held)]))
}
