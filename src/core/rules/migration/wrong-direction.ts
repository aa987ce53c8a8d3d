import { contentMoves, movesAlong } from '#core/domain/migration/content-moves.ts'
import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { type ChatPool, type EntityId, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { chatName } from '#core/model/words.ts'

export const wrongDirection: Rule = {
  id: 'migration/wrong-direction',
  severity: 'error',
  when: 'transition',
  title: 'Chat data is imported into Persistent Chat only, and Group Chat upgraded to Lync 2010 only',
  source: { keys: ['PS:Import-CsPersistentChatData', 'RESTORE', 'GC10MIG'], basis: 'stated' },

  *check(at) {
    for (const { what, from, to } of wrongIn(at)) {
      yield {
        entities: [from.id, to.id],
        related: movedBetween(at, from, to),
        message: what === 'import' ? importMessage(from, to) : upgradeMessage(from, to),
      }
    }
  },
}

export interface Wrong {
  readonly what: 'import' | 'upgrade'
  readonly from: ChatPool
  readonly to: ChatPool
}

export function wrongIn(at: Moment): readonly Wrong[] {
  const endsOf = (what: Wrong['what'], operations: readonly { source: EntityId; target: EntityId }[]) =>
    operations.flatMap(({ source, target }): readonly Wrong[] => {
      const [from, to] = [lastSeen(at, source), lastSeen(at, target)]
      return from && to ? [{ what, from, to }] : []
    })
  return [
    ...endsOf('import', operationsIn(at, 'importChatData')).filter(({ to }) => isLegacy(to)),
    ...endsOf('upgrade', operationsIn(at, 'upgradeGroupChat')).filter(({ from, to }) => !isUpgradable(from, to)),
  ]
}

function importMessage(from: ChatPool, to: ChatPool): string {
  const advice = isUpgradable(from, to)
    ? `Upgrade the Group Chat of ${from.name} to ${to.name} instead.`
    : isLegacy(from)
      ? 'Choose a Persistent Chat pool.'
      : `Import from ${to.name} into ${from.name} instead.`
  return `The chat data of ${from.name} cannot be imported into ${to.name}, which is Group Chat. ${advice}`
}

const upgradeMessage = (from: ChatPool, to: ChatPool): string =>
  `The Group Chat of ${from.name}, ${chatName[from.generation]}, cannot be upgraded to ${to.name}, ${chatName[to.generation]}: the upgrade leads from OCS 2007 R2 to Lync 2010. ${isLegacy(to) ? 'Leave it out.' : 'Import the chat data instead.'}`

/** The content that moves that way: it has no other fault than this one. */
function movedBetween(at: Moment, from: ChatPool, to: ChatPool): readonly EntityId[] {
  if (!at.before) return []
  return movesAlong(contentMoves(at.before.graph, at.graph), from.id, to.id).map(({ content }) => content.id)
}
