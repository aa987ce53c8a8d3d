import { useStoreApi } from '@xyflow/react'
import { type MouseEvent, useMemo, useRef } from 'react'
import { isWithin } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Diagram, type DiagramLink, entitiesOf } from '#core/views/diagram/diagram.ts'
import { showLine } from '../commands/lines.ts'
import { possibleItems } from '../commands/menu-items.ts'
import { type ContextMenuPlace, contextMenus } from '../commands/menus.ts'
import { toDiagram } from '../store/canvas-handle.ts'
import { setMenuPoint } from '../store/gesture-store.ts'
import { select, useSession } from '../store/session-store.ts'
import { isFarAt } from './painted/far.ts'
import { linkAt as paintedLinkAt, shapeAt } from './painted/hit.ts'
import { beside } from './painted/use-pointing.ts'

/** What the menu of the canvas is about: what is under the pointer, else what has the focus, else the canvas itself. */
export function useCanvasMenu(diagram: Diagram) {
  const { getState } = useStoreApi()
  const place = useRef<ContextMenuPlace>('canvas')
  return useMemo(
    () => ({
      open: (event: MouseEvent) => {
        const point = toDiagram({ x: event.clientX, y: event.clientY })
        const zoom = getState().transform[2]
        const shape = isFarAt(zoom) ? shapeAt(diagram, point) : undefined
        const isOnPane = isFarAt(zoom) && !shape && isPane(event.target)
        const link = isOnPane ? paintedLinkAt(diagram, point, beside / zoom) : linkAt(event, diagram)
        if (link) {
          place.current = 'line'
          showLine(link, link.owner)
          return setMenuPoint(undefined)
        }
        const id = entityAt(event) ?? shape?.id ?? diagram.islands.find((island) => isWithin(island, point))?.chatPool
        place.current = id ? 'object' : 'canvas'
        const own = diagram.nodes.find((node) => node.id === id)
        const entities = own ? entitiesOf(own) : id ? [id] : []
        const { selection } = useSession.getState()
        if (!entities.every((one) => selection.includes(one))) select(entities)
        setMenuPoint(id ? undefined : point)
      },
      close: () => setMenuPoint(undefined),
      groups: () => possibleItems(contextMenus[place.current]),
    }),
    [diagram, getState],
  )
}

const isPane = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.react-flow__pane') !== null

function linkAt({ target }: MouseEvent, { links }: Diagram): DiagramLink | undefined {
  const edge = target instanceof Element && target.closest<HTMLElement>('.react-flow__edge, [data-link]')
  return edge ? links.find(({ id }) => id === (edge.dataset['link'] ?? edge.dataset['id'])) : undefined
}

function entityAt({ target }: MouseEvent): EntityId | undefined {
  if (!(target instanceof Element)) return undefined
  const drawn = target.closest<HTMLElement>('[data-entity]')?.dataset['entity']
  const node = target.closest<HTMLElement>('.react-flow__node')?.dataset['id']
  return (drawn ?? node) as EntityId | undefined
}
