import { fileName, fileWord } from '#core/model/file-name.ts'
import type { Beside, Format, Progress } from '#formats/format.ts'
import type { FormatInput, Inputs } from '#formats/inputs.ts'
import { saveFile } from '../../platform/files.ts'
import { announce } from '../../store/session-store.ts'
import type { PlanAtHand } from '../needs.ts'
import type { Source } from './source.ts'

/** Renders something in a form and lets the person save it; says how it is called then. */
export async function exportAs<I extends FormatInput, Given extends PlanAtHand>(
  form: Format<I>,
  source: Pick<Source<I, Given>, 'inputOf' | 'isWhole' | 'suffix'>,
  given: Given,
): Promise<void> {
  const { parts } = await import('./parts.ts')
  await saveAs(form, source.inputOf(given, parts), fileNameOf(form, source, given))
}

/** The same of what is at hand already. False when the person changes their mind. */
export async function saveAs<I extends FormatInput>(
  form: Format<I>,
  input: Inputs[I],
  name: string,
  progress?: Progress,
): Promise<boolean> {
  const { content, note } = await contentOf(form, input, progress)
  const others = content instanceof Blob ? [] : ((await form.beside?.(input, progress)) ?? [])
  await progress?.(1, 1)
  const file =
    content instanceof Blob || others.length === 0
      ? { content, name, mediaType: form.mediaType }
      : { ...(await together({ name, content }, others)), mediaType: 'application/zip' }
  const isSaved = await saveFile(file.content, file.name, file.mediaType)
  if (isSaved) announce([`Saved as ${file.name}.`, note].filter(Boolean).join(' '))
  return isSaved
}

/** A browser saves one file at a time: a page and its pictures are in one archive. */
async function together(page: Beside, others: readonly Beside[]) {
  const { archived } = await import('#formats/archive.ts')
  return { content: archived([page, ...others].map(({ name, content }) => [name, content])), name: `${page.name}.zip` }
}

/** What a file holds, and what it is not as somebody may expect. */
interface Rendered {
  readonly content: string | Uint8Array<ArrayBuffer> | Blob
  readonly note?: string
}

/** A browser paints dots itself: sooner, and in the fonts of the machine where a name needs them. */
export async function contentOf<I extends FormatInput>(
  form: Format<I>,
  input: Inputs[I],
  progress?: Progress,
): Promise<Rendered> {
  return form.input === 'drawing' && form.id === 'png'
    ? painted(input as Inputs['drawing'], progress)
    : { content: await form.render(input, progress) }
}

async function painted(input: Inputs['drawing'], progress?: Progress): Promise<Rendered> {
  const [{ sheetsOf }, { drawSheets }, { stackedScenes }, { paintScene }] = await Promise.all([
    import('#formats/drawing/sheets.ts'),
    import('#formats/drawing/drawn-sheets.ts'),
    import('#formats/drawing/stacked-scenes.ts'),
    import('../../platform/paint-scene.ts'),
  ])
  if (progress) await drawSheets(sheetsOf(input), progress)
  const wanted = input.scale ?? 2
  const scene = stackedScenes(sheetsOf(input).map((sheet) => sheet.scene))
  const { blob, scale } = await paintScene(scene, wanted, async () => progress?.(1, 1))
  return { content: blob, ...(scale < wanted && { note: 'It is scaled down to what a picture can hold.' }) }
}

/** "contoso.today.reach.csv": plan, stage unless it is of all, what it is, form. */
export const fileNameOf = (
  { extension }: Pick<Format<FormatInput>, 'extension'>,
  { isWhole, suffix }: Pick<Source, 'isWhole' | 'suffix'>,
  { plan, stage }: PlanAtHand,
): string =>
  fileName(
    [fileWord(plan.name, 'plan'), ...(isWhole ? [] : [fileWord(stage.name, 'stage')])],
    [suffix, extension].filter(Boolean).join('.'),
  )
