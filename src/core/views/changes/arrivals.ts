import { chatPoolOf } from '#core/domain/content/islands.ts'
import type { Recreated } from '#core/domain/migration/recreated.ts'
import { isUpgraded, type Recreations } from '#core/domain/migration/recreations.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Content, EntityId } from '#core/model/entity.ts'
import { capital, counted, countOf, kindName } from '#core/model/words.ts'
import type { Graphs } from './field-changes.ts'
import { type Whole, wholesOf, withParts } from './owners.ts'
import type { StageChange } from './stage-change.ts'

/** So many of a kind are told one by one; more are counted. */
const listedApart = 8

/** What an import or an upgrade has brought under new ids: that it comes, or that its source goes when it has long come. */
export function arrivals(
  { arrived, left }: Pick<Recreated, 'arrived' | 'left'>,
  recreations: Recreations,
  graphs: Graphs,
): readonly StageChange[] {
  const isTold = new Set<EntityId>(arrived.map(({ id }) => id))
  const brought = left.filter(({ heir }) => !isTold.has(heir.id))
  const places = groupBy(brought, ({ heir }) => chatPoolOf(graphs.after, heir))
  return [
    ...[...byWay(arrived, recreations)].flatMap(([way, those]) =>
      byPlace(those, graphs.after).flatMap(([to, wholes]) => arrivedInWords(wholes, way, to, recreations)),
    ),
    ...[...places].flatMap(([to, those]) => {
      const heirs = new Map(those.map(({ content, heir }) => [content, heir]))
      return [...byWay([...heirs.keys()], recreations, heirs)].flatMap(([way, contents]) =>
        byPlace(contents, graphs.before).flatMap(([from, wholes]) => leftInWords(wholes, way, from, to, graphs)),
      )
    }),
  ]
}

type Way = 'migrated' | 'upgraded'

/** Apart by what has brought it, or what stands for it. */
const byWay = (contents: readonly Content[], recreations: Recreations, heirs?: ReadonlyMap<Content, Content>) =>
  groupBy(
    contents,
    (content): Way => (isUpgraded(recreations, heirs?.get(content) ?? content) ? 'upgraded' : 'migrated'),
  )

/** Whole categories with what is in them, and what stands alone, of one kind and one chat pool each. */
function byPlace(contents: readonly Content[], graph: Graphs['after']) {
  const groups = groupBy(wholesOf(contents), ({ entity }) => {
    return `${entity.kind} ${chatPoolOf(graph, entity as Content)?.id}`
  })
  return [...groups.values()].map((wholes) => [chatPoolOf(graph, wholes[0]?.entity as Content), wholes] as const)
}

function arrivedInWords(wholes: readonly Whole[], type: Way, to: ChatPool | undefined, recreations: Recreations) {
  const way = `${type} into ${to?.name}`
  if (wholes.length > listedApart) return [together(wholes, type, to, `are ${way}`)]
  return wholes.map((whole) => {
    const content = whole.entity as Content
    const origins = originsOf(recreations, content)
    const name = origins[0]?.name ?? content.name
    const renamed = whole.parts.filter((part) => isRenamed(recreations, part as Content)).length
    const as = name === content.name ? '' : ` as ${content.name}`
    const others = renamed === 0 ? '' : `; ${countOf(renamed, whole.parts[0]?.kind ?? 'room')} with a new name`
    const doubt =
      origins.length < 2
        ? ''
        : `, one of ${counted(origins.length, kindName[content.kind])} that arrive under that name`
    return single(whole, type, `${calledIn(name, whole)} is ${way}${as}${others}${doubt}`)
  })
}

/** "Category Trading with 38 rooms, removed with GC-2010, was migrated into PChat-01 before". */
function leftInWords(
  wholes: readonly Whole[],
  type: Way,
  from: ChatPool | undefined,
  to: ChatPool | undefined,
  { after }: Graphs,
) {
  const how = `removed ${after.find(from?.id) ? 'from' : 'with'} ${from?.name}`
  const way = `${type} into ${to?.name} before`
  if (wholes.length > listedApart) return [together(wholes, type, to, `, ${how}, were ${way}`)]
  return wholes.map((whole) =>
    single(whole, type, `${calledIn((whole.entity as Content).name, whole)}, ${how}, was ${way}`),
  )
}

const originsOf = ({ all }: Recreations, { id }: Content): readonly Content[] => all.get(id)?.origins ?? []

const isRenamed = (recreations: Recreations, content: Content): boolean =>
  originsOf(recreations, content).every(({ name }) => name !== content.name)

const calledIn = (name: string, { entity, parts }: Whole): string =>
  `${capital(kindName[entity.kind])} ${name}${withParts(parts)}`

const single = ({ entity, parts }: Whole, type: Way, text: string): StageChange => ({
  type,
  entity: entity.id,
  count: 1 + parts.length,
  text,
  fields: [],
})

/** "38 rooms are migrated into PChat-01". */
function together(wholes: readonly Whole[], type: Way, to: ChatPool | undefined, way: string): StageChange {
  const parts = wholes.flatMap((whole) => whole.parts)
  const [first] = wholes
  const what = `${countOf(wholes.length, first?.entity.kind ?? 'room')}${withParts(parts)}`
  return {
    type,
    entity: to?.id ?? first?.entity.id ?? ('' as EntityId),
    count: wholes.length + parts.length,
    text: way.startsWith(',') ? `${what}${way}` : `${what} ${way}`,
    fields: [],
  }
}
