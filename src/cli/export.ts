import { renderStage } from './render-stage.ts'
import type { Subcommand } from './subcommand.ts'

export const exportSubcommand: Subcommand = {
  name: 'export',
  usage: 'export PLAN --stage ID',
  purpose: 'Draw a stage of a plan',
  format: { input: 'stage', meaning: 'What to write' },
  options: [
    ['--stage ID', 'The stage to draw; a plan of one stage needs none'],
    ['--date DATE', 'The day of the export, such as 2026-03-01, to be written into it (none)'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  run: (args, host) => renderStage(args, host, { input: 'stage', verb: 'export' }),
}
