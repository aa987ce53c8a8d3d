import type { EntityId } from '#core/model/entity.ts'
import { isLineDrawn, type LineKind, severities } from '#core/model/plan.ts'
import { counted, nameOf } from '#core/model/words.ts'
import { gatheredReach } from './connecting.ts'
import type { UnroutedLink } from './line-ends.ts'
import { type Reference, referencesOf } from './references.ts'
import type { Spot, SpotOf } from './shown.ts'
import { type Broken, referenceKey, type View } from './view.ts'

/**
 * The lines of a stage that are drawn: those of the kinds that are chosen, unless they are too many to tell apart, and
 * all that are broken.
 */
export function linksOf(view: View, spotOf: SpotOf): readonly UnroutedLink[] {
  const isGathered = gatheringIn(view)
  return linksAmong(view, spotOf, (reference, from) => {
    return isLineDrawn(view.lines, kindOfLine(reference)) && !isGathered(reference, from)
  })
}

/** The other lines of some objects. */
export function linksOfObjects(
  view: View,
  spotOf: SpotOf,
  objects: ReadonlySet<EntityId>,
  drawn: readonly UnroutedLink[],
): readonly UnroutedLink[] {
  const known = new Set(drawn.map(({ id }) => id))
  const all = linksAmong(view, spotOf, ({ from, to }) => objects.has(from.id) || objects.has(to.id))
  return all.filter(({ id }) => !known.has(id))
}

export const kindOfLine = ({ style, isDerived }: Pick<Reference, 'style' | 'isDerived'>): LineKind =>
  isDerived ? 'derived' : style

/** Tells of a connection that clients make by themselves whether it is one of so many that they are only counted. */
function gatheringIn({ graph }: View): (reference: Reference, from: Spot) => boolean {
  const gathered = new Map<EntityId, boolean>()
  return ({ isDerived, from: { id } }, { row }) => {
    if (!isDerived) return false
    const key = row?.id ?? id
    const known = gathered.get(key)
    if (known !== undefined) return known
    const clients = (row?.all ?? [id]).flatMap((one) => graph.get('client', one) ?? [])
    const isMany = gatheredReach(graph, clients) !== undefined
    gathered.set(key, isMany)
    return isMany
  }
}

type Wanted = (reference: Reference, from: Spot) => boolean

/** The lines that are wanted or broken. Lines of what is folded that would lie on each other are one. */
function linksAmong(view: View, spotOf: SpotOf, isWanted: Wanted): readonly UnroutedLink[] {
  const links = new Map<string, UnroutedLink>()
  const gathered = new Map<string, number>()
  for (const reference of referencesOf(view.graph)) {
    const broken = brokenBy(view, reference)
    const from = spotOf(reference.from.id)
    if (!from || !(broken || isWanted(reference, from))) continue
    const to = spotOf(reference.to.id)
    if (!to || !isDrawable(reference, from, to)) continue
    const link = linkOf(reference, from, to, broken)
    const key = from.isFolded || to.isFolded ? placeKey(link) : link.id
    links.set(key, worse(links.get(key), link))
    gathered.set(key, (gathered.get(key) ?? 0) + 1)
  }
  return [...links].map(([key, link]) => counting(link, gathered.get(key) ?? 1))
}

/** Content inside one container is shown by nesting; only what leaves it needs a line. */
function isDrawable({ style }: Reference, from: Spot, to: Spot): boolean {
  return from.node !== to.node || (style === 'interaction' && from.row !== to.row)
}

function linkOf(reference: Reference, from: Spot, to: Spot, broken: Broken | undefined): UnroutedLink {
  const { style, owner, field, generation, isDerived = false, verb } = reference
  return {
    id: referenceKey(owner, field, reference.to.id),
    style,
    owner,
    field,
    from: endOf(reference.from.id, from),
    to: endOf(reference.to.id, to),
    ...(generation && { generation }),
    isDerived,
    ...(broken && { broken }),
    description: `${nameOf(reference.from)} ${verb} ${nameOf(reference.to)}`,
  }
}

const brokenBy = (view: View, { owner, field, to }: Reference): Broken | undefined =>
  view.broken.get(referenceKey(owner, field, to.id))

const endOf = (entity: EntityId, { node, row }: Spot): UnroutedLink['from'] => ({
  entity,
  node: node.id,
  ...(row && { row: row.id }),
})

const placeKey = ({ field, from, to }: UnroutedLink): string =>
  [field, from.node, from.row, to.node, to.row].map((part) => part ?? '').join(' ')

function worse(known: UnroutedLink | undefined, link: UnroutedLink): UnroutedLink {
  const weight = ({ broken }: UnroutedLink) => (broken ? severities.indexOf(broken.severity) : severities.length)
  return known && weight(known) <= weight(link) ? known : link
}

const counting = (link: UnroutedLink, count: number): UnroutedLink =>
  count === 1 ? link : { ...link, description: `${link.description}, and ${counted(count - 1, 'more', 'more')}` }
