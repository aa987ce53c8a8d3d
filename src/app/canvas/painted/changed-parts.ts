import { around, type Box, grown } from '#core/layout/box.ts'
import { stretchBoxes } from '#core/layout/routing/path.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { DiagramLink } from '#core/views/diagram/diagram.ts'
import type { FlowNode, LinkEdge } from '../flow-types.ts'
import { isSameLook } from './moving.ts'

interface Shown {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly LinkEdge[]
}

/** Farther than shadows, rings, badges, jumps and reasons reach. */
const beyond = 60

/**
 * Where one picture looks unlike another; undefined where it may be anywhere, as where what lay in front of something
 * lies behind it now.
 */
export function changedParts(before: Shown, after: Shown): readonly Box[] | undefined {
  const nodes = unlike(before.nodes, after.nodes, (a, b) => isSameLook(a, b))
  const edges = unlike(before.edges, after.edges, (a, b) => a === b)
  return nodes && edges && [...nodes.map(nodePart), ...edges.map(edgePart)]
}

/** Where a node can be seen. */
export const nodePart = ({ position, width = 0, height = 0 }: FlowNode): Box =>
  grown({ ...position, width, height }, beyond)

/** Where a line can be seen. */
export const edgePart = ({ data }: LinkEdge): Box => (data ? linkPart(data.link) : nowhere)

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

const linkPart = cachedBy(({ route, broken }: DiagramLink): Box => {
  const reason = broken ? [{ ...broken.at, width: 0, height: 0 }] : []
  return grown(around([...stretchBoxes(route), ...reason]), beyond)
})

/** What only one list has, and what both have but unlike each other, as either has it; undefined in another order. */
export function unlike<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly T[] | undefined {
  const places = new Map(before.map(({ id }, at) => [id, at]))
  const found: T[] = []
  let [last, common] = [-1, 0]
  for (const one of after) {
    const at = places.get(one.id)
    if (at === undefined) found.push(one)
    else {
      if (at < last) return undefined
      last = at
      common++
      const old = before[at] as T
      if (!isSame(old, one)) found.push(old, one)
    }
  }
  if (common === before.length) return found
  const own = new Set(after.map(({ id }) => id))
  return [...found, ...before.filter(({ id }) => !own.has(id))]
}
