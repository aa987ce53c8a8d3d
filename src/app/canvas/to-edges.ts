import { isSame } from '#core/model/diff.ts'
import type { DiagramLink } from '#core/views/diagram/diagram.ts'
import { handleId, type LinkEdge } from './flow-types.ts'
import { foundIn, keptList } from './to-flow.ts'

/**
 * The lines of the canvas; a line that is the same as in `before` is the same object, and so is the list where all are.
 * A line that does not join two things that are `lit` is dimmed.
 */
export function toEdges(
  links: readonly DiagramLink[],
  before: readonly LinkEdge[],
  lit?: ReadonlySet<string>,
  selected?: string,
): readonly LinkEdge[] {
  const knownOf = foundIn(before)
  const edges = links.map((link, at) => {
    const isDimmed = lit !== undefined && !(lit.has(link.from.entity) && lit.has(link.to.entity))
    const isSelected = link.id === selected
    const same = knownOf(link.id, at)
    const isKept = same?.data?.isDimmed === isDimmed && same.data.isSelected === isSelected
    return same && isKept && isSame(same.data?.link, link) ? same : edgeOf(link, isDimmed, isSelected)
  })
  return keptList(before, edges)
}

/** The lines of the canvas of which some, by their places, are others while something is dragged. */
export function withLive(edges: readonly LinkEdge[], live: ReadonlyMap<number, DiagramLink>): readonly LinkEdge[] {
  if (live.size === 0) return edges
  const drawn = [...edges]
  for (const [at, link] of live) {
    const { isDimmed = false, isSelected = false } = edges[at]?.data ?? {}
    drawn[at] = edgeOf(link, isDimmed, isSelected)
  }
  return drawn
}

const edgeOf = (link: DiagramLink, isDimmed: boolean, isSelected: boolean): LinkEdge => ({
  id: link.id,
  type: 'link',
  source: link.from.node,
  sourceHandle: handleId(undefined, link.from.side),
  target: link.to.node,
  targetHandle: handleId(undefined, link.to.side),
  ariaLabel: link.description,
  domAttributes: { 'aria-roledescription': 'line' },
  focusable: false,
  zIndex: 0,
  data: { link, isDimmed, isSelected },
})
