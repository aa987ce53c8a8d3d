import type { Difference } from './difference.ts'

/** One form in which a difference can be read. */
export interface DifferenceFormat {
  readonly id: string
  render(difference: Difference): string
}
