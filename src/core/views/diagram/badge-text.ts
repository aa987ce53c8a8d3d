import { counted, severityName } from '#core/model/words.ts'
import type { Badge } from './diagram.ts'

/** "2 errors inside". */
export const badgeText = ({ severity, count, inside }: Badge): string =>
  `${counted(count, severityName[severity])}${inside ? ' inside' : ''}`
