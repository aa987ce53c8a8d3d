import { metaOf, titled, z } from './base/zod.ts'
import type { EntityId } from './entity.ts'
import type { Topology } from './topology.ts'

const chatPoolId = z.templateLiteral(['chatPool:', z.string().check(z.minLength(1))])
const operationBase = { id: z.string().check(z.minLength(1)) }

/** What a step does beyond the change of state that it leaves. */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...operationBase,
    kind: z.literal('importChatData'),
    source: chatPoolId,
    target: chatPoolId,
    categories: z.optional(z.array(z.string())),
    level: z.optional(z.enum(['All', 'User', 'Category', 'RoomDirectory', 'Content'])),
    startDate: z.optional(z.string()),
  }),
  z.strictObject({ ...operationBase, kind: z.literal('copyFiles'), source: chatPoolId, target: chatPoolId }),
  z.strictObject({ ...operationBase, kind: z.literal('discardContent'), chatPool: chatPoolId, reason: z.string() }),
  z.strictObject({ ...operationBase, kind: z.literal('backUp'), chatPool: chatPoolId }),
  z.strictObject({ ...operationBase, kind: z.literal('stopServices'), chatPool: chatPoolId }),
  z.strictObject({ ...operationBase, kind: z.literal('deleteLookupAccount'), chatPool: chatPoolId }),
  z.strictObject({ ...operationBase, kind: z.literal('removeTrustedApplicationPool'), chatPool: chatPoolId }),
  z.strictObject({ ...operationBase, kind: z.literal('upgradeGroupChat'), source: chatPoolId, target: chatPoolId }),
  z.strictObject({ ...operationBase, kind: z.literal('mergeLegacyTopology') }),
  z.strictObject({ ...operationBase, kind: z.literal('removeBackCompatSite') }),
])
export type Operation = Readonly<z.infer<typeof operationSchema>>
export type OperationKind = Operation['kind']

/** Who approved a stage, when, and a fingerprint of what was approved. */
export const approvalSchema = z.strictObject({ by: z.string(), date: z.string(), hash: z.optional(z.string()) })

/** What a change board has to know of a step. */
export const changeRecordSchema = z.strictObject({
  number: z.optional(titled(z.string(), 'Change number')),
  owner: z.optional(titled(z.string(), 'Owner')),
  from: z.optional(titled(z.string(), 'Window from')),
  to: z.optional(titled(z.string(), 'Window to')),
  downtime: z.optional(titled(z.string(), 'People without chat meanwhile')),
  pointOfNoReturn: z.optional(titled(z.string(), 'Point of no return')),
  wayBack: z.optional(titled(z.string(), 'Way back')),
})
export type ChangeRecord = Readonly<z.infer<typeof changeRecordSchema>>
export const changeFields = Object.keys(changeRecordSchema.shape) as readonly (keyof ChangeRecord)[]

/** What people call a field of the record of a change. */
export const changeTitle = (field: keyof ChangeRecord): string =>
  String(metaOf(changeRecordSchema.shape[field].def.innerType)?.['title'] ?? field)

/** Where a part of the plan comes from, and what was assumed or left out when it was brought in. */
export const importRecordSchema = z.strictObject({
  stage: z.string(),
  /** The day, as an ISO date. */
  at: z.optional(z.string()),
  file: z.string(),
  sha256: z.optional(z.string()),
  losses: z.array(z.string()),
})
export type ImportRecord = Readonly<z.infer<typeof importRecordSchema>>

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]
export const severitySettingSchema = z.enum([...severities, 'off'])
export type SeveritySetting = z.infer<typeof severitySettingSchema>

export const waiverSchema = z.strictObject({
  rule: z.string(),
  entities: z.array(z.string()),
  stages: z.optional(z.array(z.string())),
  reason: z.string(),
  author: z.optional(z.string()),
  date: z.optional(z.string()),
  expires: z.optional(z.string()),
  reference: z.optional(z.string()),
})
export type Waiver = Readonly<z.infer<typeof waiverSchema>>

/** Further out than anybody draws, and near enough to be counted with. */
const furthest = 10_000_000
const coordinate = z.number().check(z.minimum(-furthest), z.maximum(furthest))

/** The same point, or the nearest at which something may be drawn: what is further out no file could hold. */
export const withinReach = ({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } => ({
  x: Math.min(furthest, Math.max(-furthest, x)),
  y: Math.min(furthest, Math.max(-furthest, y)),
})

/** Where an entity is drawn: one place in all stages. */
export const placeSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  collapsed: z.optional(z.boolean()),
  pinned: z.optional(z.boolean()),
})
export type Place = Readonly<z.infer<typeof placeSchema>>
export type Layout = Readonly<Record<EntityId, Place>>

/** The lines of a diagram by what they say: `derived` are the connections that Lync 2013 clients make by themselves. */
const lineKinds = ['hosting', 'home', 'connection', 'derived', 'policy', 'content', 'interaction'] as const
export type LineKind = (typeof lineKinds)[number]
export const isLineKind = (text: string): text is LineKind => lineKinds.some((kind) => kind === text)

/** The kinds of line that are drawn, where somebody has chosen them; a broken one always is. */
export const lineChoiceSchema = z.array(
  z.enum(['hosting', 'homes', 'connections', 'derived', 'noDerived', 'policies', 'noContent', 'interactions']),
)
export type LineChoice = Readonly<z.infer<typeof lineChoiceSchema>>

const listedAs = {
  hosting: 'hosting',
  home: 'homes',
  connection: 'connections',
  policy: 'policies',
  interaction: 'interactions',
} as const

/**
 * Homes are said on the cards, so that their lines need not be drawn. Connections that clients make by themselves go with
 * the others, and lines of content are drawn, unless the list says otherwise.
 */
export function isLineDrawn(lines: LineChoice | undefined, kind: LineKind): boolean {
  if (!lines) return kind !== 'home'
  if (kind === 'content') return !lines.includes('noContent')
  if (kind !== 'derived') return lines.includes(listedAs[kind])
  return lines.includes('derived') || (lines.includes('connections') && !lines.includes('noDerived'))
}

/** The same choice but for one kind. */
export function withLineDrawn(lines: LineChoice | undefined, kind: LineKind, on: boolean): LineChoice {
  const isOn = (one: LineKind) => (one === kind ? on : isLineDrawn(lines, one))
  const listed = lineKinds.flatMap((one) =>
    one !== 'content' && one !== 'derived' && isOn(one) ? [listedAs[one]] : [],
  )
  const [derived, connection] = [isOn('derived'), isOn('connection')]
  return [
    ...listed,
    ...(derived === connection ? [] : [derived ? ('derived' as const) : ('noDerived' as const)]),
    ...(isOn('content') ? [] : ['noContent' as const]),
  ]
}

export const flatteningSchema = z.strictObject({ separator: z.string(), prefixTopLevel: z.boolean() })

export type StageId = string

/**
 * A state of the estate that can be run; in memory a whole topology that shares unchanged tables with its neighbours.
 */
export interface Stage {
  readonly id: StageId
  readonly name: string
  readonly description?: string
  readonly date?: string
  /** The last stage, but not the end state. */
  readonly interim?: boolean
  readonly approved?: Readonly<z.infer<typeof approvalSchema>>
  /** Of the step that leads to it. */
  readonly change?: ChangeRecord
  readonly topology: Topology
  readonly operations: readonly Operation[]
  /** Ids of the runbook steps that are checked off. */
  readonly done?: readonly string[]
}

export interface Plan {
  readonly name: string
  readonly description?: string
  readonly sipDomains: readonly string[]
  readonly stages: readonly Stage[]
  readonly layout: Layout
  readonly lines?: LineChoice
  readonly imports?: readonly ImportRecord[]
  readonly flattening: Readonly<z.infer<typeof flatteningSchema>>
  readonly severities: Readonly<Record<string, SeveritySetting>>
  readonly waivers: readonly Waiver[]
}

export const defaultFlattening = { separator: '-', prefixTopLevel: false } as const

/** A plan of one stage, called Today, as it begins: with what exists there, or with nothing. */
export const newPlan = (name: string, topology: Topology, sipDomains: readonly string[] = []): Plan => ({
  name,
  sipDomains,
  stages: [{ id: 'today', name: 'Today', topology, operations: [] }],
  layout: {},
  flattening: defaultFlattening,
  severities: {},
  waivers: [],
})

export const stageOf = (plan: Pick<Plan, 'stages'>, id: StageId): Stage | undefined =>
  plan.stages.find((stage) => stage.id === id)

/** The stage from which the step to this one leads. */
export const stageBefore = (plan: Plan, id: StageId): Stage | undefined =>
  plan.stages[plan.stages.findIndex((stage) => stage.id === id) - 1]

/** The last stage of a plan of two or more stages is its end state, unless it is marked interim. */
export function isEndState(plan: Plan, stage: Stage): boolean {
  return plan.stages.length > 1 && plan.stages.at(-1) === stage && stage.interim !== true
}
