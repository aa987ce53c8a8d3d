import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { sourceTitle } from '#core/model/rule/sources.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { openErrors, openErrorsInWords } from '#core/views/runbook/open-errors.ts'
import { cmdletText } from '#core/views/runbook/powershell.ts'
import { type Action, placeholdersOf, type Runbook, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import type { Inputs } from '../inputs.ts'
import { plainMarkdown } from '../markdown.ts'

export function render({ plan, stage, findings }: Inputs['runbook']): string {
  const runbook = runbookOf(plan, stage)
  return runbook
    ? pageOf(plan, runbook, openErrors(findings, runbook.to))
    : 'This is the first stage: no step leads to it.\n'
}

function pageOf(plan: Plan, { from, to, prerequisites, steps }: Runbook, errors: readonly Finding[]): string {
  const done = new Set(to.done)
  const parts = [
    `# From ${plainMarkdown(from.name)} to ${plainMarkdown(to.name)}`,
    `Runbook of the plan *${plainMarkdown(plan.name)}*.\nSHA-256 of the plan file: \`${fingerprintOf(plan)}\``,
    'The planner has not run any of this, and never does. Try it in a lab first.',
    ...(errors.length > 0
      ? [
          `**${plainMarkdown(openErrorsInWords(errors, to))}**`,
          errors.map(({ message }) => `- ${plainMarkdown(message)}`).join('\n'),
        ]
      : []),
    ...(steps.length === 0 ? ['There is nothing to do in this step.'] : [summary(steps, done)]),
    ...(prerequisites.length > 0
      ? ['## Before you begin', prerequisites.map(({ text }) => `- ${plainMarkdown(text)}`).join('\n')]
      : []),
    ...steps.flatMap((step, at) => [`## ${at + 1}. ${plainMarkdown(step.title)}`, ...stepOf(step, done.has(step.id))]),
  ]
  return `${parts.join('\n\n')}\n`
}

function summary(steps: readonly RunbookStep[], done: ReadonlySet<string>): string {
  const missing = new Set(steps.flatMap((step) => placeholdersOf(step).map(({ name }) => name)))
  const finished = steps.filter(({ id }) => done.has(id)).length
  const values = missing.size === 1 ? '1 value is' : `${missing.size} values are`
  return [
    `${finished} of ${steps.length} steps ${steps.length === 1 ? 'is' : 'are'} done.`,
    ...(missing.size > 0
      ? [`${values} not in the plan yet, and ${missing.size === 1 ? 'stands' : 'stand'} in angle brackets.`]
      : []),
  ].join(' ')
}

function stepOf(step: RunbookStep, isDone: boolean): readonly string[] {
  const missing = placeholdersOf(step).map(({ name }) => plainMarkdown(name))
  return [
    [
      `**${stepKindName[step.kind]}**`,
      ...(step.isDestructive ? ['takes something away'] : []),
      isDone ? 'done' : 'to do',
    ].join(' · '),
    ...(step.downtime ? [`**Downtime.** ${plainMarkdown(step.downtime)}`] : []),
    ...(missing.length > 0 ? [`**Fill in first:** ${missing.join(', ')}.`] : []),
    ...section(
      'Before',
      step.preconditions.map((text) => ({ type: 'words', text })),
    ),
    ...section('Do', step.actions),
    ...section('Check', step.checks),
    ...section('Way back', step.wayBack),
    `*${step.sources.map((key) => plainMarkdown(sourceTitle(key))).join(' · ')}*`,
  ]
}

function section(title: string, actions: readonly Action[]): readonly string[] {
  return actions.length === 0 ? [] : [`**${title}**`, ...blocks(actions)]
}

/** Cmdlets that follow each other stand in one block. */
function blocks(actions: readonly Action[]): readonly string[] {
  const found: { readonly isCode: boolean; readonly lines: string[] }[] = []
  for (const action of actions) {
    const isCode = action.type === 'cmdlet'
    const line = isCode ? cmdletText(action.cmdlet) : `- ${plainMarkdown(action.text)}`
    const last = found.at(-1)
    if (last?.isCode === isCode) last.lines.push(line)
    else found.push({ isCode, lines: [line] })
  }
  return found.map(({ isCode, lines }) => (isCode ? fenced(lines.join('\n')) : lines.join('\n')))
}

/** A fence longer than any that a name could bring. */
function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}powershell\n${code}\n${fence}`
}
