import { operationInWords } from '#core/domain/migration/operations.ts'
import { lostApprovals } from '#core/edits/approvals.ts'
import type { Entity } from '#core/model/entity.ts'
import { isEndState, type Operation, type Plan, type Stage, stageBefore, type Waiver } from '#core/model/plan.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { counted, listed, nameOf, shortened } from '#core/model/words.ts'
import { approvedBy } from '../facts/approval.ts'

/** What a change of the list of stages takes with it, and what it makes of the rest. */
interface StageLosses {
  /** What exists in the plan no longer. */
  readonly objects: readonly Entity[]
  /** What is no longer done, in words. */
  readonly operations: readonly string[]
  readonly checkMarks: number
  readonly waivers: readonly Waiver[]
  /** The stages that lose their approval, or go with it. */
  readonly approvals: readonly Stage[]
}

function stageLosses(before: Plan, after: Plan): StageLosses {
  const kept = new Set(after.stages.flatMap(({ operations }) => operations.map(withoutId)))
  const isDone = (operation: Operation) => kept.has(withoutId(operation))
  const gone = before.stages.filter(({ id }) => !after.stages.some((stage) => stage.id === id))
  const marks = new Set(after.stages.flatMap(({ done = [] }) => done))
  return {
    objects: objectsOnlyIn(gone, after),
    operations: gone.flatMap((stage) => {
      const from = stageBefore(before, stage.id)
      const lost = from ? stage.operations.filter((operation) => !isDone(operation)) : []
      return lost.map((operation) => operationInWords(operation, from ?? stage, stage))
    }),
    checkMarks: gone.flatMap(({ done = [] }) => done.filter((mark) => !marks.has(mark))).length,
    waivers: before.waivers.filter(({ stages }) => stages?.every((id) => gone.some((stage) => stage.id === id))),
    approvals: lostApprovals(before, after),
  }
}

const withoutId = ({ id: _, ...does }: Operation): string => JSON.stringify(Object.entries(does).sort())

function objectsOnlyIn(gone: readonly Stage[], after: Plan): readonly Entity[] {
  const stay = [...new Set(after.stages.flatMap(({ topology }) => Object.values(topology)))]
  const unshared = gone.flatMap(({ topology }) =>
    entitiesOf(topology).filter(({ kind }) => !stay.includes(topology[kind])),
  )
  return unshared.filter(({ id }) => !stay.some((table) => table.has(id)))
}

/** The same as sentences; none where nothing is lost. */
export function lossesInWords(before: Plan, after: Plan): readonly string[] {
  const { objects, operations, checkMarks, waivers, approvals } = stageLosses(before, after)
  return [
    ...(objects.length > 0 ? [`${counted(objects.length, 'object')} of no other stage: ${namesOf(objects)}.`] : []),
    ...(operations.length > 0 ? [`${counted(operations.length, 'operation')}: ${listed(operations)}.`] : []),
    ...(checkMarks > 0 ? [`${counted(checkMarks, 'check mark')} of its runbook.`] : []),
    ...(waivers.length > 0
      ? [`${counted(waivers.length, 'waiver')}: ${listed(waivers.map(({ rule }) => rule))}.`]
      : []),
    ...approvals.map((stage) => `The approval of ${shortened(stage.name)} by ${approvedBy(stage)}.`),
  ]
}

/** What becomes the end state by it, or is so no longer; undefined where nothing changes in that. */
export function endInWords(before: Plan, after: Plan): string | undefined {
  const [was, is] = [before.stages.at(-1), after.stages.at(-1)]
  if (!was || !is || was.id === is.id) return undefined
  const name = shortened(is.name)
  if (isEndState(after, is)) return `${name} becomes the end state.`
  if (!isEndState(before, was)) return undefined
  return after.stages.length === 1
    ? 'The plan has no end state then.'
    : `${name} becomes the last stage, as an interim one: the plan has no end state until you make it so.`
}

const namesOf = (objects: readonly Entity[]): string => listed(objects.map((one) => shortened(nameOf(one))))
