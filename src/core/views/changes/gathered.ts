import { type Headcount, headcountInShort, sumOf } from '#core/domain/people/headcount.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import { type Entity, isContent } from '#core/model/entity.ts'
import { countOfAll, nameOf } from '#core/model/words.ts'
import { inSentence } from '../facts/value-words.ts'
import { type FieldChange, fieldChangeText, type Graphs } from './field-changes.ts'
import { ownerOf } from './owners.ts'
import type { StageChange } from './stage-change.ts'

/** So many changes of one sort are told one by one: of content, and of anything else. */
const limits = { content: 8, other: 50 }

/** Counts what changes in the same way in many: the rooms of one category, users of one home. A group at a time. */
export function* gathered(changes: readonly StageChange[], graphs: Graphs): InParts<readonly StageChange[]> {
  const groups = groupBy(changes, (change) => sortOf(change, graphs))
  yield
  const told: (readonly StageChange[])[] = []
  for (const group of groups.values()) {
    const entity = graphs.after.find(group[0]?.entity)
    const isMany = entity && group.length > (isContent(entity) ? limits.content : limits.other)
    told.push(isMany ? [together(group, entity, graphs)] : group)
    yield
  }
  return told.flat()
}

function sortOf({ type, entity, fields }: StageChange, { after }: Graphs): string {
  const changed = after.find(entity)
  const ways = type === 'moved' || type === 'rehosted' ? fields.map(fieldChangeText) : fields.map(({ title }) => title)
  return [type, changed?.kind, changed && ownerOf(changed), ...ways].join('\n')
}

function together(group: readonly StageChange[], entity: Entity, graphs: Graphs): StageChange {
  const { type, fields = [] } = group[0] ?? { type: 'changed' as const }
  const holder = graphs.after.find(ownerOf(entity))
  const all = group.map((change) => graphs.after.find(change.entity) ?? entity)
  const what = countOfAll(all)
  const subject = holder ? `${what} of ${nameOf(holder)}` : what
  const moved = group.flatMap((change) => change.users ?? [])
  const users = moved.length > 0 ? sumOf(moved) : undefined
  const alike = fields.filter((field) => group.every((change) => hasSame(change, field)))
  return {
    type,
    entity: holder?.id ?? entity.id,
    count: group.length,
    text: textOf(type, subject, fields, alike, all.every(isSingle) ? undefined : users),
    ...(type === 'changed' && { subject }),
    fields: type === 'renamed' ? [] : alike,
    ...(users && { users }),
  }
}

/** Of whom it need not be said how many they are. */
const isSingle = (entity: Entity): boolean => entity.kind === 'users' && entity.sipAddress !== undefined

const hasSame = ({ fields }: StageChange, field: FieldChange): boolean =>
  fields.some((one) => fieldChangeText(one) === fieldChangeText(field))

function textOf(
  type: StageChange['type'],
  subject: string,
  fields: readonly FieldChange[],
  alike: readonly FieldChange[],
  users: Headcount | undefined,
): string {
  const [way] = fields
  if (type === 'renamed') return `${subject} are renamed`
  if (type !== 'changed') {
    const who = users ? ` (${headcountInShort(users)})` : ''
    return `${subject}${who} move ${way && 'from' in way ? `from ${way.from} to ${way.to}` : ''}`
  }
  const said = fields.map((field) =>
    alike.includes(field) ? fieldChangeText(field) : `${inSentence(field.title)} changed`,
  )
  return `${subject}: ${said.join(', ')}`
}
