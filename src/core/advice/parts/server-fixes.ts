import { removeServers } from '#core/edits/servers.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from './subject.ts'

/** Takes out of a chat pool what servers it has too many. */
export function removeServersFix(
  plan: Plan,
  finding: Finding,
  surplusOf: (chatPool: ChatPool) => readonly string[],
): readonly Fix[] {
  const chatPool = subjectOf(plan, finding, 'chatPool')
  if (!chatPool) return []
  const surplus = surplusOf(chatPool)
  const title = `Remove ${listed(surplus)} from ${chatPool.name}`
  return [{ title, apply: (before) => removeServers(before, finding.stage, chatPool, surplus) }]
}
