import { stageBefore } from '#core/model/plan.ts'
import { renderStage } from './render-stage.ts'
import type { Subcommand } from './subcommand.ts'

export const runbookSubcommand: Subcommand = {
  name: 'runbook',
  usage: 'runbook PLAN --stage ID',
  purpose: 'Write what is done, in order, in the step that leads to a stage; it runs nothing',
  format: { input: 'runbook', meaning: 'A page to read, or a script for PowerShell' },
  options: [
    ['--stage ID', 'The stage that the step leads to'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  run: (args, host) =>
    renderStage(args, host, {
      input: 'runbook',
      verb: 'write a runbook of',
      reasonAgainst: (plan, stage) =>
        stageBefore(plan, stage) ? undefined : 'This is the first stage: no step leads to it.',
    }),
}
