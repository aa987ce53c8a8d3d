import type { Check } from '#core/checking/check.ts'
import { almostMaxNameLength, longestNamerOf, maxNameLength, otherReading } from '#core/domain/migration/flattening.ts'
import { hasMessages, type Import, importedRooms } from '#core/domain/migration/imports.ts'
import { pathOf } from '#core/domain/migration/levels.ts'
import { importFor, type Migration, stayingRooms } from '#core/domain/migration/migration.ts'
import { arrivalsOf, clashesOf, importedContent } from '#core/domain/migration/name-clashes.ts'
import { migrateContent } from '#core/edits/migrate-content.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { AddIn, Category, EntityId, Room } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'

/** What is worth a look about a name or a room that an import brings, the worst first. */
export const arrivalNotes = [
  'tooLong',
  'clashes',
  'overwrites',
  'sameName',
  'long',
  'invitationsOff',
  'renamed',
] as const
export type ArrivalNote = (typeof arrivalNotes)[number]

/** A category or room of the source, and how it arrives. */
export interface ArrivingContent {
  readonly content: Category | Room
  /** The categories above it, from the topmost one down: "Desk / FX". */
  readonly path: string
  readonly name: string
  readonly notes: readonly ArrivalNote[]
}

/** What an import would bring, before anything is changed. */
export interface MigrationPreview {
  readonly import: Import
  readonly arriving: readonly ArrivingContent[]
  readonly counts: Readonly<Record<ArrivalNote, number>>
  readonly addIns: readonly AddIn[]
  readonly staying: readonly Room[]
  readonly withFiles: readonly Room[]
  /** Rooms whose messages the level leaves out. */
  readonly withoutMessages: readonly Room[]
}

export function previewOf(plan: Plan, migration: Migration): MigrationPreview | undefined {
  const one = importFor(plan, migration)
  if (!one) return undefined
  const rooms = importedRooms(one)
  const arriving = arrivingContent(one, plan)
  const counts = Object.fromEntries(
    arrivalNotes.map((note) => [note, arriving.filter(({ notes }) => notes.includes(note)).length]),
  ) as Record<ArrivalNote, number>
  return {
    import: one,
    arriving,
    counts,
    addIns: one.from.referrers('addIn', one.source.id, 'chatPool'),
    staying: stayingRooms(one),
    withFiles: rooms.filter(({ hasFiles }) => hasFiles),
    withoutMessages: hasMessages(one.operation) ? [] : rooms,
  }
}

function arrivingContent(one: Import, { flattening }: Plan): readonly ArrivingContent[] {
  const nameOf = arrivalsOf(one, flattening)
  const content = importedContent(one)
  const clashing = (isSameKind: boolean): ReadonlySet<EntityId> =>
    new Set(clashesOf(one, flattening, (a, b) => (a.kind === b.kind) === isSameKind).map(({ what }) => what.content.id))
  const [overwriting, clashes] = [clashing(true), clashing(false)]
  const rooms = content.filter(({ kind }) => kind === 'room')
  const shared = new Set(
    [...groupBy(rooms, (room) => nameOf(room).toLowerCase()).values()].filter((same) => same.length > 1).flat(),
  )
  const namers = [flattening, otherReading(flattening)].map((reading) => longestNamerOf(one.from, reading))
  return content.map((each) => {
    const length = Math.max(...namers.map((longest) => longest(each).length))
    const has: Readonly<Record<ArrivalNote, boolean>> = {
      tooLong: length > maxNameLength,
      clashes: clashes.has(each.id),
      overwrites: overwriting.has(each.id),
      sameName: shared.has(each),
      long: length <= maxNameLength && length >= almostMaxNameLength,
      invitationsOff: losesInvitations(one, each),
      renamed: nameOf(each) !== each.name,
    }
    return {
      content: each,
      path: pathAbove(one, each),
      name: nameOf(each),
      notes: arrivalNotes.filter((note) => has[note]),
    }
  })
}

const losesInvitations = ({ from }: Import, content: Category | Room): boolean =>
  content.kind === 'room' &&
  content.invitations === true &&
  from.get('category', content.category)?.invitations === false

function pathAbove({ from }: Import, content: Category | Room): string {
  const category = content.kind === 'room' ? from.get('category', content.category) : content
  const path = category ? pathOf(from, category) : []
  return (content.kind === 'room' ? path : path.slice(0, -1)).map(({ name }) => name).join(' / ')
}

/** Told by each name itself, and not once more. */
const toldByName: ReadonlySet<string> = new Set([
  'migration/flatten-renames',
  'migration/flatten-too-long',
  'migration/name-overwrite',
  'migration/room-clash-in-source',
  'migration/type-clash',
  'migration/invitations-forced-off',
])

/** What the rules would say of the step of a migration, about its two chat pools. */
export function migrationFindings(check: Check, plan: Plan, migration: Migration): readonly Finding[] {
  const { stages } = migrateContent(plan, migration)
  const upToHere = { ...plan, stages: stages.slice(0, stages.findIndex(({ id }) => id === migration.stage) + 1) }
  const isAbout = ({ entities, related }: Finding) =>
    [...entities, ...related].some((id) => id === migration.source || id === migration.target)
  return check(upToHere, undefined, { fixes: false, speculative: true }).findings.filter(
    (finding) =>
      finding.stage === migration.stage && finding.transition && !toldByName.has(finding.rule) && isAbout(finding),
  )
}
