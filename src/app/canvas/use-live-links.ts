import { useEffect, useMemo, useState } from 'react'
import type { Point } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import type { Diagram, DiagramLink } from '#core/views/diagram/diagram.ts'
import { hastyLinks, reroutedLinks } from '#core/views/diagram/routes.ts'
import { diagramIf, usePlan } from '../store/derived.ts'
import type { FlowNode } from './flow-types.ts'
import { isElsewhere } from './painted/moving.ts'
import { rounded } from './rounded.ts'
import { islandId } from './to-flow.ts'

/** Of more lines than this, none goes another way around what is dragged before that rests. */
const many = 250
/** So long what is dragged has to rest for that, in milliseconds. */
const rest = 90

type LiveLinks = ReadonlyMap<number, DiagramLink>

/**
 * The lines of a diagram that shapes concern which are dragged, by their places in its list: they go around where these
 * are now. Of many lines they are those that there will be once the shapes are let go, as soon as these rest.
 */
export function useLiveLinks(diagram: Diagram, stage: Stage, nodes: readonly FlowNode[]): LiveLinks {
  const plan = usePlan()
  const isDragging = nodes.some((node) => node.dragging)
  const isHasty = isDragging && diagram.links.length > many
  const isResting = useIsResting(nodes, isHasty)
  return useMemo(() => {
    if (!isDragging) return none
    const places = new Map(nodes.filter(isElsewhere).map(({ id, position }) => [id, position]))
    if (!isHasty) return changedLinks(diagram, places)
    return isResting
      ? linksIf(diagram, plan, stage, nodes)
      : hastyLinks(diagram, places as ReadonlyMap<EntityId, Point>)
  }, [diagram, plan, stage, nodes, isDragging, isHasty, isResting])
}

/** The lines that are others once shapes are let go where they are now. */
function linksIf(diagram: Diagram, plan: Plan, stage: Stage, nodes: readonly FlowNode[]): LiveLinks {
  const moved = nodes.filter((node) => node.type === 'shape' && isElsewhere(node))
  const places = Object.fromEntries(moved.map(({ id, position }) => [id as EntityId, rounded(position)]))
  return othersThan(diagram, diagramIf(plan, stage, places).links)
}

const othersThan = ({ links }: Diagram, now: readonly DiagramLink[]): LiveLinks =>
  new Map([...now.entries()].filter(([place, link]) => link !== links[place]))

const none: LiveLinks = new Map()

function changedLinks(diagram: Diagram, places: ReadonlyMap<string, Point>): LiveLinks {
  const moved = new Set(diagram.nodes.flatMap(({ id }) => (places.has(id) ? [id] : [])))
  const shapes = {
    nodes: diagram.nodes.map((node) => at(node, places.get(node.id))),
    islands: diagram.islands.map((island) => at(island, places.get(islandId(island)))),
    sites: diagram.sites.map((site) => at(site, places.get(site.site))),
  }
  return othersThan(diagram, reroutedLinks(diagram, shapes, moved))
}

const at = <T extends Point>(drawn: T, place: Point | undefined): T => (place ? { ...drawn, ...place } : drawn)

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
