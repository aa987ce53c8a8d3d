import type { ChatPool, Content } from '#core/model/entity.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import { counted, shortened } from '#core/model/words.ts'

/** What to say of content that shares a name with other content of its chat pool. */
export function namesakeProblem(same: readonly Content[], chatPool: ChatPool, one: string, many: string): Problem {
  const inOrder = [...same].sort((a, b) => (a.id < b.id ? -1 : 1))
  const name = shortened(inOrder[0]?.name ?? '')
  return {
    entities: inOrder.map(({ id }) => id),
    related: [chatPool.id],
    field: 'name',
    message: `${counted(same.length, one, many)} of ${chatPool.name} have the name ‘${name}’. In a Persistent Chat pool each name is there once, and case does not matter. Rename all but one.`,
  }
}
