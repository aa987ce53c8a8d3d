import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { covers, usersNamed } from '#core/domain/people/category-scope.ts'
import type { Category } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { principalWords } from '../parts/wording/principals.ts'

export const allowedAndDenied: Rule = {
  id: 'category/allowed-and-denied',
  severity: 'warning',
  when: 'stage',
  each: 'category',
  title: 'Nobody is both allowed and denied in a category',
  source: { keys: ['NEW'], basis: 'stated' },

  *check(category, { graph }) {
    const both = persistentChatOf(graph, category) ? contradicted(graph, category) : []
    if (both.length === 0) return
    yield {
      entities: [category.id],
      related: usersNamed(graph, both),
      field: 'deniedMembers',
      message: `Category ‘${category.name}’ both allows and denies ${principalWords(graph, both)}. Denied outranks allowed, also through a group. Remove them from one of the lists.`,
    }
  },
}

/** To deny one of an allowed group is what the list is for; to allow somebody of a denied group is in vain. */
export const contradicted = (graph: Graph, { allowedMembers = [], deniedMembers = [] }: Category): readonly string[] =>
  allowedMembers.filter((principal) => covers(graph, deniedMembers, principal))
