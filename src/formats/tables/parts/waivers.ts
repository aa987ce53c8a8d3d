import type { EntityId } from '#core/model/entity.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { listed, nameOf } from '#core/model/words.ts'
import { entityIn } from '../../findings/subjects.ts'
import { columns, type Table } from '../table.ts'
import type { TablesInput } from '../tables-input.ts'

/** A line for each waiver of the plan, with how many findings it waives. */
export const waiversTable = ({ plan, report }: TablesInput): Table => ({
  id: 'waivers',
  title: 'Waivers',
  columns: columns({
    ...{ Rule: 34, Stages: 30, Objects: 40, Reason: 60, Author: 22, Date: 12, Reference: 18, Expires: 12 },
    'Findings waived': 10,
  }),
  rows: plan.waivers.map((waiver) => [
    waiver.rule,
    waiver.stages ? listed(waiver.stages.map((id) => stageOf(plan, id)?.name ?? id)) : 'All',
    waiver.entities.map((id) => nameIn(plan, id as EntityId)).join(', '),
    waiver.reason,
    waiver.author,
    waiver.date,
    waiver.reference,
    waiver.expires,
    report.findings.filter(({ waived }) => waived === waiver).length,
  ]),
})

function nameIn(plan: Plan, id: EntityId): string {
  const [first] = plan.stages
  const entity = first && entityIn(plan, first, id)
  return entity ? nameOf(entity) : id
}
