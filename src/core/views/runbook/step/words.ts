import type { ChatPool } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import { type Action, type StepKind, words } from './runbook.ts'

export const stepKindName: Readonly<Record<StepKind, string>> = {
  manual: 'By hand',
  approval: 'Approval',
  powershell: 'PowerShell',
}

/** Who may publish a topology. */
export const publishers = 'Topologies are published by a member of Domain Admins and RTCUniversalServerAdmins.'

/** What is done where Group Chat records compliance: nothing is said where it does not, or nobody knows. */
export function complianceText(
  { complianceServers, complianceEnabled }: ChatPool,
  textOf: (where: string) => string,
): readonly Action[] {
  if (complianceServers?.length) return [words(textOf(listed(complianceServers, 8)))]
  return complianceEnabled && complianceServers === undefined ? [words(textOf('its compliance server'))] : []
}
