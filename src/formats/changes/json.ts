import { jsonText } from '#core/model/base/plain-text.ts'
import type { StageChange } from '#core/views/changes/stage-change.ts'
import type { Difference } from './difference.ts'

/** For other programs, in one order of its fields. */
export function render({ title, from, to, facts, sections }: Difference): string {
  const document = {
    format: 'coexistence-changes',
    version: 1,
    plan: title,
    from,
    to,
    facts,
    stages: sections.map((section) => ({
      heading: section.heading,
      from: section.stages.from,
      to: section.stages.to,
      facts: section.facts,
      operations: section.operations,
      changes: section.changes.map(published),
    })),
  }
  return jsonText(document)
}

const published = ({ type, entity, count, text, users, fields }: StageChange) => ({
  type,
  entity,
  count,
  text,
  ...(users && { users: users.isOpen ? null : users.known, ...(users.isOpen && { usersAtLeast: users.known }) }),
  fields,
})
