import type { Stage } from '#core/model/plan.ts'
import { sourceTitle } from '#core/model/rule/sources.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { cmdletText } from '#core/views/runbook/powershell.ts'
import { type Action, placeholdersOf, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import { type Block, code, heading, list, quiet, text } from '../block.ts'
import { anchorsOf, type PackInput } from '../pack-input.ts'

/** What is done in the step that leads to a stage, in order. */
export function runbookPart({ plan }: PackInput, to: Stage): readonly Block[] {
  const runbook = runbookOf(plan, to.id)
  const { runbook: anchor } = anchorsOf(plan, to)
  if (!runbook) return []
  const done = new Set(to.done)
  return [
    heading(2, anchor, `Runbook to ${to.name}`),
    quiet('The planner has not run any of this, and never does. Try it in a lab first.'),
    ...list(runbook.prerequisites.map((one) => `Before you begin: ${one.text}`)),
    ...(runbook.steps.length === 0 ? [quiet('There is nothing to do in this step.')] : []),
    ...runbook.steps.flatMap((step, at) => stepBlocks(step, `${anchor}-${at + 1}`, at + 1, done.has(step.id))),
  ]
}

function stepBlocks(step: RunbookStep, id: string, number: number, isDone: boolean): readonly Block[] {
  const missing = placeholdersOf(step).map(({ name }) => name)
  const facts = [
    stepKindName[step.kind],
    ...(step.isDestructive ? ['takes something away'] : []),
    isDone ? 'done' : 'to do',
  ]
  return [
    heading(3, id, `${number}. ${step.title}`),
    quiet(`${facts.join(' · ')} · ${step.sources.map((key) => sourceTitle(key)).join(' · ')}`),
    ...(step.downtime ? [text(`Downtime: ${step.downtime}`)] : []),
    ...(missing.length > 0 ? [text(`Fill in first: ${missing.join(', ')}.`)] : []),
    ...list(step.preconditions.map((one) => `Before: ${one}`)),
    ...actionBlocks(step.actions, ''),
    ...actionBlocks(step.checks, 'Check: '),
    ...actionBlocks(step.wayBack, 'Way back: '),
  ]
}

/** Cmdlets that follow each other stand in one block. */
function actionBlocks(actions: readonly Action[], label: string): readonly Block[] {
  const cmdlets = actions.flatMap((one) => (one.type === 'cmdlet' ? [cmdletText(one.cmdlet)] : []))
  const words = actions.flatMap((one) => (one.type === 'cmdlet' ? [] : [`${label}${one.text}`]))
  return [
    ...list(words),
    ...(cmdlets.length > 0 && label !== '' ? [text(label.trim())] : []),
    ...(cmdlets.length > 0 ? [code(cmdlets.join('\n'))] : []),
  ]
}
