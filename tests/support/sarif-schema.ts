import { z } from 'zod'

/** As much of SARIF 2.1.0 as the planner writes, and no property that the standard does not know. */
const bag = z.record(z.string(), z.unknown())
const message = z.strictObject({ text: z.string().min(1) })
const level = z.enum(['none', 'note', 'warning', 'error'])
const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => new Set(items.map((one) => JSON.stringify(one))).size === items.length)

const logicalLocation = z.strictObject({
  name: z.string().optional(),
  fullyQualifiedName: z.string(),
  kind: z.string().optional(),
})
const location = z.strictObject({
  physicalLocation: z
    .strictObject({ artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w.!~*'()%/-]+$/) }) })
    .optional(),
  logicalLocations: unique(logicalLocation),
})
const descriptorReference = z.strictObject({ id: z.string(), index: z.number().int().min(-1) })

const descriptor = z.strictObject({
  id: z.string(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({ level }),
  properties: bag,
})
const notification = z.strictObject({
  level,
  message,
  associatedRule: descriptorReference,
  locations: z.array(location),
})
const override = z.strictObject({
  descriptor: descriptorReference,
  configuration: z.strictObject({ enabled: z.boolean().optional(), level: level.optional() }),
})
const suppression = z.strictObject({
  kind: z.enum(['inSource', 'external']),
  status: z.enum(['accepted', 'underReview', 'rejected']),
  justification: z.string(),
  properties: bag,
})
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.number().int().min(-1),
  level,
  message,
  locations: z.array(location).max(1),
  relatedLocations: unique(location),
  partialFingerprints: z.record(z.string(), z.string()),
  suppressions: unique(suppression),
  properties: bag,
})

export const sarifSchema = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          semanticVersion: z
            .string()
            .regex(/^\d+\.\d+\.\d+$/)
            .optional(),
          rules: unique(descriptor),
        }),
      }),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(notification),
          ruleConfigurationOverrides: unique(override),
        }),
      ),
      results: z.array(result),
      properties: bag,
    }),
  ),
})
