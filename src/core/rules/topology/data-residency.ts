import { chatPoolOf } from '#core/domain/content/islands.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const dataResidency: Rule = {
  id: 'topology/data-residency',
  severity: 'warning',
  when: 'stage',
  each: 'room',
  title: 'A room that has to stay in a region is on a chat pool of that region',
  source: { keys: ['REQ', 'CHECK', 'PROC'], basis: 'derived' },

  check(room, { graph }) {
    if (!room.region) return []
    const chatPool = chatPoolOf(graph, room)
    const site = graph.get('site', chatPool?.site)
    if (!chatPool || isLegacy(chatPool) || !site?.region || isSameName(room.region, site.region)) return []
    return [
      {
        entities: [room.id, chatPool.id],
        related: [site.id],
        field: 'region',
        message: `${room.name} has to stay in ${room.region}, but ${chatPool.name} is in ${site.name} (${site.region}). Create it on a chat pool in ${room.region}; a room cannot be moved there later.`,
      },
    ]
  },
}
