import type { EntityId } from '#core/model/entity.ts'
import { severities } from '#core/model/plan.ts'
import { counted, nameOf } from '#core/model/words.ts'

import { type Reference, referencesOf } from './references.ts'
import type { UnroutedLink } from './routes.ts'
import type { Spot, SpotOf } from './shown.ts'
import { type Broken, referenceKey, type View } from './view.ts'

/** The lines of a stage. Lines of folded content that would lie on each other are one. */
export function linksOf(view: View, spotOf: SpotOf): readonly UnroutedLink[] {
  const links = new Map<string, UnroutedLink>()
  const gathered = new Map<string, number>()
  for (const reference of referencesOf(view.graph)) {
    const from = spotOf(reference.from.id)
    const to = spotOf(reference.to.id)
    if (!from || !to || !isDrawn(reference, from, to)) continue
    const link = linkOf(view, reference, from, to)
    const key = from.isFolded && reference.style === 'content' ? placeKey(link) : link.id
    links.set(key, worse(links.get(key), link))
    gathered.set(key, (gathered.get(key) ?? 0) + 1)
  }
  return [...links].map(([key, link]) => counting(link, gathered.get(key) ?? 1))
}

/** Content inside one container is shown by nesting; only what leaves it needs a line. */
function isDrawn({ style }: Reference, from: Spot, to: Spot): boolean {
  return from.node !== to.node || (style === 'interaction' && from.row !== to.row)
}

function linkOf(view: View, reference: Reference, from: Spot, to: Spot): UnroutedLink {
  const { style, owner, field, generation, isDerived = false, verb } = reference
  const broken = brokenBy(view, reference)
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
