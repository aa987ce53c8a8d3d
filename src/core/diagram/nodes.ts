import type { Category, ChatPool, Entity } from '../model.ts'
import { generationTag, typeName } from '../words.ts'
import { contentIn, freeStanding } from './content.ts'
import type { DiagramNode } from './diagram.ts'
import { bottomOf, rowsOf } from './rows.ts'
import { sizes } from './sizes.ts'
import type { View } from './view.ts'
import { generationOf, subtitleOf, titleOf } from './words.ts'

/** Every shape of the stage but the frames of its sites, not yet marked by findings. */
export const nodesOf = (view: View): readonly DiagramNode[] =>
  freeStanding(view.graph).flatMap((entity) => (entity.kind === 'site' ? [] : [nodeOf(view, entity)]))

export function nodeOf(view: View, entity: Entity): DiagramNode {
  return entity.kind === 'chatPool' || entity.kind === 'category' ? containerNode(view, entity) : card(view, entity)
}

function card(view: View, entity: Entity): DiagramNode {
  return {
    ...base(view, entity),
    ...sizes.card,
    subtitle: subtitleOf(view.graph, entity),
    rows: [],
    isCollapsed: false,
  }
}

function containerNode(view: View, container: ChatPool | Category): DiagramNode {
  const isCollapsed = view.layout[container.id]?.collapsed === true
  const content = contentIn(view.graph, container)
  const rows = isCollapsed ? [] : rowsOf(view, container, content)
  const { header, padding, hint, width } = sizes.container
  const filled = rows.length === 0 ? header + hint : bottomOf(rows) + padding
  const subtitle = subtitleOf(view.graph, container, content, isCollapsed)
  return { ...base(view, container), width, height: isCollapsed ? header : filled, subtitle, rows, isCollapsed }
}

function base(view: View, entity: Entity) {
  const { x, y, pinned } = view.layout[entity.id] ?? { x: 0, y: 0 }
  const generation = generationOf(entity)
  const island = view.islands.get(entity.id)
  return {
    id: entity.id,
    kind: entity.kind,
    title: titleOf(entity),
    type: typeName(entity),
    x,
    y,
    ...(generation && { generation, tag: generationTag[generation] }),
    ...(island && { island: island.number }),
    ...(pinned && { isPinned: pinned }),
  }
}
