import { capital } from '#core/model/words.ts'
import type { Format, Progress } from '#formats/format.ts'
import type { FormatInput, Inputs } from '#formats/inputs.ts'
import { formatsFor } from '#formats/list.ts'
import type { Chosen } from './chosen.ts'

/** What somebody sees of a file before it is written. */
export type Preview =
  | { readonly type: 'picture'; readonly svg: string; readonly title: string; readonly pages: number }
  | { readonly type: 'page'; readonly html: string; readonly isOfAnother: boolean }
  | { readonly type: 'text'; readonly text: string; readonly isCut: boolean }
  | {
      readonly type: 'table'
      readonly title: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** What the file holds beside, such as further rows and sheets. */
      readonly beside: string
    }
  | { readonly type: 'sentence'; readonly text: string }

/** More than fits into a dialog, and little to draw. */
const maxLines = 200
const maxLetters = 20_000
const maxRows = 20

/** A page shows nothing until its fonts are read: those of the machine stand in for them until then. */
const fontFaces = /@font-face\s*\{/g

/** The first page of a drawing or a table, or the first lines of a text. */
export async function previewOf({ form, input }: Chosen, progress?: Progress): Promise<Preview> {
  if (form.input === 'drawing') return picturePreview(input as Inputs['drawing'], progress)
  if (form.input === 'tables' && form.id === 'xlsx') return tablePreview(input as Inputs['tables'])
  const readable = readableOf(form)
  const content = await readable?.render(input, progress)
  if (typeof content !== 'string') return { type: 'sentence', text: `There is no preview of ${form.title}.` }
  return readable?.mediaType === 'text/html'
    ? { type: 'page', html: content.replace(fontFaces, '$&font-display:swap;'), isOfAnother: readable !== form }
    : textPreview(content)
}

/** A form that is a text: of a file that is none, another one of the same. */
function readableOf(form: Format<FormatInput>): Format<FormatInput> | undefined {
  const isReadable = ({ mediaType }: Pick<Format<FormatInput>, 'mediaType'>) =>
    !/pdf|zip|officedocument/.test(mediaType)
  return isReadable(form) ? form : (formatsFor(form.input) as readonly Format<FormatInput>[]).find(isReadable)
}

async function picturePreview(input: Inputs['drawing'], progress?: Progress): Promise<Preview> {
  const [{ sheetsOf }, { svgOf }, { fontFacesInTurns }] = await Promise.all([
    import('#formats/drawing/sheets.ts'),
    import('#formats/drawing/svg-of.ts'),
    import('#formats/font/font-faces.ts'),
  ])
  const sheets = sheetsOf(input)
  const [first] = sheets
  if (!first) return { type: 'sentence', text: 'There is no page to draw.' }
  const { name, scene } = first
  const turn = async () => progress?.(0, 1)
  const faces = await fontFacesInTurns(scene, turn)
  await turn()
  return { type: 'picture', svg: svgOf(scene, faces), title: name, pages: sheets.length }
}

async function tablePreview(input: Inputs['tables']): Promise<Preview> {
  const [{ makeTable }, { tableIds }] = await Promise.all([
    import('#formats/tables/all-tables.ts'),
    import('#formats/tables/table.ts'),
  ])
  const [first, ...others] = tableIds
  const { title, columns, rows } = makeTable[first](input)
  const more = rows.length - maxRows
  return {
    type: 'table',
    title,
    columns: columns.map((column) => column.title),
    rows: rows.slice(0, maxRows).map((row) => row.map((cell) => String(cell ?? ''))),
    beside: `${more > 0 ? `${more} more rows, and ` : ''}the sheets ${others.map(capital).join(', ')}.`,
  }
}

function textPreview(content: string): Preview {
  const text = content
    .slice(0, maxLetters)
    .replace(/^\uFEFF/, '')
    .split('\n')
    .slice(0, maxLines)
    .join('\n')
  return { type: 'text', text, isCut: text.length < content.length - 1 }
}
