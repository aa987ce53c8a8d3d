import { carriedApart, carriersUntil } from '#core/domain/migration/carriers.ts'
import { type ContentMove, contentMoves, endsOf, wholeMoveOf } from '#core/domain/migration/content-moves.ts'
import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, counted, kindName, listed } from '#core/model/words.ts'

export const movedWithoutImport: Rule = {
  id: 'isolation/moved-without-import',
  severity: 'error',
  when: 'transition',
  title: 'Content changes its chat pool only by an import',
  source: { keys: ['CONFCAT', 'CONFADD', 'PS:Import-CsPersistentChatData'], basis: 'stated' },
  suppressedBy: { 'migration/wrong-direction': 'first' },

  *check(at) {
    if (!at.before) return
    const moves = contentMoves(at.before.graph, at.graph)
    if (moves.size === 0) return
    const stray = carriedApart(carriersUntil(at), moves).find(({ carrier }) => !carrier)?.moves
    if (!stray) return
    for (const [whole, parts] of groupBy(stray.values(), (move) => wholeMoveOf(stray, move))) {
      const [{ content }, { from, to }] = [whole, endsOf(whole, at.before.graph, at.graph)]
      const others = parts.filter((part) => part !== whole)
      yield {
        entities: [content.id],
        related: [from.id, to.id, ...others.map((part) => part.content.id)],
        field: content.kind === 'room' && content.chatPool === undefined ? 'category' : 'chatPool',
        message: `${capital(kindName[content.kind])} ‘${content.name}’${inclusive(others)} changes from ${from.name} to ${to.name}. Content cannot be moved between chat pools. ${adviceFor(from, to)}`,
      }
    }
  },
}

function inclusive(others: readonly ContentMove[]): string {
  const counts = [...groupBy(others, ({ content }) => content.kind)].map(([kind, moves]) =>
    kind === 'category'
      ? counted(moves.length, 'sub-category', 'sub-categories')
      : counted(moves.length, kindName[kind]),
  )
  return counts.length === 0 ? '' : ` with ${listed(counts)}`
}

function adviceFor(from: ChatPool, to: ChatPool): string {
  if (isUpgradable(from, to)) return `Upgrade the Group Chat of ${from.name} to ${to.name} in this step.`
  return isLegacy(to)
    ? 'Nothing can be imported into Group Chat: create it there anew.'
    : `Import the chat data of ${from.name} in this step, or create it anew.`
}
