import type { Detail } from '#core/edits/intake/brought.ts'
import { type Loss, lossesInWords } from '#core/edits/intake/losses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { refsOf } from '#core/model/refs.ts'
import type { Said } from './agreed.ts'
import type { Imported, Notice } from './importer.ts'

/** What was said of files as they were read, and what of them has to be assumed or left out for a stage. */
export const allNotices = (losses: readonly Loss[], imported: Imported): readonly Notice[] => [
  ...imported.notices,
  ...lossNotices(losses, imported),
]

/** Losses in sentences: those of a file together, with their lines. */
function lossNotices(losses: readonly Loss[], imported: Imported): readonly Notice[] {
  if (losses.length === 0) return []
  const { placeOf } = placesOfLosses(imported)
  const places = new Map(losses.map((loss) => [loss, placeOf(loss)]))
  const products = new Map((imported.otherProducts ?? []).map(({ key, product }) => [key, product]))
  const byFile = groupBy(losses, (loss) => places.get(loss)?.file)
  return [...byFile].flatMap(([file, own]) =>
    lossesInWords(own, { called: imported.called, products }).map(({ text, of }): Notice => {
      const lines = [...new Set(of.flatMap((loss) => places.get(loss)?.line ?? []))].sort((a, b) => a - b)
      return { type: typeOf(of), text, ...(file !== undefined && { file }), ...(lines.length > 0 && { lines }) }
    }),
  )
}

/** What is left out is not assumed. */
function typeOf(losses: readonly Loss[]): Notice['type'] {
  const types = new Set(losses.map(({ type }) => type))
  if (types.has('unplaced')) return 'broken'
  return types.has('detail') || types.has('unlisted') ? 'notUnderstood' : 'assumed'
}

type Place = Said<Detail>

/** Where in the files a loss is: what is mentioned is where it is first told or referred to. */
function placesOfLosses({ places = [], mentioned, spare = [] }: Imported) {
  const told = groupBy(places, ({ entity }): EntityId => entity.id)
  const referring = new Map<EntityId, Place | Entity>()
  for (const place of places) for (const to of targetsOf(place.entity)) if (!referring.has(to)) referring.set(to, place)
  for (const entity of [...mentioned, ...spare]) {
    for (const to of targetsOf(entity)) if (!referring.has(to)) referring.set(to, entity)
  }
  function placeIn(id: EntityId, seen: ReadonlySet<EntityId> = new Set()): Place | undefined {
    const [own] = told.get(id) ?? []
    const other = own ?? referring.get(id)
    if (other === undefined || 'file' in other) return other
    return seen.has(other.id) ? undefined : placeIn(other.id, new Set([...seen, id]))
  }
  return {
    placeOf(loss: Loss): Place | undefined {
      switch (loss.type) {
        case 'stray': {
          const says = ({ entity }: Place) => targetsOf(entity).includes(loss.to)
          return told.get(loss.entity.id)?.find(says) ?? placeIn(loss.entity.id)
        }
        case 'mentioned':
        case 'unlisted':
          return placeIn(loss.entity.id)
        case 'unplaced':
          return placeIn(loss.room)
        case 'detail':
          return placeIn(loss.id)
        case 'notActive':
          return told.get(loss.chatPool)?.find(hasServers) ?? placeIn(loss.chatPool)
        case 'moved':
          return places.flatMap(({ file, entity }) => (entity.kind === 'users' ? [{ file, entity }] : []))[0]
        default:
          return placeIn(loss.group)
      }
    },
  }
}

const hasServers = ({ entity }: Place): boolean => entity.kind === 'chatPool' && entity.servers !== undefined

const targetsOf = (entity: Detail): readonly EntityId[] => refsOf(entity as Entity).map(({ to }) => to)
