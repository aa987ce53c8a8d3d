import { useMemo } from 'react'
import type { Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Diagram, DiagramLink } from '#core/views/diagram/diagram.ts'
import { reroutedLinks } from '#core/views/diagram/routes.ts'
import type { FlowNode } from './flow-types.ts'

/** The lines of a diagram while shapes of it are dragged: those that this concerns go around where these are now. */
export function useLiveLinks(diagram: Diagram, nodes: readonly FlowNode[]): readonly DiagramLink[] {
  const isDragging = nodes.some((node) => node.dragging)
  return useMemo(() => {
    if (!isDragging) return diagram.links
    const places = new Map<string, Point>(nodes.map(({ id, position }) => [id, position]))
    const moved = diagram.nodes.filter((node) => {
      const place = places.get(node.id)
      return place && (place.x !== node.x || place.y !== node.y)
    })
    const shapes = {
      nodes: diagram.nodes.map((node) => ({ ...node, ...places.get(node.id) })),
      islands: diagram.islands.map((island) => ({ ...island, ...places.get(`island ${island.chatPool}`) })),
      sites: diagram.sites.map((site) => ({ ...site, ...places.get(site.site) })),
    }
    return reroutedLinks(diagram, shapes, new Set<EntityId>(moved.map(({ id }) => id)))
  }, [diagram, nodes, isDragging])
}
