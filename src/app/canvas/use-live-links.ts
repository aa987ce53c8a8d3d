import { useEffect, useMemo, useState } from 'react'
import type { Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Diagram, DiagramLink } from '#core/views/diagram/diagram.ts'
import { hastyLinks, reroutedLinks } from '#core/views/diagram/routes.ts'
import type { FlowNode } from './flow-types.ts'

/** Of more lines than this, none goes another way around what is dragged before that rests. */
const many = 250
/** So long what is dragged has to rest for that, in milliseconds. */
const rest = 90

/** The lines of a diagram while shapes of it are dragged: those that this concerns go around where these are now. */
export function useLiveLinks(diagram: Diagram, nodes: readonly FlowNode[]): readonly DiagramLink[] {
  const isDragging = nodes.some((node) => node.dragging)
  const isHasty = isDragging && diagram.links.length > many
  const isResting = useIsResting(nodes, isHasty)
  return useMemo(() => {
    if (!isDragging) return diagram.links
    const places = new Map<string, Point>(nodes.map(({ id, position }) => [id, position]))
    const moved = new Set<EntityId>()
    const drawn = diagram.nodes.map((node) => {
      const place = places.get(node.id)
      if (!place || (place.x === node.x && place.y === node.y)) return node
      moved.add(node.id)
      return { ...node, ...place }
    })
    const shapes = {
      nodes: drawn,
      islands: diagram.islands.map((island) => ({ ...island, ...places.get(`island ${island.chatPool}`) })),
      sites: diagram.sites.map((site) => ({ ...site, ...places.get(site.site) })),
    }
    return isHasty && !isResting ? hastyLinks(diagram, shapes, moved) : reroutedLinks(diagram, shapes, moved)
  }, [diagram, nodes, isDragging, isHasty, isResting])
}

/** Whether nothing has moved for a moment. */
function useIsResting(nodes: readonly FlowNode[], isAsked: boolean): boolean {
  const [resting, setResting] = useState<readonly FlowNode[]>()
  useEffect(() => {
    if (!isAsked) return
    let frame = 0
    const timer = setTimeout(() => {
      // A page that is slow has moves to come that it has not heard of yet: it hears of them before it draws.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => setResting(nodes))
      })
    }, rest)
    return () => {
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [nodes, isAsked])
  return resting === nodes
}
