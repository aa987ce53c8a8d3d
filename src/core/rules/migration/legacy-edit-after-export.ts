import { contentsOf } from '#core/domain/content/islands.ts'
import { operationsIn, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { later } from '#core/domain/migration/steps.ts'
import { isSame } from '#core/model/diff.ts'
import { type ChatPool, type Content, isLegacy } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed } from '#core/model/words.ts'

export const legacyEditAfterExport: Rule = {
  id: 'migration/legacy-edit-after-export',
  severity: 'warning',
  when: 'transition',
  each: 'chatPool',
  title: 'Nothing is changed in Group Chat after its content is imported',
  source: { keys: ['PROC'], basis: 'derived' },

  *check(chatPool, at) {
    const { before } = at
    if (!before || !isLegacy(chatPool) || !imports(operationsUntil(before, 'importChatData'), chatPool)) return
    if ([at, ...later(at)].some((step) => imports(operationsIn(step, 'importChatData'), chatPool))) return
    const changed = changedSince(before.graph, at.graph, chatPool)
    if (changed.length === 0) return
    yield {
      entities: [chatPool.id],
      related: idsOf(changed),
      message: `${listed(changed.map(({ name }) => `‘${name}’`))} of ${chatPool.name} ${changed.length === 1 ? 'changes' : 'change'} after the import of its content, so the change is not in Persistent Chat. Import again, or make the change there.`,
    }
  },
}

const imports = (operations: ReturnType<typeof operationsIn<'importChatData'>>, { id }: ChatPool): boolean =>
  operations.some(({ source }) => source === id)

/** What the chat pool has now and had not, or had otherwise. */
const changedSince = (before: Graph, now: Graph, chatPool: ChatPool): readonly Content[] =>
  contentsOf(now, chatPool).filter((content) => !isSame(content, before.find(content.id)))
