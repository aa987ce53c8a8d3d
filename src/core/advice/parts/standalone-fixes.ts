import { makeStandalone } from '#core/edits/servers.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { graphAt, subjectOf } from './subject.ts'

/** Giving the chat pool servers of its own; its host stays the next hop. */
export function standaloneFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const chatPool = subjectOf(plan, finding, 'chatPool')
  if (!chatPool) return []
  const host = graphAt(plan, finding).get('pool', chatPool.hostedOn)
  const title = `Run ${chatPool.name} on a server of its own`
  return [{ title, apply: (before) => makeStandalone(before, finding.stage, chatPool, host) }]
}
