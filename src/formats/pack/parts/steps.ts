import { operationInWords } from '#core/domain/migration/operations.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import { changeFields, changeTitle, type Stage } from '#core/model/plan.ts'
import { capital, listed } from '#core/model/words.ts'
import { changesIn, operationsBetween } from '#core/views/changes/changes.ts'
import { changeTypes, changeTypeTitle } from '#core/views/changes/stage-change.ts'
import { changeInWords, peopleInWords, reachChanges, totalsOf } from '#core/views/reach/reach-changes.ts'
import { reachMatrix } from '#core/views/reach/reach-matrix.ts'
import type { Sheet } from '../../drawing/sheets.ts'
import { type Block, heading, list, quiet, table } from '../block.ts'
import { anchorsOf, type PackInput } from '../pack-input.ts'
import { runbookPart } from './runbook.ts'

/** A step: what a change board asks of it, what it changes and for whom, its picture, and what people do. */
export function stepPart(input: PackInput, from: Stage, to: Stage, sheet: Sheet): readonly Block[] {
  const anchors = anchorsOf(input.plan, to)
  return [
    heading(1, anchors.step, `Step ${anchors.number - 1}: from ${from.name} to ${to.name}`),
    ...recordOf(to),
    heading(2, anchors.changes, 'What changes'),
    ...changesTable(input, from, to),
    { type: 'picture', sheet },
    heading(2, `access-${anchors.number}`, 'Who loses and who gains access'),
    ...accessPart(input, to),
    ...runbookPart(input, to),
  ]
}

function recordOf({ change = {} }: Stage): readonly Block[] {
  const rows = changeFields.flatMap((field) => (change[field] ? [[changeTitle(field), change[field]]] : []))
  return rows.length === 0
    ? [quiet('Change number, owner, window and point of no return are not filled in.')]
    : table(
        [
          ['For the change board', 3],
          ['', 9],
        ],
        rows,
      )
}

function changesTable({ plan }: PackInput, from: Stage, to: Stage): readonly Block[] {
  const changes = [...changesIn(plan, from, to)].sort(
    (a, b) => changeTypes.indexOf(a.type) - changeTypes.indexOf(b.type),
  )
  const operations = operationsBetween(plan, from.id, to.id).map((one) => [
    'Operation',
    operationInWords(one, from, to),
  ])
  const rows = [...changes.map(({ type, text }) => [changeTypeTitle[type], text]), ...operations]
  return rows.length === 0
    ? [quiet('Nothing changes.')]
    : table(
        [
          ['Kind', 3],
          ['Change', 10],
        ],
        rows,
      )
}

function accessPart({ plan }: PackInput, to: Stage): readonly Block[] {
  const at = plan.stages.indexOf(to)
  const changes = reachChanges(reachMatrix(momentOf(plan, at - 1)), reachMatrix(momentOf(plan, at)))
  const lines = (['losses', 'gains', 'doubts'] as const).flatMap((kind) =>
    totalsOf(changes[kind]).map(({ people, chatPool, changes: all }) => {
      const who = listed(all.map(({ users }) => users.name))
      return `${capital(peopleInWords(people))} ${changeInWords[kind](people, chatPool)}: ${who}.`
    }),
  )
  const programs = changes.programs.map(({ users }) => `${users.name} need another client.`)
  return lines.length + programs.length === 0
    ? [quiet('Nobody gains or loses a chat pool.')]
    : list([...lines, ...programs])
}
