import { poolsOf } from '#core/domain/migration/steps.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import { moveUsersBefore } from '#core/edits/missing-stages.ts'
import type { Pool } from '#core/model/entity.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed, namesOf } from '#core/model/words.ts'
import { keepChatOn } from '../parts/homes.ts'
import { stageName } from '../parts/stage-fixes.ts'
import { concernedOf, momentAt } from '../parts/subject.ts'

export const orderChatLastAdvice: Advice = {
  rule: 'migration/order-chat-last',
  rationale: 'The documented order is users and the other components first, and Group Chat last.',
  howToFix: 'Import the chat data in a later step, when all users have moved, or accept it.',

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
