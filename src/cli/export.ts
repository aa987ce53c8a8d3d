import { renderStage } from './render-stage.ts'
import type { Subcommand } from './subcommand.ts'

export const exportSubcommand: Subcommand = {
  name: 'export',
  usage: 'export PLAN --stage ID',
  purpose: 'Draw a stage of a plan',
  format: { input: 'stage', meaning: 'What to write' },
  options: [
    ['--stage ID', 'The stage to draw; a plan of one stage needs none'],
    ['--output FILE', 'Write to a file instead of standard output'],
  ],
  run: (args, host) => renderStage(args, host, { input: 'stage', verb: 'export' }),
}
