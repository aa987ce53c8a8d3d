import type { Holder } from '#core/domain/content/islands.ts'
import { isPersistent, persistentCategoryOf } from '#core/domain/content/persistent-chat.ts'
import type { Entity, Room } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed, namesOf } from '#core/model/words.ts'

export const disabledHidden: Rule = {
  id: 'room/disabled-hidden',
  severity: 'info',
  when: 'stage',
  each: ['chatPool', 'category'],
  title: 'Nobody looks for a disabled room',
  source: { keys: ['DISROOM'], basis: 'stated' },

  *check(holder: Entity, { graph }: Moment) {
    if (holder.kind !== 'chatPool' && holder.kind !== 'category') return
    const rooms = hiddenIn(graph, holder)
    if (rooms.length === 0) return
    const names = namesOf(rooms).map((name) => `‘${name}’`)
    yield {
      entities: [holder.id],
      related: idsOf(rooms),
      message: `${counted(rooms.length, 'disabled room')} of ${holder.name} cannot be seen, joined or found: ${listed(names, 3)}. Members and settings stay. Only PowerShell enables a room again.`,
    }
  },
}

/** The disabled rooms of Persistent Chat in a category, and those of a chat pool that are in no category there. */
function hiddenIn(graph: Graph, holder: Holder): readonly Room[] {
  const rooms = graph.having(disabledRooms, holder.id)
  if (rooms.length === 0 || !isPersistent(graph, holder)) return []
  return rooms.filter((room) => holder.kind === 'category' || !persistentCategoryOf(graph, room))
}

/** The disabled rooms by their category and by their own chat pool. */
const disabledRooms = indexOn('room', ({ disabled, category, chatPool }) =>
  disabled ? [category, chatPool].flatMap((id) => id ?? []) : undefined,
)
