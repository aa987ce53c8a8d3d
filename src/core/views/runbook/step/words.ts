import type { StepKind } from './runbook.ts'

export const stepKindName: Readonly<Record<StepKind, string>> = {
  manual: 'By hand',
  approval: 'Approval',
  powershell: 'PowerShell',
}

/** Who may publish a topology. */
export const publishers = 'Topologies are published by a member of Domain Admins and RTCUniversalServerAdmins.'
