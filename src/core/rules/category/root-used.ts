import { usersNamed } from '#core/domain/people/category-scope.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const rootUsed: Rule = {
  id: 'category/root-used',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'The root category of Persistent Chat has no managers',
  source: { keys: ['NEW'], basis: 'derived' },

  *check(chatPool, { graph }) {
    const managers = chatPool.rootManagers ?? []
    if (isLegacy(chatPool) || managers.length === 0) return
    yield {
      entities: [chatPool.id],
      related: usersNamed(graph, managers),
      field: 'rootManagers',
      message: `${chatPool.name} names ${principalWords(graph, managers)} as managers of its root category, which cannot be edited in Lync Server 2013. Make them managers of rooms instead.`,
    }
  },
}
