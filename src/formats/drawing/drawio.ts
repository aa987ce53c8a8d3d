import type { Inputs } from '../inputs.ts'
import { attributes } from '../xml/attributes.ts'
import { pageCells } from './mxfile/page-cells.ts'
import { type Sheet, sheetsOf } from './sheets.ts'

/** A file of draw.io, not compressed, with a page for each sheet: containers, connectors, and facts as data of shapes. */
export function render(input: Inputs['drawing']): string {
  const pages = sheetsOf(input).map(pageOf)
  const root = attributes({ host: 'app.diagrams.net', compressed: 'false', pages: pages.length })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mxfile${root}>\n${pages.join('\n')}\n</mxfile>\n`
}

function pageOf(sheet: Sheet, at: number): string {
  const { width, height } = sheet.scene
  const model = attributes({
    dx: width,
    dy: height,
    ...{ grid: 0, gridSize: 10, guides: 1, tooltips: 1, connect: 1, arrows: 1, fold: 1, page: 1, pageScale: 1 },
    pageWidth: width,
    pageHeight: height,
    ...{ background: '#ffffff', math: 0, shadow: 0 },
  })
  const id = `page-${at + 1}`
  const diagram = attributes({ id, name: sheet.name })
  const cells = pageCells(sheet, id)
  return `<diagram${diagram}>\n<mxGraphModel${model}>\n<root>\n${cells.join('\n')}\n</root>\n</mxGraphModel>\n</diagram>`
}
