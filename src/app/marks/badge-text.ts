import type { Severity } from '#core/model/plan.ts'
import { counted, severityName } from '#core/model/words.ts'
import type { Badge } from '#core/views/diagram/diagram.ts'

export const severityPlural: Record<Severity, string> = { error: 'errors', warning: 'warnings', info: 'infos' }

/** "2 errors inside". */
export const badgeText = ({ severity, count, inside }: Badge): string =>
  `${counted(count, severityName[severity], severityPlural[severity])}${inside ? ' inside' : ''}`
