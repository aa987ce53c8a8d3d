import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { openErrors, openErrorsInWords } from '#core/views/runbook/open-errors.ts'
import { cmdletText, quoted } from '#core/views/runbook/powershell.ts'
import { type Placeholder, plain } from '#core/views/runbook/step/cmdlet.ts'
import { type Action, placeholdersOf, type Runbook, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { stepKindName } from '#core/views/runbook/step/words.ts'
import type { Inputs } from '../inputs.ts'

/**
 * One script for the steps that lead to stages; the numbers in it run through. Windows PowerShell reads it as UTF-8 by the
 * mark at its beginning.
 */
export function render({ plan, stages, findings }: Inputs['runbook']): string {
  const runbooks = stages.flatMap((stage) => runbookOf(plan, stage) ?? [])
  const lines =
    runbooks.length > 0
      ? scriptOf(
          plan,
          runbooks.map((runbook) => ({ runbook, errors: openErrors(findings, runbook.to) })),
        )
      : [said('This is the first stage: no step leads to it.')]
  return `\uFEFF${lines.join('\n')}\n`
}

interface Part {
  readonly runbook: Runbook
  readonly errors: readonly Finding[]
}

/** No line of a comment ends before it should: what cannot be seen is a space. */
const comment = (text: string): string => `# ${plain(text)}`.trimEnd()

const said = (text: string): string => `Write-Host ${quoted(plain(text))}`

function scriptOf(plan: Plan, parts: readonly Part[]): readonly string[] {
  const count = parts.reduce((sum, { runbook }) => sum + runbook.steps.length, 0)
  const heads = [...opening(plan, parts), ...parts.flatMap((part) => header(part, parts.length > 1))]
  if (count === 0) return [...heads, '', said('There is nothing to do in this step.')]
  let done = 0
  const bodies = parts.map(({ runbook, errors }) => {
    const { from, to, steps } = runbook
    const first = done + 1
    done += steps.length
    return [
      ...(parts.length > 1 ? ['', comment(`==== From ${from.name} to ${to.name} ====`)] : []),
      ...(errors.length > 0 ? ['', `Write-Warning ${quoted(plain(openErrorsInWords(errors, to)))}`] : []),
      ...steps.flatMap((step, at) => ['', ...stepLines(step, first + at)]),
    ]
  })
  return ['#Requires -Version 3.0', ...heads, '', ...start(count), ...bodies.flat()]
}

function opening(plan: Plan, parts: readonly Part[]): readonly string[] {
  const [only, another] = parts
  const what =
    only && !another
      ? `From ${only.runbook.from.name} to ${only.runbook.to.name}: the runbook of the plan ${plan.name}`
      : `The runbook of the plan ${plan.name}`
  return [
    comment(what),
    comment(`SHA-256 of the plan file: ${fingerprintOf(plan)}`),
    comment('Written by Coexistence Planner, which never runs anything. Try it in a lab first.'),
    '#',
    comment('Run it with -WhatIf to see what it would do. Without, it asks before every step.'),
    comment('-From goes on at a step. -AllowDestructive lets it do what takes something away.'),
  ]
}

function header({ runbook, errors }: Part, isOneOfMany: boolean): readonly string[] {
  const { from, to, prerequisites, steps } = runbook
  const missing = new Map(steps.flatMap((step) => placeholdersOf(step).map((one) => [one.name, one] as const)))
  const lines = [
    ...(errors.length > 0 ? ['#', comment(openErrorsInWords(errors, to))] : []),
    ...errors.map(({ message }) => comment(`- ${message}`)),
    ...(prerequisites.length > 0 ? ['#', comment('Before you begin:')] : []),
    ...prerequisites.map(({ text }) => comment(`- ${text}`)),
    ...(missing.size > 0 ? ['#', comment('The plan does not know, so the script stops where it needs:')] : []),
    ...[...missing.keys()].map((name) => comment(`- ${name}`)),
  ]
  return isOneOfMany && lines.length > 0 ? ['#', comment(`From ${from.name} to ${to.name}`), ...lines] : lines
}

const start = (count: number): readonly string[] => [
  "[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')]",
  'param(',
  '    # The number of the step to begin with.',
  `    [ValidateRange(1, ${count})]`,
  '    [int] $From = 1,',
  '',
  '    # Without it the script stops before every step that takes something away.',
  '    [switch] $AllowDestructive',
  ')',
  '',
  'Set-StrictMode -Version 2.0',
  "$ErrorActionPreference = 'Stop'",
  '',
  'function Stop-BeforeStep([int] $Number, [string] $Reason) {',
  `    throw "Stopped at step $Number. $Reason Then go on with -From $Number."`,
  '}',
  '',
  'function Stop-AtUnknown([int] $Number, [string] $Reason) {',
  '    if ($WhatIfPreference) { Write-Host "   $Reason" } else { Stop-BeforeStep $Number $Reason }',
  '}',
]

function stepLines(step: RunbookStep, number: number): readonly string[] {
  return [
    comment(`---- ${number}. ${step.title} (${stepKindName[step.kind]}) ----`),
    ...step.wayBack.map((action) => comment(`Way back: ${textOf(action)}`)),
    `if ($From -le ${number}) {`,
    ...(step.kind === 'powershell' ? cmdletLines(step, number) : byHand(step, number)).map((line) => `    ${line}`),
    '}',
  ]
}

const textOf = (action: Action): string => (action.type === 'cmdlet' ? cmdletText(action.cmdlet) : action.text)

/** What it is, what must hold before it and what it stops: read before anything is confirmed. */
const introduction = ({ title, preconditions, downtime }: RunbookStep, number: number): readonly string[] => [
  said(`${number}. ${title}`),
  ...preconditions.map((text) => said(`   Before: ${text}`)),
  ...(downtime ? [said(`   Downtime: ${downtime}`)] : []),
]

/** What people do: shown, and asked for. */
function byHand(step: RunbookStep, number: number): readonly string[] {
  const question = step.kind === 'approval' ? 'Is it approved?' : 'Is it done?'
  return [
    ...introduction(step, number),
    ...step.actions.map((action) => said(`   ${textOf(action)}`)),
    ...step.checks.map((action) => said(`   Check: ${textOf(action)}`)),
    ...asked(question, step.title, number),
  ]
}

const asked = (question: string, title: string, number: number): readonly string[] => [
  `if (-not ($WhatIfPreference -or $PSCmdlet.ShouldContinue(${quoted(plain(question))}, ${quoted(plain(title))}))) {`,
  `    Stop-BeforeStep ${number} 'It is not done yet.'`,
  '}',
]

/** What the script does, once it is allowed to. */
function cmdletLines(step: RunbookStep, number: number): readonly string[] {
  return [
    ...introduction(step, number),
    ...placeholdersOf(step).map((one) => `Stop-AtUnknown ${number} ${quoted(missingText(one))}`),
    ...(step.isDestructive
      ? [
          'if (-not ($AllowDestructive -or $WhatIfPreference)) {',
          `    Stop-BeforeStep ${number} 'It takes something away: run the script again with -AllowDestructive.'`,
          '}',
        ]
      : []),
    `if ($PSCmdlet.ShouldProcess(${quoted(plain(step.title))}, 'Run the commands of step ${number}')) {`,
    ...step.actions.flatMap((action) => actionLines(action, step, number)).map((line) => `    ${line}`),
    ...step.checks.flatMap(checkLines).map((line) => `    ${line}`),
    '}',
    'elseif (-not $WhatIfPreference) {',
    `    Stop-BeforeStep ${number} 'You did not confirm it.'`,
    '}',
  ]
}

const missingText = ({ name, field }: Placeholder): string =>
  `The plan does not know: ${name}. ${
    field === undefined
      ? 'Put it into this script and delete this line.'
      : 'Fill it in there and write this script anew, or put it here and delete this line.'
  }`

function actionLines(action: Action, step: RunbookStep, number: number): readonly string[] {
  if (action.type === 'note') return [comment(action.text)]
  if (action.type !== 'cmdlet') return asked(`${action.text} Is it done?`, step.title, number)
  const isCmdlet = action.cmdlet.name.includes('-')
  // Up to 7 the exit codes of robocopy mean that it has copied.
  const ended = `if ($LASTEXITCODE -ge 8) { Stop-BeforeStep ${number} 'The copy has failed.' }`
  return isCmdlet ? [cmdletText(action.cmdlet)] : [cmdletText(action.cmdlet), ended]
}

const checkLines = (action: Action): readonly string[] =>
  action.type === 'cmdlet' ? [cmdletText(action.cmdlet)] : [said(`   Check: ${action.text}`)]
