import { markStep } from '#core/edits/runbook.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { StageId } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import type { Placeholder } from '#core/views/runbook/step/cmdlet.ts'
import type { RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { current } from '../store/derived.ts'
import { announce } from '../store/session-store.ts'
import { act } from './act.ts'
import { showSubject } from './showing.ts'

/** Checks a step of the runbook off, or takes its mark away. */
export function checkOff(stage: StageId, { id, title }: RunbookStep, isDone: boolean): void {
  const label = isDone ? `Check off: ${title}` : `Take the check mark from: ${title}`
  act(label, stage, (plan) => markStep(plan, stage, id, isDone), { isToldBefore: true })
}

/** Leads to the field that fills a placeholder, where the object is there for the first time. */
export function fillIn({ entity, field }: Placeholder): void {
  const first = current()?.plan.stages.find(({ topology }) => entity && entityOf(topology, entity))
  if (!first || !entity) return
  showSubject(first.id, entity, field)
  announce(`This is ${first.name}, the first stage that has it. Let what you fill in apply to the later stages too.`)
}

/** Shows what a step is about: in this stage, or in the one before where it is gone by now. */
export function showConcerned(entity: EntityId): void {
  const now = current()
  if (!now) return
  const here = now.plan.stages.indexOf(now.stage)
  const nearest = now.plan.stages.slice(0, here + 1).findLast(({ topology }) => entityOf(topology, entity))
  if (nearest) showSubject(nearest.id, entity)
}

export async function copyCmdlets(text: string): Promise<void> {
  const isCopied = await writeClipboard(text)
  announce(
    isCopied ? 'Copied. Read it before you run it.' : 'The browser does not let this page write to the clipboard.',
  )
}
