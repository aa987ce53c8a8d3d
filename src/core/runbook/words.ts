import type { StepKind } from './runbook.ts'

export const stepKindName: Readonly<Record<StepKind, string>> = {
  manual: 'By hand',
  approval: 'Approval',
  powershell: 'PowerShell',
}
