import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { poolsOf } from '#core/domain/migration/steps.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { moveUsersBefore } from '#core/edits/missing-stages.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf, shortServerName } from '#core/model/words.ts'
import { keepChatOn } from '../parts/fixes/homes.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { concernedOf, momentAt } from '../parts/fixes/subject.ts'

export const orderChatLast: Rule = {
  id: 'migration/order-chat-last',
  severity: 'warning',
  when: 'transition',
  title: 'Chat is migrated after everything else of its generation',
  rationale: 'The documented order is users and the other components first, and Group Chat last.',
  howToFix: 'Import the chat data in a later step, when all users have moved, or accept it.',
  source: { keys: ['SUPM'], basis: 'stated' },

  *check(at) {
    for (const { source, target } of legacyImportsIn(at)) {
      const pools = poolsOf(at.graph, source.generation)
      const users = pools.flatMap(({ id }) => at.graph.referrers('users', id, 'homedOn'))
      if (users.length === 0) continue
      const server = shortServerName[source.generation]
      yield {
        entities: [source.id, target.id],
        related: idsOf(users),
        message: `The content of ${source.name} is imported while ${listed(namesOf(users))} ${users.length === 1 ? 'remains' : 'remain'} on ${server}. Chat is migrated last. Import it in a later step, when all have left ${server}.`,
      }
    }
  },

  fixes(plan, finding) {
    const { before } = momentAt(plan, finding)
    const users = concernedOf(plan, finding, 'users')
    const homes = before ? poolsOf(before.graph, 'lync2013') : []
    const where = stageName(plan, finding.stage)
    return homes
      .filter((home) => users.every(({ homedOn }) => mayMove(before?.graph.get('pool', homedOn), home)))
      .filter((home) => !before || users.every((moving) => keepChatOn(before, moving, home)))
      .map((home) => ({
        title: `Add a stage before ${where} in which ${listed(namesOf(users))} ${users.length === 1 ? 'moves' : 'move'} to ${home.name}`,
        apply: (edited) => moveUsersBefore(edited, finding.stage, users, home),
      }))
  },
}

const mayMove = (from: Pool | undefined, to: Pool): boolean => from !== undefined && mayShareForest(from, to)
