import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { jsonInParts } from '#core/model/base/json-in-parts.ts'
import { jsonText } from '#core/model/base/plain-text.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { z } from '#core/model/base/zod.ts'
import { diffInParts } from '#core/model/diff.ts'
import { type EntityId, entitySchema } from '#core/model/entity.ts'
import {
  approvalSchema,
  changeRecordSchema,
  defaultFlattening,
  flatteningSchema,
  importRecordSchema,
  lineChoiceSchema,
  operationSchema,
  type Plan,
  placeSchema,
  type Stage,
  severitySettingSchema,
  waiverSchema,
} from '#core/model/plan.ts'
import { emptyTopology, put, remove, type Topology } from '#core/model/topology.ts'
import { orderBy } from './in-order.ts'
import { knownPartOf } from './known-part.ts'
import { migrate, version } from './migrations.ts'
import { type Mistake, mistakeOf } from './mistake.ts'
import { quick } from './plain-reader.ts'

export const stageSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  description: z.optional(z.string()),
  date: z.optional(z.string()),
  interim: z.optional(z.boolean()),
  approved: z.optional(approvalSchema),
  change: z.optional(changeRecordSchema),
  put: z.optional(z.array(entitySchema)),
  remove: z.optional(z.array(z.string())),
  done: z.optional(z.array(z.string())),
  operations: z.optional(z.array(operationSchema)),
})

/** The whole file, as it is written; generates the published JSON schema. */
export const planFileSchema = z.strictObject({
  format: z.literal('coexistence-plan'),
  version: z.literal(version),
  name: z.string(),
  description: z.optional(z.string()),
  sipDomains: z.optional(z.array(z.string())),
  stages: z.array(stageSchema).check(z.minLength(1)),
  layout: z.optional(z.record(z.string(), placeSchema)),
  lines: z.optional(lineChoiceSchema),
  flattening: z.optional(z.partial(flatteningSchema)),
  imports: z.optional(z.array(importRecordSchema)),
  severities: z.optional(z.record(z.string(), severitySettingSchema)),
  waivers: z.optional(z.array(waiverSchema)),
})
const quickSchema = quick(planFileSchema)
type PlanFile = z.infer<typeof planFileSchema>
type StageFile = z.infer<typeof stageSchema>

export type PlanFileError =
  /** Where the text stops being JSON is looked for by whoever tells it. */
  | { readonly type: 'not-json'; readonly text: string }
  /** Bytes that are no text. */
  | { readonly type: 'not-text'; readonly place: string }
  | { readonly type: 'not-a-plan' }
  | ({ readonly type: 'invalid' } & Mistake)
  /** Written by a newer planner; `plan` is what is known of it, to be read only. */
  | { readonly type: 'too-new'; readonly version: number; readonly plan: Plan | undefined }

/** Reads a plan file. Everything the schema can hold loads, however wrong the plan is. */
export function parsePlan(text: string): Result<Plan, PlanFileError> {
  const json = parseJson(text)
  if (!json.ok) return json
  const envelope = z.object({ format: z.literal('coexistence-plan'), version: z.int() }).safeParse(json.value)
  if (!envelope.success) return err({ type: 'not-a-plan' })
  const found = envelope.data.version
  if (found > version) return err({ type: 'too-new', version: found, plan: knownPart(json.value) })
  const present = migrate(json.value, found)
  const file = quickSchema.safeParse(present)
  if (file.success) return planOf(file.data)
  const [issue] = file.error.issues
  return err(issue ? { type: 'invalid', ...mistakeOf(issue, present) } : { type: 'not-a-plan' })
}

function parseJson(text: string): Result<unknown, PlanFileError> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return err(text.trimStart().startsWith('{') ? { type: 'not-json', text } : { type: 'not-a-plan' })
  }
}

function knownPart(json: unknown): Plan | undefined {
  const file = knownPartOf(planFileSchema, { ...(json as object), version })
  const plan = file && planOf(file)
  return plan?.ok ? plan.value : undefined
}

function planOf(file: PlanFile): Result<Plan, PlanFileError> {
  const path = repeatedId(file)
  if (path) return err({ type: 'invalid', path, problem: 'the same id is there twice, and only one could be kept' })
  let topology = emptyTopology
  const stages = file.stages.map((stage) => {
    topology = folded(topology, stage)
    return stageOf(stage, topology)
  })
  const { format: _f, version: _v, flattening, ...rest } = file
  return ok({
    ...defined(rest),
    sipDomains: file.sipDomains ?? [],
    stages,
    layout: (file.layout ?? {}) as Plan['layout'],
    flattening: { ...defaultFlattening, ...defined(flattening ?? {}) },
    severities: file.severities ?? {},
    waivers: file.waivers ?? [],
  } as Plan)
}

/** Where a stage, or an entity within a stage, has the id of one before it. */
function repeatedId({ stages }: PlanFile): string | undefined {
  const lists = [{ of: 'stages', ids: stages.map(({ id }) => id) }].concat(
    stages.map(({ put: entities = [] }, at) => ({ of: `stages[${at}].put`, ids: entities.map(({ id }) => id) })),
  )
  for (const { of, ids } of lists) {
    // So they are written, and none of them is there twice.
    if (ids.every((id, at) => at === 0 || (ids[at - 1] as string) < id)) continue
    const known = new Set<string>()
    const at = ids.findIndex((id) => known.size === known.add(id).size)
    if (at >= 0) return `${of}[${at}].id`
  }
  return undefined
}

function folded(topology: Topology, stage: StageFile): Topology {
  return put(remove(topology, (stage.remove ?? []) as EntityId[]), stage.put ?? [])
}

function stageOf({ put: _p, remove: _r, operations, ...rest }: StageFile, topology: Topology): Stage {
  return { ...defined(rest), topology, operations: operations ?? [] } as Stage
}

const inOrder = orderBy(planFileSchema)

/** The stable text of a plan: entities sorted by id, fields in a fixed order, one a line. */
export const serializePlan = (plan: Plan): string => jsonText(inOrder(atOnce(fileInParts(plan))))

/** The text of a plan for who only reads it again, without a fixed order of fields: it is made in steps, in pieces. */
export function* planTextInParts(plan: Plan): InParts<readonly string[]> {
  return yield* jsonInParts(yield* fileInParts(plan))
}

function* fileInParts(plan: Plan): InParts<object> {
  const stages: object[] = []
  let before = emptyTopology
  for (const stage of plan.stages) {
    stages.push(yield* stageText(stage, before))
    before = stage.topology
    yield
  }
  // The name is read also of a text that is damaged further on.
  const { name, ...rest } = plan
  return { name, ...rest, format: 'coexistence-plan', version, stages }
}

function* stageText({ topology, ...rest }: Stage, before: Topology): InParts<object> {
  const changes = yield* diffInParts(before, topology)
  const puts = changes.flatMap((change) => (change.type === 'removed' ? [] : [change.after]))
  const gone = changes.flatMap((change) => (change.type === 'removed' ? [change.before.id] : []))
  return { ...rest, put: puts.sort((a, b) => (a.id < b.id ? -1 : 1)), remove: gone.sort() }
}

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T
