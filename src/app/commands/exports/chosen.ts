import { maskedPlan } from '#core/edits/masking/masked-plan.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import type { Format } from '#formats/format.ts'
import type { FormatInput, Inputs } from '#formats/inputs.ts'
import { today } from '../../store/derived.ts'
import type { Need, PlanAtHand } from '../needs.ts'
import { type ExportChoice, formOf, optionsOf, sourceIds, sourceOf } from './choice.ts'
import { fileNameOf } from './export-file.ts'
import { parts } from './parts.ts'
import type { SourceId } from './sources.ts'

/** A plan and the stage of it that is shown, of which something leaves the planner. */
export type Shown = Pick<PlanAtHand, 'plan' | 'stage'>

/** What is written when somebody has chosen: ready to be looked at, and to be saved. */
export interface Chosen {
  readonly form: Format<FormatInput>
  readonly input: Inputs[FormatInput]
  readonly fileName: string
}

/** What there is to export, and why some of it is not there. */
export const sourcesAt = (shown: Shown): readonly { readonly id: SourceId; readonly reason: string | undefined }[] =>
  sourceIds.map((id) => {
    const given = givenTo(id, shown)
    return { id, reason: typeof given === 'string' ? given : undefined }
  })

/** What was chosen of a plan, or in a sentence why it is not there. */
export function chosenOf(choice: ExportChoice, shown: Shown): Chosen | string {
  const { source: id } = choice
  const given = givenTo(id, shown)
  if (typeof given === 'string') return given
  const [source, form] = [sourceOf(id), formOf(choice) as unknown as Format<FormatInput>]
  const written = choice.masksNames ? maskedGiven(id, given) : given
  const input = source.inputOf(written as never, parts) as Inputs[FormatInput]
  return { form, input: withOptions(form, input, choice), fileName: fileNameOf(form, source, written) }
}

/** How often which names are replaced, and the plan without them. */
export const maskedOf = cachedBy(maskedPlan)

const givenTo = (id: SourceId, { plan, stage }: Shown): PlanAtHand | string =>
  (sourceOf(id).needs as Need<PlanAtHand>)({ plan, stage, selection: [] })

/** The same of the masked plan, whose stages have other ids: they are told by their places. */
function maskedGiven(id: SourceId, given: PlanAtHand & { readonly other?: PlanAtHand['stage'] }): PlanAtHand {
  const { plan } = maskedOf(given.plan)
  const masked = (stage: PlanAtHand['stage']) => plan.stages[given.plan.stages.indexOf(stage)] ?? stage
  const shown = { plan, stage: masked(given.stage) }
  if (given.other) return { ...given, ...shown, selection: [], ...{ other: masked(given.other) } }
  const again = givenTo(id, shown)
  if (typeof again === 'string') throw new Error(again)
  return again
}

function withOptions(form: Format<FormatInput>, input: Inputs[FormatInput], choice: ExportChoice): Inputs[FormatInput] {
  if (form.input !== 'drawing' && form.input !== 'pack') return input
  const options = optionsOf(choice)
  const pictures: Inputs['drawing'] | Inputs['pack'] = {
    ...(input as Inputs['drawing'] | Inputs['pack']),
    without: new Set(choice.without.filter((one) => options.includes(one))),
    date: choice.isDated ? today() : undefined,
    ...(options.includes('scale') && { scale: choice.scale }),
    ...(options.includes('holdsPlan') && { withPlan: choice.holdsPlan }),
  }
  return pictures
}
