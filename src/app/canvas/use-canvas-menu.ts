import { type MouseEvent, useMemo, useRef } from 'react'
import { isWithin } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { possibleItems } from '../commands/menu-items.ts'
import { type ContextMenuPlace, contextMenus } from '../commands/menus.ts'
import { toDiagram } from '../store/canvas-handle.ts'
import { setMenuPoint } from '../store/gesture-store.ts'
import { select, useSession } from '../store/session-store.ts'

/** What the menu of the canvas is about: what is under the pointer, else what has the focus, else the canvas itself. */
export function useCanvasMenu(diagram: Diagram) {
  const place = useRef<ContextMenuPlace>('canvas')
  return useMemo(
    () => ({
      open: (event: MouseEvent) => {
        const point = toDiagram({ x: event.clientX, y: event.clientY })
        const id = entityAt(event, diagram) ?? diagram.islands.find((island) => isWithin(island, point))?.chatPool
        place.current = id ? 'object' : 'canvas'
        if (id && !useSession.getState().selection.includes(id)) select([id])
        setMenuPoint(id ? undefined : point)
      },
      close: () => setMenuPoint(undefined),
      groups: () => possibleItems(contextMenus[place.current]),
    }),
    [diagram],
  )
}

function entityAt({ target }: MouseEvent, { links }: Diagram): EntityId | undefined {
  if (!(target instanceof Element)) return undefined
  const drawn = target.closest<HTMLElement>('[data-entity]')?.dataset['entity']
  const node = target.closest<HTMLElement>('.react-flow__node')?.dataset['id']
  const edge = target.closest<HTMLElement>('.react-flow__edge, [data-link]')?.dataset
  const link = links.find(({ id }) => id === (edge?.['link'] ?? edge?.['id']))
  return (link?.owner ?? drawn ?? node) as EntityId | undefined
}
