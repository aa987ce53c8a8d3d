import { byName } from '#core/model/base/natural-order.ts'
import { diff } from '#core/model/diff.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { ChangeRecord, ImportRecord, Layout, Operation, Plan, Stage, Waiver } from '#core/model/plan.ts'
import { emptyTopology, entitiesOf, put, remove, type Topology } from '#core/model/topology.ts'
import type { MaskCounts } from './counts.ts'
import { doneStepsBy } from './done-steps.ts'
import { maskedEntity } from './fields.ts'
import { type Masks, masksOf } from './masks.ts'
import { pseudonymsIn } from './pseudonyms.ts'

/** A plan without its names, and how many there were. */
export interface Masked {
  readonly plan: Plan
  readonly counts: MaskCounts
}

/**
 * Replaces every name, address, free text and id of a plan by a pseudonym, the same for the same text whatever its case.
 * Numbers, versions, dates and choices stay, and so does what rules find, but for the length of names that are joined
 * by an import and shorter than their pseudonyms, and for joined names without a separator.
 */
export function maskedPlan(plan: Plan): Masked {
  const masks = masksOf(plan, pseudonymsTakenIn(plan))
  nameInOrder(plan, masks)
  const masked: Plan = {
    name: 'Masked plan',
    ...(plan.description !== undefined && { description: masks.text(plan.description) }),
    sipDomains: plan.sipDomains.map(masks.domain),
    stages: maskedStages(plan, masks),
    layout: maskedLayout(plan.layout, masks),
    ...(plan.lines && { lines: plan.lines }),
    flattening: plan.flattening,
    ...(plan.imports && { imports: plan.imports.map((one) => maskedImport(one, masks)) }),
    severities: Object.fromEntries(Object.entries(plan.severities).map(([rule, set]) => [masks.rule(rule), set])),
    waivers: plan.waivers.map((waiver) => maskedWaiver(waiver, masks)),
  }
  return { plan: masked, counts: masks.counts() }
}

/** The names of what stands for itself come first, in their order, so that their pseudonyms have it too. */
function nameInOrder({ stages }: Plan, masks: Masks): void {
  for (const kind of ['site', 'pool', 'chatPool', 'category', 'users', 'policy'] as const) {
    const all = new Set(stages.flatMap(({ topology }) => [...topology[kind].values()]))
    for (const { name } of byName([...all])) masks.name(kind, name)
  }
}

/** Topologies share what they shared before. */
function maskedStages({ stages }: Plan, masks: Masks): readonly Stage[] {
  let [before, masked] = [emptyTopology, emptyTopology]
  return stages.map((stage) => {
    masked = maskedTopology(before, stage.topology, masked, masks)
    before = stage.topology
    return maskedStage(stage, masked, masks)
  })
}

function maskedTopology(before: Topology, after: Topology, masked: Topology, masks: Masks): Topology {
  const changes = diff(before, after)
  const gone = changes.flatMap((change) => (change.type === 'removed' ? [masks.ids.entity(change.before.id)] : []))
  const there = changes.flatMap((change) => (change.type === 'removed' ? [] : [maskedEntity(change.after, masks)]))
  return put(remove(masked, gone as EntityId[]), there)
}

function maskedStage(stage: Stage, topology: Topology, masks: Masks): Stage {
  const { description, date, interim, approved, change, done } = stage
  return {
    id: masks.ids.stage(stage.id),
    name: masks.stageName(stage.name),
    ...(description !== undefined && { description: masks.text(description) }),
    ...(date !== undefined && { date: masks.date(date) }),
    ...(interim !== undefined && { interim }),
    ...(approved && { approved: { by: masks.person(approved.by), date: masks.date(approved.date) } }),
    ...(change && { change: maskedChange(change, masks) }),
    topology,
    operations: stage.operations.map((operation) => maskedOperation(operation, masks)),
    ...(done && { done: done.map(doneStepsBy(masks)) }),
  }
}

/** What a change board is told of a step: who owns it is a person, the rest are texts and times. */
function maskedChange({ number, owner, from, to, ...texts }: ChangeRecord, masks: Masks): ChangeRecord {
  return {
    ...(number !== undefined && { number: masks.reference(number) }),
    ...(owner !== undefined && { owner: masks.person(owner) }),
    ...(from !== undefined && { from: masks.date(from) }),
    ...(to !== undefined && { to: masks.date(to) }),
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, masks.text(text ?? '')])),
  }
}

function maskedOperation(operation: Operation, masks: Masks): Operation {
  const by: Readonly<Record<string, (held: never) => unknown>> = {
    id: masks.ids.operation,
    source: masks.ids.entity,
    target: masks.ids.entity,
    chatPool: masks.ids.entity,
    categories: (named: readonly string[]) => named.map(masks.category),
    startDate: masks.date,
    reason: masks.text,
  }
  const fields = Object.entries(operation).map(([name, held]) => [name, by[name]?.(held as never) ?? held])
  return Object.fromEntries(fields) as Operation
}

const maskedLayout = (layout: Layout, { ids }: Masks): Layout =>
  Object.fromEntries(Object.entries(layout).map(([id, place]) => [ids.entity(id), place]))

/** The hash of a file would tell which it was. */
const maskedImport = ({ stage, at, file, losses }: ImportRecord, masks: Masks): ImportRecord => ({
  stage: masks.ids.stage(stage),
  ...(at !== undefined && { at: masks.date(at) }),
  file: masks.text(file),
  losses: losses.map(masks.text),
})

function maskedWaiver(waiver: Waiver, masks: Masks): Waiver {
  const { stages, author, date, expires, reference } = waiver
  return {
    rule: masks.rule(waiver.rule),
    entities: waiver.entities.map(masks.ids.entity),
    ...(stages && { stages: stages.map(masks.ids.stage) }),
    reason: masks.text(waiver.reason),
    ...(author !== undefined && { author: masks.person(author) }),
    ...(date !== undefined && { date: masks.date(date) }),
    ...(expires !== undefined && { expires: masks.date(expires) }),
    ...(reference !== undefined && { reference: masks.reference(reference) }),
  }
}

/** What of a plan could be taken for a pseudonym, so that none is given that means another thing there. */
function pseudonymsTakenIn({ stages, ...rest }: Plan): ReadonlySet<string> {
  const taken = new Set(pseudonymsIn(JSON.stringify(rest)))
  const known = new Set<Entity>()
  for (const { topology, ...about } of stages) {
    for (const one of pseudonymsIn(JSON.stringify(about))) taken.add(one)
    for (const entity of entitiesOf(topology)) {
      if (known.has(entity)) continue
      known.add(entity)
      for (const one of pseudonymsIn(JSON.stringify(entity))) taken.add(one)
    }
  }
  return taken
}
