import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { overlap } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import type { FlowNode, LinkEdge } from '../flow-types.ts'
import { type Drawn, useNear } from '../near.ts'
import { useIsFar } from './far.ts'
import { seenPart } from './frame.ts'

/** So many of what is selected are elements, by which one drags all of it. */
const mostSelected = 24
/** So many shapes, or lines, become elements in one frame. */
const slice = { nodes: 8, edges: 40 }
/** So long the view has to rest before shapes become elements, in milliseconds. */
const rest = 120

/** So many frames of sites are elements at once, and so many more in each frame: a company has few. */
const sitesAtOnce = 100

/** So many shapes are not made elements at once. */
const many = 120

type Arrived = ReadonlySet<string> | 'all'
const none: ReadonlySet<string> = new Set()

interface Elements {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly LinkEdge[]
  /** All that is no element is painted. */
  readonly isPainted: boolean
  readonly isFar: boolean
}

/**
 * What of a diagram React Flow has: all that is near; or, seen from afar, only what one works with. On the way from one
 * to the other shapes become elements by and by, and what is painted stays until all of them are there.
 */
export function useElements(diagram: Diagram, { nodes, edges }: Drawn, held: ReadonlySet<string>): Elements {
  const isFar = useIsFar()
  const arrived = useArrived(nodes, edges, isFar)
  const near = useNear(diagram, { nodes, edges }, arrived === 'all')
  const siteCount = useSiteCount(nodes)
  const own = useMemo(() => {
    if (arrived === 'all') return near.nodes
    let [selected, sites] = [0, 0]
    return nodes.filter((node) => {
      if (node.type === 'site' && (++sites <= siteCount || node.selected)) return true
      if (node.type === 'ghost') return true
      if (held.has(node.id) || arrived.has(node.id) || node.dragging) return true
      return node.type === 'shape' && node.selected === true && ++selected <= mostSelected
    })
  }, [nodes, near.nodes, held, arrived, siteCount])
  const lines = useMemo(() => {
    if (arrived === 'all') return near.edges
    return arrived.size === 0 ? [] : edges.filter(({ id }) => arrived.has(id))
  }, [edges, near.edges, arrived])
  return { nodes: own, edges: lines, isPainted: arrived !== 'all', isFar }
}

/** How many of the sites are elements by now. */
function useSiteCount(nodes: readonly FlowNode[]): number {
  const [count, setCount] = useState(sitesAtOnce)
  const hasMore = useMemo(() => nodes.filter(({ type }) => type === 'site').length > count, [nodes, count])
  useEffect(() => {
    if (!hasMore) return
    const frame = requestAnimationFrame(() => setCount(count + sitesAtOnce))
    return () => cancelAnimationFrame(frame)
  }, [hasMore, count])
  return count
}

function useArrived(nodes: readonly FlowNode[], edges: readonly LinkEdge[], isFar: boolean): Arrived {
  // Where there is much, it is painted before anybody knows how far away one will look at it from.
  const [arrived, setArrived] = useState<Arrived>(isFar || nodes.length > many ? none : 'all')
  const { getState, subscribe } = useStoreApi()
  if (isFar && arrived !== none) setArrived(none)
  useEffect(() => {
    if (isFar || arrived === 'all') return
    let [last, frame] = [performance.now(), 0]
    const stop = subscribe((state, before) => {
      if (state.transform !== before.transform) last = performance.now()
    })
    const step = () => {
      frame = requestAnimationFrame(step)
      if (performance.now() - last < rest) return
      const { transform, width, height } = getState()
      const [x, y, zoom] = transform
      const seen = seenPart({ view: { x, y, zoom }, width, height, density: 1 })
      setArrived((before) => nextOf(before, nodes, edges, (node) => overlap(boxOf(node), seen)))
    }
    frame = requestAnimationFrame(step)
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [isFar, arrived, nodes, edges, getState, subscribe])
  return arrived
}

const boxOf = ({ position, width = 0, height = 0 }: FlowNode) => ({ ...position, width, height })

/** Some more that can be seen: shapes first, then their lines; once none is left, all. */
function nextOf(
  before: Arrived,
  nodes: readonly FlowNode[],
  edges: readonly LinkEdge[],
  isSeen: (node: FlowNode) => boolean,
): Arrived {
  if (before === 'all') return before
  const shapes = nodes.filter((node) => !before.has(node.id) && isSeen(node)).slice(0, slice.nodes)
  if (shapes.length > 0) return new Set([...before, ...shapes.map(({ id }) => id)])
  const lines = edges
    .filter(({ id, source, target }) => !before.has(id) && before.has(source) && before.has(target))
    .slice(0, slice.edges)
  return lines.length > 0 ? new Set([...before, ...lines.map(({ id }) => id)]) : 'all'
}
