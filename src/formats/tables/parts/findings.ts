import { citationOf } from '#core/model/rule/sources.ts'
import { capital, severityName } from '#core/model/words.ts'
import { byStage } from '../../findings/by-stage.ts'
import { notCheckedSentence, subjectsOf } from '../../findings/subjects.ts'
import { columns, type Table } from '../table.ts'
import { stagesIn, type TablesInput } from '../tables-input.ts'

/** A line for each finding, open or waived, and for each rule that stopped. */
export function findingsTable(input: TablesInput): Table {
  const { plan, report } = input
  const wanted = new Set(stagesIn(input).map(({ stage }) => stage.id))
  return {
    id: 'findings',
    title: 'Findings',
    columns: columns({
      Stage: 22,
      'Holds in': 10,
      Severity: 12,
      Message: 90,
      Objects: 40,
      Rule: 34,
      Source: 46,
      State: 10,
      Reason: 50,
    }),
    rows: byStage({ plan, report, rules: [] })
      .filter(({ stage }) => wanted.has(stage.id))
      .flatMap(({ stage, open, waived, notChecked }) => [
        ...[...open, ...waived].map((finding) => [
          stage.name,
          finding.transition ? 'Step' : 'Stage',
          capital(severityName[finding.severity]),
          finding.message,
          subjectsOf(plan, stage, finding).join(' · '),
          finding.rule,
          citationOf(finding.source),
          finding.waived ? 'Waived' : 'Open',
          finding.waived?.reason,
        ]),
        ...notChecked.map((one) => [
          stage.name,
          '',
          '',
          notCheckedSentence(plan, one),
          '',
          one.rule,
          '',
          'Not checked',
          '',
        ]),
      ]),
  }
}
