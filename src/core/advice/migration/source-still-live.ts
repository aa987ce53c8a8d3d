import { later } from '#core/domain/migration/steps.ts'
import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { isTakenOver } from '#core/domain/reachability/takeover.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { stopFixes } from '../parts/stop-fixes.ts'
import { momentAt, subjectOf } from '../parts/subject.ts'

export const sourceStillLiveAdvice: Advice = {
  rule: 'migration/source-still-live',
  rationale: 'What is written in the old rooms after the import is only there.',
  howToFix: 'Stop the chat pool with the import, or import again before it is removed.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    return chatPool && !isAwaited(momentAt(plan, finding), chatPool) ? stopFixes(plan, finding, chatPool) : []
  },
}

/** Whether clients would connect to it in vain: their lines, or its address, come first. */
const isAwaited = (at: Moment, { id }: ChatPool): boolean =>
  [at, ...later(at)].some((moment) =>
    moment.graph
      .referrers('client', id, 'connectsTo')
      .some((client) => isGroupChatClient(client) && !isTakenOver(moment, client, id)),
  )
