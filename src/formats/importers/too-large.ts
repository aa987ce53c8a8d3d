import type { ImportError } from '../import-error.ts'
import { rootOf } from '../xml/root.ts'
import { isClixml } from './tables/rows/clixml.ts'

/** Why a file of so many megabytes is not read; what to do instead is told by how it begins. */
export function tooLarge(megabytes: number, beginning: string): ImportError {
  const text = beginning.trimStart()
  const isRows = !text.startsWith('<') || isClixml(text)
  return { type: 'too-large', megabytes, holds: isRows ? 'rows' : rootOf(text)?.name === 'Pool' ? 'chat' : 'topology' }
}
