import { activeServersOf, maxActiveServers, standbyServersOf } from '#core/domain/servers/load.ts'
import { setActive } from '#core/edits/servers.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { listed } from '#core/model/words.ts'
import { subjectOf } from './subject.ts'

/** Putting standby servers to work until so many are active, where that many are allowed and there. */
export function activationFixes(plan: Plan, finding: Finding, needed: number): readonly Fix[] {
  const chatPool = subjectOf(plan, finding, 'chatPool')
  const active = chatPool && activeServersOf(chatPool)
  if (!chatPool || !active || needed > maxActiveServers) return []
  const missing = needed - active.length
  const woken = standbyServersOf(chatPool).map(({ fqdn }) => fqdn)
  if (missing < 1 || woken.length < missing) return []
  const fqdns = woken.slice(0, missing)
  const title = `Activate ${listed(fqdns)}`
  return [{ title, apply: (before) => setActive(before, finding.stage, chatPool, fqdns, true) }]
}
