import type { Plan } from '#core/model/plan.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { placeholdersOf } from '#core/views/runbook/step/runbook.ts'
import { type Block, heading, link, list, quiet, type Words } from '../block.ts'
import { anchorsOf, type PackInput } from '../pack-input.ts'

/** What nobody has said yet: points of the proof that are not known, and values that the runbook lacks. */
export function unknownsPart({ plan, proof }: PackInput): readonly Block[] {
  const unknown = (proof?.points ?? []).flatMap((point) =>
    point.unknown.map((one): Words => [`${one.text} `, link(point.title, `point-${point.id}`)]),
  )
  const lines = [...unknown, ...valuesLacking(plan)]
  return [
    heading(1, 'unknowns', 'What is not known'),
    ...(lines.length === 0 ? [quiet('Nothing that the proof and the runbooks ask for is missing.')] : list(lines)),
  ]
}

function valuesLacking(plan: Plan): readonly Words[] {
  return plan.stages.flatMap((stage) => {
    const steps = runbookOf(plan, stage.id)?.steps ?? []
    const names = new Set(steps.flatMap((step) => placeholdersOf(step).map(({ name }) => name)))
    return [...names].map(
      (name): Words => [`${name}: asked for by `, link(`the runbook to ${stage.name}`, anchorsOf(plan, stage).runbook)],
    )
  })
}
