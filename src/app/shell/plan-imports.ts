import type { ImportRecord, Plan } from '#core/model/plan.ts'
import { counted, dateInWords } from '#core/model/words.ts'

/** What was brought in, the newest first: the plan has it in the order in which it came. */
export const newestImports = ({ imports = [] }: Plan): readonly ImportRecord[] => [...imports].reverse()

/** "Into Today · 28 October 2026". */
export function whereAndWhen({ stages }: Plan, { stage, at }: ImportRecord): string {
  const name = stages.find(({ id }) => id === stage)?.name
  const where = name === undefined ? 'Into a stage that is no longer there' : `Into ${name}`
  return at === undefined ? where : `${where} · ${dateInWords(at)}`
}

/** "40 points assumed or left out". */
export const lossesInWords = ({ losses }: ImportRecord): string =>
  losses.length === 0 ? 'Everything in it was understood.' : `${counted(losses.length, 'point')} assumed or left out`
