import { categoryAsImported, roomAsImported } from '#core/domain/migration/as-imported.ts'
import { isImport } from '#core/domain/migration/carriers.ts'
import type { Import } from '#core/domain/migration/imports.ts'
import { arrivalNamesOf } from '#core/domain/migration/name-clashes.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Content, EntityOf } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { type Changed, carrierOf, changed, type Transition } from '../step/transition.ts'

/** Content that an import of the step brings, and what the stage has of it otherwise than the import leaves it. */
interface ImportedChange<C> {
  readonly content: Changed<C>
  readonly chatPool: ChatPool
}

/** What is set after an import: deny lists, creators and open rooms are not known to Group Chat. */
export function changedByHand<K extends Content['kind']>(
  transition: Transition,
  kind: K,
): readonly ImportedChange<EntityOf<K>>[] {
  const all = [...underOwnIds(transition, kind), ...underNewIds(transition)]
  return all.flatMap((imported) => {
    const { after, origin, one } = imported
    if (after.kind !== kind) return []
    const before = asLeft(origin, after, one, transition)
    const fields = imported.fields.filter((field) => differs(imported, before, field, transition))
    const content = { before, after, fields } as unknown as Changed<EntityOf<K>>
    return fields.length > 0 ? [{ content, chatPool: one.target }] : []
  })
}

interface Imported {
  readonly origin: Content
  readonly after: Content
  /** What may be another than on the source. */
  readonly fields: readonly string[]
  readonly one: Import
}

function underOwnIds(transition: Transition, kind: Content['kind']): readonly Imported[] {
  return changed(transition, kind).flatMap(({ before: origin, after, fields }) => {
    const one = carrierOf(transition, after.id)
    if (!one || !isImport(one)) return []
    return [{ origin, after, fields: fields.filter((field) => !places.includes(field)), one }]
  })
}

/**
 * What a plan leaves out of content that it draws anew is not taken away from it. Of an add-in it is verified anyway,
 * and where names do not tell which of several it was, only its add-in is set.
 */
const underNewIds = ({ arrived }: Transition): readonly Imported[] =>
  arrived.flatMap(({ content: after, origins, one }) => {
    const [origin, ...others] = origins
    if (!origin || after.kind === 'addIn' || !isImport(one)) return []
    const fields = Object.keys(after).filter((field) => ![...places, 'id', 'kind', 'name'].includes(field))
    return [{ origin, after, fields: others.length === 0 ? fields : fields.filter((field) => field === 'addIn'), one }]
  })

/** Where the import itself puts it. */
const places: readonly string[] = ['chatPool', 'parent']

/** As the import leaves it; whom it brings from above, without anybody listing them, nobody takes out by hand. */
function asLeft(origin: Content, after: Content, one: Import, { plan }: Transition): Content {
  const arrived = fieldsAsImported(origin, one)
  const names = namesOnArrival(origin, one, plan)
  const name = names.some((called) => isSameName(called, after.name)) ? after.name : (names[0] ?? origin.name)
  const lists = Object.entries(arrived).flatMap(([field, value]) => {
    if (!Array.isArray(value)) return []
    const listed = [...listOf(origin, field), ...listOf(after, field)]
    return [[field, value.filter((principal) => listed.includes(principal))] as const]
  })
  return { ...arrived, ...Object.fromEntries(lists), name }
}

const namesOnArrival = (origin: Content, one: Import, { flattening }: Plan): readonly string[] =>
  origin.kind === 'addIn' ? [origin.name] : arrivalNamesOf(one, flattening)(origin)

const fieldsAsImported = (origin: Content, one: Import): Content =>
  origin.kind === 'category'
    ? categoryAsImported(origin, one)
    : origin.kind === 'room'
      ? roomAsImported(origin, one)
      : origin

const listOf = (content: Content, field: string): readonly unknown[] => {
  const value = fieldOf(content, field)
  return Array.isArray(value) ? value : []
}

function differs({ origin, after, one }: Imported, before: Content, field: string, transition: Transition): boolean {
  if (field === 'addIn') return true
  if (field === 'category') return !isInItsCategory(origin, after, one, transition)
  const [was, is] = [settingOf(before, field), settingOf(after, field)]
  if (!Array.isArray(was ?? is)) return was !== is
  const [old, fresh] = [listOf(before, field), listOf(after, field)]
  return old.some((principal) => !fresh.includes(principal)) || fresh.some((principal) => !old.includes(principal))
}

/** A category that is drawn anew, or overwritten, bears the name with which that of the source arrives. */
function isInItsCategory(origin: Content, after: Content, one: Import, { is, plan }: Transition): boolean {
  const [was, now] = [origin, after].map((room) => (room.kind === 'room' ? room.category : undefined))
  if (was === now) return true
  const [from, to] = [one.from.get('category', was), is.get('category', now)]
  return from !== undefined && namesOnArrival(from, one, plan).some((name) => isSameName(name, to?.name))
}

/** What a room is where a plan says nothing of it. */
const implied: Readonly<Record<string, unknown>> = {
  type: 'normal',
  privacy: 'closed',
  invitations: true,
  disabled: false,
}

const settingOf = (content: Content, field: string): unknown =>
  fieldOf(content, field) ?? (content.kind === 'room' ? implied[field] : undefined)
