import { headcountInShort, headcountOf } from '#core/domain/people/headcount.ts'
import type { Change } from '#core/model/diff.ts'
import type { Entity } from '#core/model/entity.ts'
import { named, nameOf } from '#core/model/words.ts'
import { usersOf } from './additions-and-removals.ts'
import { type FieldChange, fieldChanges, fieldChangeText, type Graphs } from './field-changes.ts'
import type { StageChange } from './stage-change.ts'

type Changed = Extract<Change, { readonly type: 'changed' }>

/** Whether a field of an entity is told with the content that moves to another chat pool. */
export type Carries = (entity: Entity, field: string) => boolean

/** What changed in one entity: where it is hosted or homed, what it is called, and the rest of its fields. */
export function changedInWords(
  { before, after, fields: names }: Changed,
  graphs: Graphs,
  carries: Carries,
): readonly StageChange[] {
  const own = names.filter((name) => !carries(after, name))
  const fields = fieldChanges(before, after, graphs, own)
  const home = fields.find(({ field }) => field === homeFields[after.kind])
  const name = after.kind === 'client' ? undefined : fields.find(({ field }) => field === 'name')
  const rest = fields.filter((field) => field !== home && field !== name)
  return [
    ...(home ? [homeChange(after, home)] : []),
    ...(name ? [renamed(before, after)] : []),
    ...(rest.length > 0 ? [changed(after, rest, graphs)] : []),
  ]
}

const homeFields: Partial<Record<Entity['kind'], string>> = { chatPool: 'hostedOn', users: 'homedOn' }

function homeChange(after: Entity, home: FieldChange): StageChange {
  const way = 'from' in home ? `from ${home.from} to ${home.to}` : ''
  const about = { entity: after.id, count: 1, fields: [home] }
  if (after.kind !== 'users') return { ...about, type: 'rehosted', text: `${nameOf(after)} moves ${way}` }
  const users = headcountOf([after])
  return { ...about, type: 'moved', text: `${after.name} (${headcountInShort(users)}) move ${way}`, users }
}

const renamed = (before: Entity, after: Entity): StageChange => ({
  type: 'renamed',
  entity: after.id,
  count: 1,
  text: `${nameOf(before)} is renamed to ${nameOf(after)}`,
  fields: [{ field: 'name', title: 'Name', from: nameOf(before), to: nameOf(after) }],
})

function changed(after: Entity, fields: readonly FieldChange[], graphs: Graphs): StageChange {
  const subject = named(after, usersOf(after, graphs.after))
  return {
    type: 'changed',
    entity: after.id,
    count: 1,
    text: `${subject}: ${fields.map(fieldChangeText).join(', ')}`,
    subject,
    fields,
  }
}
