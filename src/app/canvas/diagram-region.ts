import type { RegionParts } from '../focus/regions.ts'

/** A shape is focused by the node that React Flow makes of it, a row by the button with its name. */
export const diagramParts: RegionParts = {
  first: (diagram) =>
    diagram.querySelector<HTMLElement>('.react-flow__node.selected, [data-selected="true"] button[aria-pressed]') ??
    diagram.querySelector<HTMLElement>('.react-flow__node[tabindex="0"]'),
  item: (diagram, id) => {
    const name = CSS.escape(id)
    const shape = diagram.querySelector<HTMLElement>(`.react-flow__node[data-id="${name}"]`)
    return (
      shape ??
      diagram.querySelector<HTMLElement>(`[data-entity="${name}"] button[aria-pressed]`) ??
      diagram.querySelector<HTMLElement>(`.react-flow__node:has([data-members~="${name}"])`)
    )
  },
  idOf: (element) =>
    element.matches('.react-flow__node')
      ? (element as HTMLElement).dataset['id']
      : element.matches('button[aria-pressed]')
        ? element.closest<HTMLElement>('[data-entity]')?.dataset['entity']
        : undefined,
}

/** The buttons beside the selection. */
export const padParts: RegionParts = { first: (pad) => pad.querySelector('button') }
