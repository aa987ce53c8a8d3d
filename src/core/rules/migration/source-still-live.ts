import { carriersOutOf, isImport } from '#core/domain/migration/carriers.ts'
import { importsIn, isWhole } from '#core/domain/migration/imports.ts'
import { later } from '#core/domain/migration/steps.ts'
import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { isTakenOver } from '#core/domain/reachability/takeover.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { stopFixes } from '../parts/fixes/stop-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const sourceStillLive: Rule = {
  id: 'migration/source-still-live',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'Group Chat does not go on after its content is imported',
  rationale: 'What is written in the old rooms after the import is only there.',
  howToFix: 'Stop the chat pool with the import, or import again before it is removed.',
  source: { keys: ['BACK', 'PROC'], basis: 'stated' },
  suppressedBy: { 'migration/content-lost': 'shared' },

  *check(chatPool, at) {
    if (!isLegacy(chatPool) || chatPool.state === 'stopped') return
    const imports = carriersOutOf(at, chatPool.id).filter(isImport)
    if (
      !imports.some(({ operation }) => isWhole(operation)) ||
      later(at).some((after) => isImportedIn(after, chatPool.id))
    )
      return
    yield {
      entities: [chatPool.id],
      related: [...new Set(imports.map(({ target }) => target.id))],
      field: 'state',
      message: `${chatPool.name} still runs though its content is imported. What is written there from now on is in no Persistent Chat room. Stop ${chatPool.name}, or import again before it is removed.`,
    }
  },

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

const isImportedIn = (at: Moment, id: string): boolean =>
  importsIn(at).some(({ operation, source }) => source.id === id && isWhole(operation))
