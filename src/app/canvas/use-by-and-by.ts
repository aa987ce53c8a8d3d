import { useEffect, useMemo, useState } from 'react'
import type { Diagram } from '#core/views/diagram/diagram.ts'

/** So many nodes are made at once, and of thousands more twice as many as there are in each frame: few plans have them. */
const atOnce = 3_000

/** A diagram with those of its shapes, islands and frames of sites that are drawn by now: all of them, but for a moment. */
export function useByAndBy(diagram: Diagram): Diagram {
  const [count, setCount] = useState(atOnce)
  const all = diagram.nodes.length + diagram.islands.length + diagram.sites.length
  const hasMore = all > count
  useEffect(() => {
    if (!hasMore) return
    const frame = requestAnimationFrame(() => setCount(2 * count))
    return () => cancelAnimationFrame(frame)
  }, [hasMore, count])
  return useMemo(() => (hasMore ? beginningOf(diagram, count / all) : diagram), [diagram, hasMore, count, all])
}

/** As large a part of each of its lists. */
function beginningOf(diagram: Diagram, part: number): Diagram {
  const firstOf = <T>(list: readonly T[]) => list.slice(0, Math.ceil(list.length * part))
  const { nodes, islands, sites } = diagram
  return { ...diagram, nodes: firstOf(nodes), islands: firstOf(islands), sites: firstOf(sites) }
}
