import { summaryOf } from '#core/checking/check.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { useSaid } from '../../commands/use-said.ts'
import { useFindings } from '../../store/derived.ts'

/** Has read out which stage is shown, whenever it is another, whatever led there. */
export function useStageSaid({ stages }: Plan, shown: Stage): void {
  const { error } = summaryOf(useFindings())
  const place = `stage ${stages.indexOf(shown) + 1} of ${stages.length}`
  useSaid(`${shown.name}, ${place}, ${counted(error, 'error')}.`, shown.id)
}
