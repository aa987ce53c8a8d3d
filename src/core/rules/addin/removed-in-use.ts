import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { detach } from '#core/edits/add-ins.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed, namesOf } from '#core/model/words.ts'
import { keepFixes } from '../parts/fixes/keep-fixes.ts'
import { graphAt } from '../parts/fixes/subject.ts'

export const removedInUse: Rule = {
  id: 'addin/removed-in-use',
  severity: 'warning',
  when: 'transition',
  title: 'An add-in is removed when no room uses it',
  rationale: 'Removing an add-in that rooms still use raises an error, unless it is forced.',
  howToFix: 'Take the add-in off the rooms first.',
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

  fixes(plan, { stage, entities: [id] }) {
    if (!id) return []
    const rooms = graphAt(plan, { stage }).referrers('room', id, 'addIn')
    const title = `Take it off ${counted(rooms.length, 'room')}`
    return [{ title, apply: (before) => detach(before, stage, rooms) }, ...keepFixes(plan, stage, id)]
  },
}
