import type { Inputs } from '#formats/inputs.ts'
import { formatOf } from '#formats/list.ts'
import { writePicture } from '../../platform/clipboard.ts'
import { printPictures } from '../../platform/printing.ts'
import { reportOf } from '../../store/derived.ts'
import { announce } from '../../store/session-store.ts'
import type { PlanAtHand } from '../needs.ts'
import { contentOf } from './export-file.ts'

const drawingOf = ({ plan, stage }: PlanAtHand): Inputs['drawing'] => ({
  plan,
  stages: [stage.id],
  steps: false,
  report: reportOf(plan),
})

/** Puts the picture of the shown stage on the clipboard. */
export const copyPicture = (given: PlanAtHand): Promise<void> =>
  copied(['image/png'], formatOf('drawing', 'png'), given)

/** The same as SVG: as a picture where the browser takes one, and as its text. */
export const copyPictureAsSvg = (given: PlanAtHand): Promise<void> =>
  copied(['text/plain', 'image/svg+xml'], formatOf('drawing', 'svg'), given)

async function copied(
  types: readonly string[],
  form: Parameters<typeof contentOf<'drawing'>>[0],
  given: PlanAtHand,
): Promise<void> {
  const rendered = contentOf(form, drawingOf(given))
  const blobOf = async (type: string) => new Blob([(await rendered).content], { type })
  const isDone = await writePicture(Object.fromEntries(types.map((type) => [type, blobOf(type)])))
  const { note } = await rendered
  announce(
    isDone
      ? [`The picture is copied as ${form.title}.`, note].filter(Boolean).join(' ')
      : `This browser copies no ${form.title} for a page: export it instead.`,
  )
}

/** Prints stages of a plan, each on a page. */
async function printStages(title: string, input: Inputs['drawing']): Promise<void> {
  const [{ sheetsOf }, { svgOf }, { fontFacesOf }] = await Promise.all([
    import('#formats/drawing/sheets.ts'),
    import('#formats/drawing/svg-of.ts'),
    import('#formats/font/font-faces.ts'),
  ])
  const pictures = sheetsOf(input).map(({ scene }) => svgOf(scene, fontFacesOf(scene)))
  if (!(await printPictures(title, pictures))) announce('This browser prints nothing for a page: export a PDF instead.')
}

export const printStage = (given: PlanAtHand): Promise<void> =>
  printStages(`${given.plan.name} · ${given.stage.name}`, drawingOf(given))

export const printAllStages = (given: PlanAtHand): Promise<void> =>
  printStages(given.plan.name, { ...drawingOf(given), stages: given.plan.stages.map(({ id }) => id) })
