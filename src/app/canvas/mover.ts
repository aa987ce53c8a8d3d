import { pathOf } from '#core/layout/routing/path.ts'
import type { DiagramLink } from '#core/views/diagram/diagram.ts'
import type { FlowNode, LinkEdge } from './flow-types.ts'
import { placeOfReason } from './link-place.ts'
import type { LiveLinks, Places } from './live-links.ts'

/** Moves elements of the page themselves, while React believes them to be where they were. */
export interface Mover {
  /** Puts nodes in other places; false, and none is, where one of them is no element. */
  readonly move: (places: Places) => boolean
  /** Draws lines as they are now; those that were drawn otherwise before, as the diagram has them. */
  readonly lead: (live: LiveLinks, links: readonly DiagramLink[]) => void
  /** Draws all that has been moved as React has it. */
  readonly settle: (nodes: readonly FlowNode[], edges: readonly LinkEdge[]) => void
}

export function moverIn(canvas: () => Element | null | undefined): Mover {
  const nodes = elementsBy((id) => canvas()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`))
  const lines = elementsBy((id) => canvas()?.querySelector(`.react-flow__edge[data-id="${id}"]`))
  const reasons = elementsBy((id) => canvas()?.querySelector<HTMLElement>(`button[data-link="${id}"]`))
  let led: LiveLinks = new Map()

  const draw = ({ id, route, jumps, broken }: DiagramLink, parts: string) => {
    const path = pathOf(route, jumps)
    for (const part of lines.of(id)?.querySelectorAll(parts) ?? []) part.setAttribute('d', path)
    const reason = broken && reasons.of(id)
    if (reason) reason.style.transform = placeOfReason(broken.at)
  }

  return {
    move(places) {
      const moved = [...places].map(([id, place]) => [nodes.of(id), place] as const)
      if (moved.some(([element]) => !element)) return false
      for (const [element, { x, y }] of moved) if (element) element.style.transform = `translate(${x}px,${y}px)`
      return true
    },
    lead(live, links) {
      const isLed = new Set([...live.values()].map(({ id }) => id))
      for (const [at, { id }] of led) {
        const rests = links[at]?.id === id ? links[at] : links.find((link) => link.id === id)
        if (rests && !isLed.has(id)) draw(rests, seenPart)
      }
      for (const link of live.values()) draw(link, seenPart)
      led = live
    },
    settle(all, edges) {
      if (nodes.isEmpty() && lines.isEmpty()) return
      for (const {
        id,
        position: { x, y },
      } of all) {
        const element = nodes.known(id)
        if (element) element.style.transform = `translate(${x}px,${y}px)`
      }
      for (const { id, data } of edges) if (data && lines.known(id)) draw(data.link, allParts)
      for (const one of [nodes, lines, reasons]) one.forget()
      led = new Map()
    },
  }
}

/** Where one can click a line matters only once nothing is dragged any more. */
const seenPart = '.react-flow__edge-path'
const allParts = 'path'

/** Elements that are looked for once, and again where they have left the page. */
function elementsBy<T extends Element>(find: (id: string) => T | null | undefined) {
  const found = new Map<string, T>()
  const known = (id: string) => {
    const element = found.get(id)
    return element?.isConnected ? element : undefined
  }
  return {
    known,
    of(id: string): T | undefined {
      const element = known(id) ?? find(CSS.escape(id)) ?? undefined
      if (element) found.set(id, element)
      return element
    },
    isEmpty: () => found.size === 0,
    forget: () => found.clear(),
  }
}
