import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { sourceTitle } from '#core/model/rule/sources.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { openErrors, openErrorsInWords } from '#core/views/runbook/open-errors.ts'
import { type Action, placeholdersOf, type Runbook, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import type { Inputs } from '../inputs.ts'
import { fencedCmdlets, plainMarkdown } from '../markdown.ts'
import { actionGroups } from './action-groups.ts'

export function render({ plan, stages, findings }: Inputs['runbook']): string {
  const runbooks = stages.flatMap((stage) => runbookOf(plan, stage) ?? [])
  const [first, second] = runbooks
  if (!first) return 'This is the first stage: no step leads to it.\n'
  const pages = runbooks.map((one) => pageOf(one, openErrors(findings, one.to), second ? 2 : 1))
  const title = `# ${second ? `Runbook of ${plainMarkdown(plan.name)}` : headingOf(first)}`
  return `${[title, ...origin(plan), ...pages.flatMap((page) => page.slice(second ? 0 : 1))].join('\n\n')}\n`
}

const headingOf = ({ from, to }: Runbook): string => `From ${plainMarkdown(from.name)} to ${plainMarkdown(to.name)}`

const origin = (plan: Plan): readonly string[] => [
  `Runbook of the plan *${plainMarkdown(plan.name)}*.\nSHA-256 of the plan file: \`${fingerprintOf(plan)}\``,
  'The planner has not run any of this, and never does. Try it in a lab first.',
]

/** A step under a heading of that level, and its parts one level below. */
function pageOf(runbook: Runbook, errors: readonly Finding[], level: number): readonly string[] {
  const { to, prerequisites, steps } = runbook
  const done = new Set(to.done)
  const [mark, below] = ['#'.repeat(level), '#'.repeat(level + 1)]
  return [
    `${mark} ${headingOf(runbook)}`,
    ...(errors.length > 0
      ? [
          `**${plainMarkdown(openErrorsInWords(errors, to))}**`,
          errors.map(({ message }) => `- ${plainMarkdown(message)}`).join('\n'),
        ]
      : []),
    ...(steps.length === 0 ? ['There is nothing to do in this step.'] : [summary(steps, done)]),
    ...(prerequisites.length > 0
      ? [`${below} Before you begin`, prerequisites.map(({ text }) => `- ${plainMarkdown(text)}`).join('\n')]
      : []),
    ...steps.flatMap((step, at) => [
      `${below} ${at + 1}. ${plainMarkdown(step.title)}`,
      ...stepOf(step, done.has(step.id)),
    ]),
  ]
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

const blocks = (actions: readonly Action[]): readonly string[] =>
  actionGroups(actions).map(({ isCode, lines }) =>
    isCode ? fencedCmdlets(lines.join('\n')) : lines.map((line) => `- ${plainMarkdown(line)}`).join('\n'),
  )
