import type { Badge } from '#core/diagram/diagram.ts'
import type { Severity } from '#core/plan.ts'
import { counted, severityName } from '#core/words.ts'

export const severityPlural: Record<Severity, string> = { error: 'errors', warning: 'warnings', info: 'infos' }

/** "2 errors inside". */
export const badgeText = ({ severity, count, inside }: Badge): string =>
  `${counted(count, severityName[severity], severityPlural[severity])}${inside ? ' inside' : ''}`
