import { contentIn, freeStanding } from '#core/layout/content.ts'
import { isStackOpen, type Stack, stackAt, stacksOf } from '#core/layout/people.ts'
import { type DockSide, memberLines, peopleShapeOf } from '#core/layout/people-rows.ts'
import { containerOf } from '#core/layout/shape-size.ts'
import { sizes } from '#core/layout/sizes.ts'
import type { InParts } from '#core/model/base/in-parts.ts'
import type { Category, ChatPool, Entity, EntityId, Users } from '#core/model/entity.ts'
import { generationTag, typeName } from '#core/model/words.ts'
import type { DiagramNode } from './diagram.ts'
import { dockSideOf } from './dock-side.ts'
import { rowsOf } from './rows.ts'
import type { View } from './view.ts'
import { contentCounts, generationOf, stackSubtitle, stackTitle, subtitleOf, titleOf } from './words.ts'

/** Every shape of the stage but the frames of its sites, not yet marked by findings; a shape at a time. */
export function* nodesInParts(view: View): InParts<readonly DiagramNode[]> {
  const nodes: DiagramNode[] = []
  for (const entity of freeStanding(view.graph)) {
    if (entity.kind === 'site') continue
    nodes.push(nodeOf(view, entity))
    yield
  }
  for (const stack of stacksOf(view.graph)) {
    nodes.push(stackNode(view, stack))
    yield
  }
  return nodes
}

/** A shape where it stands now, not yet marked where it is made anew. */
export function movedNode(view: View, node: DiagramNode): DiagramNode {
  const stack = node.members && stackAt(view.graph, node.id)
  if (stack) return stackNode(view, stack)
  const entity = view.graph.find(node.id)
  return entity?.kind === 'users' ? usersNode(view, entity) : { ...node, ...placeOf(view, node.id) }
}

function nodeOf(view: View, entity: Entity): DiagramNode {
  if (entity.kind === 'users') return usersNode(view, entity)
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
    counts: contentCounts(content),
    rows: rowsOf(view, entity.id, rows),
  }
}

function usersNode(view: View, users: Users): DiagramNode {
  return {
    ...base(view, users),
    ...peopleParts(view, users.id, [users], []),
    subtitle: subtitleOf(view.graph, users),
    isCollapsed: false,
  }
}

function stackNode(view: View, stack: Stack): DiagramNode {
  const { id, members } = stack
  return {
    id,
    members: members.map((one) => one.id),
    kind: 'users',
    title: stackTitle(stack),
    subtitle: stackSubtitle(stack),
    type: 'User groups with one home',
    ...placeOf(view, id),
    ...peopleParts(view, id, members, memberLines(view, stack)),
    isCollapsed: !isStackOpen(view.layout, stack),
  }
}

function peopleParts(
  view: View,
  id: EntityId,
  users: readonly Users[],
  members: ReturnType<typeof memberLines>,
): Pick<DiagramNode, 'width' | 'height' | 'headTop' | 'rows'> {
  const side: DockSide = dockSideOf(view, id, users)
  const { rows, headTop, ...size } = peopleShapeOf(view.graph, users, side, members)
  return { ...size, ...(headTop > 0 && { headTop }), rows: rowsOf(view, id, rows) }
}

function base(view: View, entity: Entity) {
  const generation = generationOf(entity)
  const island = view.islands.get(entity.id)
  return {
    id: entity.id,
    kind: entity.kind,
    title: titleOf(entity),
    type: typeName(entity),
    ...placeOf(view, entity.id),
    ...(generation && { generation, tag: generationTag[generation] }),
    ...(island && { island: island.letter }),
  }
}

function placeOf({ layout }: View, id: EntityId) {
  const { x, y, pinned } = layout[id] ?? { x: 0, y: 0 }
  return { x, y, ...(pinned && { isPinned: pinned }) }
}
