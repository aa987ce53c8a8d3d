import { contentIn, freeStanding } from '#core/layout/content.ts'
import { containerOf } from '#core/layout/shape-size.ts'
import { sizes } from '#core/layout/sizes.ts'
import type { Category, ChatPool, Entity } from '#core/model/entity.ts'
import { generationTag, typeName } from '#core/model/words.ts'
import type { DiagramNode } from './diagram.ts'
import { rowsOf } from './rows.ts'
import type { View } from './view.ts'
import { generationOf, subtitleOf, titleOf } from './words.ts'

/** Every shape of the stage but the frames of its sites, not yet marked by findings. */
export const nodesOf = (view: View): readonly DiagramNode[] =>
  freeStanding(view.graph).flatMap((entity) => (entity.kind === 'site' ? [] : [nodeOf(view, entity)]))

function nodeOf(view: View, entity: Entity): DiagramNode {
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

function containerNode(view: View, entity: ChatPool | Category): DiagramNode {
  const content = contentIn(view.graph, entity)
  const { rows, ...container } = containerOf(view, entity, content)
  return {
    ...base(view, entity),
    ...container,
    subtitle: subtitleOf(view.graph, entity, content, container.isCollapsed),
    rows: rowsOf(view, entity.id, rows),
  }
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
