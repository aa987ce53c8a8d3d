import type { Plan } from '#core/model/plan.ts'
import type { Difference } from './difference.ts'

/** One form in which a difference can be read. */
export interface DifferenceFormat {
  readonly id: string
  /** The plans that are compared, by whose names a terminal is spared the long ones. */
  render(difference: Difference, plans?: readonly Plan[]): string
}
