import type { Intake, IntakeChange } from '#core/edits/intake/intake.ts'
import { type Chosen, unitOf } from '#core/edits/intake/wanted.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type Entity, type EntityId, isContent, kinds, type Users } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Stage } from '#core/model/plan.ts'
import { capital, counted, countOf, countOfAll, listedFew, named, nameOf } from '#core/model/words.ts'
import { fieldChanges, fieldChangeText, type Graphs } from '../changes/field-changes.ts'
import { grownBy, withWhatGoes } from './gone.ts'
import { type Thing, thingsAmong } from './things.ts'

export type IntakeType = 'new' | 'changed' | 'gone'

/** One thing that can be taken over or not. */
export interface IntakeLine {
  /** Of one intake: no other line has it. */
  readonly key: string
  readonly entity: EntityId
  /** "Room FX", "Room FX: privacy from Open to Closed". */
  readonly text: string
  /** Of something new, whose key can be that of another thing once more files are there. */
  readonly thing?: Thing
}

/** Lines that are alike: the new rooms of one category. */
export interface IntakeGroup {
  readonly type: IntakeType
  /** "38 rooms of Trading". */
  readonly title: string
  readonly lines: readonly IntakeLine[]
}

/** What files would bring to a stage, in words: what is new first, then what changes, field by field, then what is gone. */
export function intakeGroups(stage: Stage, intake: Omit<Intake, 'sipDomains' | 'losses'>): readonly IntakeGroup[] {
  const { added, changed, gone } = intake
  const graphs: Graphs = { before: graphOf(stage.topology), after: grownBy(stage, intake) }
  const thingOf = thingsAmong(added, graphs.after)
  const plainLine = (entity: Entity, more = ''): IntakeLine => ({
    key: entity.id,
    entity: entity.id,
    text: `${capital(named(entity))}${more}`,
  })
  return [
    ...grouped(
      'new',
      added,
      (entity) => entity,
      (entity) => [{ ...plainLine(entity), thing: thingOf(entity) }],
      graphs,
    ),
    ...grouped(
      'changed',
      changed,
      (change) => change.after,
      (change) => changedLines(change, graphs),
      graphs,
    ),
    ...replacedLines(intake),
    ...grouped(
      'gone',
      gone,
      (entity) => entity,
      (entity) => [plainLine(entity, withWhatGoes(graphs, [entity]))],
      graphs,
    ),
  ]
}

/** "Room FX: privacy from Open to Closed", for the first so many objects that change. */
export function changedInWords(
  stage: Stage,
  intake: Pick<Intake, 'added' | 'changed'>,
  most: number,
): readonly string[] {
  const graphs: Graphs = { before: graphOf(stage.topology), after: grownBy(stage, intake) }
  return intake.changed.slice(0, most).flatMap((change) => changedLines(change, graphs).map(({ text }) => text))
}

/** The choice of the lines with those keys. */
export const choiceOf = (keys: ReadonlySet<string>): Chosen => ({
  isAdded: ({ id }) => keys.has(id),
  isChanged: ({ after }, field) => keys.has(changedKey(after.id, unitOf(after.kind, field))),
  isRemoved: ({ id }) => keys.has(id),
  isReplaced: ({ id }) => keys.has(replacedKey(id)),
})

/** So many of the people of a group are named. */
const maxNamed = 4

/** "Users of fe become 3 single users: Ann, Bob and Cy", for each group that does. */
export function replacedInWords({ replaced, people }: Pick<Intake, 'replaced' | 'people'>): readonly IntakeLine[] {
  const byGroup = groupBy(people, ({ group }) => group)
  return replaced.map(({ group }) => {
    const all = byGroup.get(group.id) ?? []
    const names = listedFew(all, ({ user }) => user.name, maxNamed)
    const text = `${capital(named(group))} become ${counted(all.length, 'single user')}: ${names}`
    return { key: replacedKey(group.id), entity: group.id, text }
  })
}

function replacedLines(intake: Pick<Intake, 'replaced' | 'people'>): readonly IntakeGroup[] {
  const lines = replacedInWords(intake)
  const { length } = intake.people
  const title = `${countOf(lines.length, 'users')} as ${counted(length, 'single user')}`
  return lines.length === 0 ? [] : [{ type: 'changed', title, lines }]
}

const replacedKey = (id: Users['id']): string => `${id}\nsingle users`

export const changedKey = (id: EntityId, field: string): string => `${id}\n${field}`

function changedLines({ before, after, fields }: IntakeChange, graphs: Graphs): readonly IntakeLine[] {
  const subject = capital(named(after))
  const units = groupBy(fields, (field) => unitOf(after.kind, field))
  return [...units].map(([unit, all]) => {
    // The chat pool of a room goes without saying where its category is told.
    const told = all.includes(unit) ? [unit] : all
    const words = fieldChanges(before, after, graphs, told).map(fieldChangeText).join(', ')
    return { key: changedKey(after.id, unit), entity: after.id, text: `${subject}: ${words}` }
  })
}

function grouped<T>(
  type: IntakeType,
  all: readonly T[],
  entityOf: (one: T) => Entity,
  linesOf: (one: T) => readonly IntakeLine[],
  graphs: Graphs,
): readonly IntakeGroup[] {
  const groups = groupBy(all, (one) => `${entityOf(one).kind} ${holderOf(entityOf(one), graphs)?.id ?? ''}`)
  const kindOf = ([first]: readonly T[]) => (first ? kinds.indexOf(entityOf(first).kind) : 0)
  const inOrder = [...groups.values()].sort((a, b) => kindOf(a) - kindOf(b))
  return inOrder.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const holder = holderOf(entityOf(first), graphs)
    const what = countOfAll(group.map(entityOf))
    const more = type === 'gone' ? withWhatGoes(graphs, group.map(entityOf)) : ''
    const title = `${what}${holder ? ` of ${nameOf(holder)}` : ''}${more}`
    return [{ type, title, lines: group.flatMap(linesOf) }]
  })
}

/** What content is listed under. */
function holderOf(entity: Entity, { before, after }: Graphs): Entity | undefined {
  if (!isContent(entity)) return undefined
  const holder = entity.kind === 'room' ? (entity.category ?? entity.chatPool) : entity.chatPool
  return after.find(holder) ?? before.find(holder)
}
