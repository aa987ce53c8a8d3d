import type { SeveritySetting } from '#core/model/plan.ts'
import { capital, counted, severityName } from '#core/model/words.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { type Block, heading, list, quiet, table, text } from '../block.ts'
import type { PackInput } from '../pack-input.ts'

/** What was checked and what was not. */
export function rulesPart({ plan, report, rules }: PackInput): readonly Block[] {
  const changed = Object.entries(plan.severities)
  return [
    heading(1, 'rules', 'Rules'),
    text(`${counted(report.rulesRun, 'rule')} ran, ${report.rulesOff.length} off.`),
    ...table(
      [
        ['Rule', 5],
        ['Set to', 2],
        ['What it wants', 8],
      ],
      changed.map(([id, severity]) => [
        id,
        settingName(severity),
        rules.find((rule) => rule.id === id)?.title ?? 'There is no such rule.',
      ]),
    ),
    ...stoppedRules(report.notChecked.map(({ rule, error }) => `${rule}: ${error}`)),
    heading(2, 'rules-not-checked', 'What no rule checks'),
    ...list(notImplemented.map(({ number, id, reason }) => `${number} ${id}: ${reason}`)),
  ]
}

const stoppedRules = (lines: readonly string[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [heading(2, 'rules-stopped', 'Rules that stopped, so that this is not checked'), ...list(lines)]

const settingName = (setting: SeveritySetting): string => (setting === 'off' ? 'Off' : capital(severityName[setting]))

/** Where the plan comes from, with what was assumed and left out. */
export function importsPart({ plan }: PackInput): readonly Block[] {
  const all = plan.imports ?? []
  return [
    heading(1, 'imports', 'What was brought in'),
    ...(all.length === 0
      ? [quiet('Nothing in this plan is known to come from a file of an estate.')]
      : all.flatMap(({ file, at, stage, sha256, losses }) => [
          text(
            [file, at && `on ${at}`, `into ${nameOf(plan, stage)}`, sha256 && `SHA-256 ${sha256}`]
              .filter(Boolean)
              .join(' · '),
          ),
          ...list(losses),
        ])),
  ]
}

/** What a stage is called; one that is no longer there is known by its id only. */
const nameOf = ({ stages }: PackInput['plan'], stage: string): string =>
  stages.find(({ id }) => id === stage)?.name ?? stage
