import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const removedInUse: Rule = {
  id: 'addin/removed-in-use',
  severity: 'warning',
  when: 'transition',
  title: 'An add-in is removed when no room uses it',
  source: { keys: ['PS:Remove-CsPersistentChatAddin'], basis: 'stated' },

  *check({ graph, before }) {
    for (const addIn of before?.graph.all('addIn') ?? []) {
      if (graph.get('addIn', addIn.id)) continue
      const rooms = graph.referrers('room', addIn.id, 'addIn')
      if (!before || rooms.length === 0 || !persistentChatOf(before.graph, addIn)) continue
      const names = namesOf(rooms).map((name) => `‘${name}’`)
      yield {
        entities: [addIn.id],
        related: idsOf(rooms),
        message: `Add-in ‘${addIn.name}’ is removed while ${listed(names, 3)} still ${rooms.length === 1 ? 'uses' : 'use'} it. That raises an error, unless it is forced. Take it off the rooms first.`,
      }
    }
  },
}
