import { leaveables } from '#core/views/scene/leaving-out.ts'
import type { AnyFormat, FileKind, Format, FormatOption, Progress, Writer } from './format.ts'
import type { FormatInput, Inputs } from './inputs.ts'

const drawioType = 'application/vnd.jgraph.mxfile'
const visioType = 'application/vnd.ms-visio.drawing'
const slidesType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const text = { id: 'text', title: 'plain text', extension: 'txt', mediaType: 'text/plain' } as const
const json = { id: 'json', title: 'JSON', extension: 'json', mediaType: 'application/json' } as const
const markdown = { id: 'markdown', title: 'Markdown', extension: 'md', mediaType: 'text/markdown' } as const
const csv = { id: 'csv', title: 'CSV', extension: 'csv', mediaType: 'text/csv' } as const
const svg = { id: 'svg', title: 'SVG', extension: 'svg', mediaType: 'image/svg+xml' } as const
const png = { id: 'png', title: 'PNG', extension: 'png', mediaType: 'image/png' } as const
const pdf = { id: 'pdf', title: 'PDF', extension: 'pdf', mediaType: 'application/pdf' } as const
const drawio = { id: 'drawio', title: 'draw.io', extension: 'drawio', mediaType: drawioType } as const
const vsdx = { id: 'vsdx', title: 'a Visio drawing', extension: 'vsdx', mediaType: visioType } as const
const pptx = { id: 'pptx', title: 'PowerPoint slides', extension: 'pptx', mediaType: slidesType } as const
const xlsx = { id: 'xlsx', title: 'an Excel workbook', extension: 'xlsx', mediaType: workbookType } as const
const html = { id: 'html', title: 'a page of HTML', extension: 'html', mediaType: 'text/html' } as const
const sarif = { id: 'sarif', title: 'SARIF', extension: 'sarif', mediaType: 'application/sarif+json' } as const
const junit = { id: 'junit', title: 'JUnit XML', extension: 'xml', mediaType: 'application/xml' } as const
const ps1 = { id: 'ps1', title: 'a script for PowerShell', extension: 'ps1', mediaType: 'text/plain' } as const

/** What all formats with an input take; a review pack is always whole, and of all stages. */
const taken: Readonly<Partial<Record<FormatInput, readonly FormatOption[]>>> = {
  drawing: ['stage', 'steps', 'from', ...leaveables, 'date'],
  pack: ['legend', 'date'],
  tables: ['stage'],
}

/** Every form in which anything can be handed over. Of those with one input, the first is the usual one. */
export const formats = [
  drawing(svg, () => import('./drawing/svg.ts'), ['withPlan']),
  drawing(png, pngWriter, ['scale']),
  format('drawing', pdf, () => import('./drawing/pdf.ts')),
  drawing(drawio, () => import('./drawing/drawio.ts')),
  drawing(vsdx, () => import('./drawing/vsdx.ts')),
  drawing(pptx, () => import('./drawing/pptx.ts')),
  format('pack', html, () => import('./pack/html.ts')),
  format('pack', markdown, () => import('./pack/markdown.ts')),
  format('pack', pdf, () => import('./pack/pdf.ts')),
  format('findings', text, () => import('./findings/text.ts')),
  format('findings', json, () => import('./findings/json.ts')),
  format('findings', sarif, () => import('./findings/sarif.ts')),
  format('findings', junit, () => import('./findings/junit.ts')),
  format('findings', markdown, () => import('./findings/markdown.ts')),
  format('changes', text, () => import('./changes/text.ts')),
  format('changes', json, () => import('./changes/json.ts')),
  format('changes', markdown, () => import('./changes/markdown.ts')),
  format('reach', text, () => import('./reach/text.ts')),
  format('reach', csv, () => import('./reach/csv.ts')),
  format('reach', json, () => import('./reach/json.ts')),
  format('proof', text, () => import('./proof/text.ts')),
  format('proof', json, () => import('./proof/json.ts')),
  format('proof', markdown, () => import('./proof/markdown.ts')),
  format('tables', xlsx, () => import('./tables/xlsx.ts')),
  format('tables', csv, () => import('./tables/csv.ts'), ['table']),
  format('runbook', markdown, () => import('./runbook/markdown.ts')),
  format('runbook', ps1, () => import('./runbook/ps1.ts')),
  format('rules', text, () => import('./rules/text.ts')),
  format('rules', json, () => import('./rules/json.ts')),
  format('rules', markdown, () => import('./rules/markdown.ts')),
] as const satisfies readonly AnyFormat[]

function format<N extends FormatInput, K extends FileKind>(
  input: N,
  kind: K,
  load: () => Promise<Writer<N>>,
  more: readonly FormatOption[] = [],
): Format<N> & K {
  return {
    input,
    ...kind,
    takes: [...(taken[input] ?? []), ...more],
    render: async (given, progress) => (await load()).render(given, progress),
    note: async (given: Inputs[N]) => (await load()).note?.(given),
    beside: async (given: Inputs[N], progress?: Progress) => (await (await load()).beside?.(given, progress)) ?? [],
  }
}

/** A browser paints dots itself: what does so anywhere else is not built into the app. */
function pngWriter(): Promise<Writer<'drawing'>> {
  return import.meta.env.SSR ? import('./drawing/png.ts') : Promise.reject(new Error('The browser paints this itself.'))
}

/** What some that write drawings say of themselves: their own sheets, and the parts of a file that is an archive. */
type DrawingWriter = Writer<'drawing'> & Partial<Pick<typeof import('./drawing/pptx.ts'), 'sheets' | 'parts'>>

/** A drawing that is written at once, when its sheets have been drawn one by one, or part by part. */
function drawing<K extends FileKind>(
  kind: K,
  load: () => Promise<DrawingWriter>,
  more: readonly FormatOption[] = [],
): Format<'drawing'> & K {
  const all = format('drawing', kind, load, more)
  return {
    ...all,
    async render(given, progress) {
      if (!progress) return all.render(given)
      const [writer, { sheetsOf }, { drawSheets }] = await Promise.all([
        load(),
        import('./drawing/sheets.ts'),
        import('./drawing/drawn-sheets.ts'),
      ])
      const sheets = (writer.sheets ?? sheetsOf)(given)
      await drawSheets(sheets, progress)
      if (!writer.parts) return all.render(given)
      const { archivedInTurns } = await import('./archive.ts')
      return archivedInTurns(writer.parts(given), () => progress(sheets.length, sheets.length))
    },
  }
}

/** A format of the list with that input. */
export type FormatFor<N extends FormatInput> = Extract<(typeof formats)[number], { readonly input: N }>

/** The one format with that input and id. */
export const formatOf = <N extends FormatInput, K extends FormatFor<N>['id']>(
  input: N,
  id: K,
): Extract<FormatFor<N>, { readonly id: K }> =>
  formatsFor(input).find((one): one is Extract<FormatFor<N>, { readonly id: K }> => one.id === id) as never

/** All formats that are rendered from the same, in the order of the list. */
export const formatsFor = <N extends FormatInput>(input: N): readonly FormatFor<N>[] =>
  formats.filter((one): one is FormatFor<N> => one.input === input)
