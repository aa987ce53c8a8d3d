import type { Finding } from '../checking/finding.ts'
import { makeStandalone } from '../edits/servers.ts'
import type { ChatPool } from '../model.ts'
import type { Plan } from '../plan.ts'
import type { Fix } from './rule.ts'
import { graphAt, subjectOf } from './subject.ts'

/** Whether the chat pool runs on the computer of a Lync 2013 Standard Edition server. */
export const isOnStandardEdition = (chatPool: ChatPool): boolean =>
  chatPool.generation === 'lync2013' && chatPool.collocation === 'standardEdition'

/** Giving the chat pool servers of its own; its host stays the next hop. */
export function standaloneFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const chatPool = subjectOf(plan, finding, 'chatPool')
  if (!chatPool) return []
  const host = graphAt(plan, finding).get('pool', chatPool.hostedOn)
  const title = `Run ${chatPool.name} on a server of its own`
  return [{ title, apply: (before) => makeStandalone(before, finding.stage, chatPool, host) }]
}
