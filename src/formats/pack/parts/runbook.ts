import type { Stage } from '#core/model/plan.ts'
import { sourceTitle } from '#core/model/rule/sources.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { openErrors, openErrorsInWords } from '#core/views/runbook/open-errors.ts'
import { type Action, placeholdersOf, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import { actionGroups } from '../../runbook/action-groups.ts'
import { type Block, code, heading, link, list, quiet, strong, text } from '../block.ts'
import { anchorsOf, type PackInput } from '../pack-input.ts'

/** What is done in the step that leads to a stage, in order. */
export function runbookPart({ plan, report }: PackInput, to: Stage): readonly Block[] {
  const runbook = runbookOf(plan, to.id)
  const { runbook: anchor, findings } = anchorsOf(plan, to)
  if (!runbook) return []
  const done = new Set(to.done)
  const errors = openErrors(report.findings, to)
  return [
    heading(2, anchor, `Runbook to ${to.name}`),
    quiet('The planner has not run any of this, and never does. Try it in a lab first.'),
    ...(errors.length > 0 ? [text(link(openErrorsInWords(errors, to), findings))] : []),
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
    ...(step.preconditions.length > 0 ? [strong('Before'), ...list(step.preconditions)] : []),
    ...actionBlocks('Do', step.actions),
    ...actionBlocks('Check', step.checks),
    ...actionBlocks('Way back', step.wayBack),
  ]
}

const actionBlocks = (title: string, actions: readonly Action[]): readonly Block[] =>
  actions.length === 0
    ? []
    : [
        strong(title),
        ...actionGroups(actions).flatMap(({ isCode, lines }) => (isCode ? [code(lines.join('\n'))] : list(lines))),
      ]
