import { isSame } from '#core/model/diff.ts'
import {
  type ChangeRecord,
  isEndState,
  type Operation,
  type Plan,
  type Stage,
  type StageId,
  stageOf,
} from '#core/model/plan.ts'
import { editOperationsOf } from './edit.ts'
import { newOperationId } from './stages.ts'

/** Adds a stage behind another one: a copy of it, marked interim where it becomes the last. */
export function addStage(plan: Plan, after: StageId, name = newStageName(plan)): Plan {
  const index = plan.stages.findIndex(({ id }) => id === after)
  const before = plan.stages[index]
  if (!before) return plan
  const isLast = index === plan.stages.length - 1
  const added: Stage = {
    id: newStageId(plan),
    name,
    ...(isLast && { interim: true }),
    topology: before.topology,
    operations: [],
  }
  return { ...plan, stages: plan.stages.toSpliced(index + 1, 0, added) }
}

/** Adds a copy of a stage behind it, with a name and a description that say so. */
export function copyStage(plan: Plan, id: StageId): Plan {
  const stage = stageOf(plan, id)
  if (!stage) return plan
  const copied = addStage(plan, id, unusedName(plan, `Copy of ${stage.name}`))
  const added = copied.stages[plan.stages.indexOf(stage) + 1]
  return added && stage.description ? describeStage(copied, added.id, { description: stage.description }) : copied
}

/** What a stage says of itself. An empty description or date is left out. */
export interface StageWords {
  readonly name?: string
  readonly description?: string
  readonly date?: string
  readonly interim?: boolean
  readonly change?: ChangeRecord
}

export function describeStage(plan: Plan, id: StageId, words: StageWords): Plan {
  return withStage(plan, id, (stage) => {
    const { description, date, interim, change, ...rest } = { ...stage, ...words }
    const told = Object.fromEntries(Object.entries(change ?? {}).filter(([, text]) => text !== ''))
    const described: Stage = {
      ...rest,
      ...(description && { description }),
      ...(date && { date }),
      ...(interim && { interim }),
      ...(Object.keys(told).length > 0 && { change: told }),
    }
    return isSame(wordsOf(described), wordsOf(stage)) ? stage : described
  })
}

const wordsOf = ({ name, description, date, interim, change }: Stage) => ({ name, description, date, interim, change })

/**
 * Takes a stage out of the plan; what exists in the stages after it stays as it is. Its own operations, check marks
 * and approval go with it, and so do waivers that hold for it alone. The only stage stays.
 */
export function removeStage(plan: Plan, id: StageId): Plan {
  if (plan.stages.length < 2 || !stageOf(plan, id)) return plan
  const stages = plan.stages.filter((stage) => stage.id !== id)
  return withEndKept(plan, { ...plan, stages, waivers: waiversWithout(plan, id) })
}

/** Moves a stage to another place in the order. It takes along what exists in it and its operations. */
export function moveStage(plan: Plan, id: StageId, to: number): Plan {
  const stage = stageOf(plan, id)
  const at = Math.min(Math.max(to, 0), plan.stages.length - 1)
  if (!stage || plan.stages.indexOf(stage) === at) return plan
  const stages = plan.stages.filter((other) => other !== stage).toSpliced(at, 0, stage)
  return withEndKept(plan, { ...plan, stages })
}

/**
 * Makes one step of the two that lead to a stage and to the next one. The next stage stays as it is, and does the
 * operations of both steps; check marks are kept. What existed only in the first of the two goes.
 */
export function mergeWithNext(plan: Plan, id: StageId): Plan {
  const index = plan.stages.findIndex((stage) => stage.id === id)
  const [stage, next] = [plan.stages[index], plan.stages[index + 1]]
  if (!stage || !next) return plan
  const operations = index === 0 ? next.operations : inOneStep(plan, stage.operations, next.operations)
  const done = [...new Set([...(stage.done ?? []), ...(next.done ?? [])])]
  const merged: Stage = { ...next, operations, ...(done.length > 0 && { done }) }
  const stages = plan.stages.toSpliced(index, 2, merged)
  return { ...plan, stages, waivers: waiversWithout(plan, id) }
}

type Operations = readonly Operation[]

/** The operations of two steps, each once, under ids of their own. */
function inOneStep(plan: Plan, first: Operations, second: Operations): Operations {
  let all = first
  for (const operation of second) {
    const { id, ...does } = operation
    if (all.some(({ id: _, ...known }) => isSame(known, does))) continue
    const isTaken = all.some((other) => other.id === id)
    all = [...all, isTaken ? { ...operation, id: newOperationId(plan, all) } : operation]
  }
  return all
}

/** Takes an operation out of the step that leads to a stage. */
export const removeOperation = (plan: Plan, id: StageId, operation: string): Plan =>
  editOperationsOf(plan, id, (operations) => operations.filter((one) => one.id !== operation))

/** Where the end state is no longer the last stage, the one that now is has never been said to be the end. */
function withEndKept(before: Plan, after: Plan): Plan {
  const end = before.stages.at(-1)
  const last = after.stages.at(-1)
  if (!end || !last || last.id === end.id || after.stages.length < 2 || !isEndState(before, end)) return after
  return describeStage(after, last.id, { interim: true })
}

function waiversWithout({ waivers }: Plan, id: StageId): Plan['waivers'] {
  return waivers.flatMap((waiver) => {
    if (!waiver.stages?.includes(id)) return waiver
    const stages = waiver.stages.filter((stage) => stage !== id)
    return stages.length === 0 ? [] : { ...waiver, stages }
  })
}

function withStage(plan: Plan, id: StageId, change: (stage: Stage) => Stage): Plan {
  const stages = plan.stages.map((stage) => (stage.id === id ? change(stage) : stage))
  return stages.every((stage, at) => stage === plan.stages[at]) ? plan : { ...plan, stages }
}

function newStageId(plan: Plan): StageId {
  let number = plan.stages.length + 1
  while (stageOf(plan, `stage-${number}`)) number++
  return `stage-${number}`
}

function newStageName(plan: Plan): string {
  let number = plan.stages.length + 1
  while (isNamed(plan, `Stage ${number}`)) number++
  return `Stage ${number}`
}

function unusedName(plan: Plan, name: string): string {
  let free = name
  for (let number = 2; isNamed(plan, free); number++) free = `${name} ${number}`
  return free
}

const isNamed = (plan: Plan, wanted: string): boolean => plan.stages.some(({ name }) => name === wanted)
