import type PDFDocument from 'pdfkit'
import { fingerprintOf } from '#core/file/fingerprint.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import type { Sheet } from '../drawing/sheets.ts'
import type { Progress } from '../format.ts'
import type { Inputs } from '../inputs.ts'
import { bytesOf, newDocument } from '../pdf/document.ts'
import {
  breakPage,
  endPage,
  type Flow,
  flowOn,
  landAt,
  type Piece,
  pageSize,
  paragraph,
  styles,
  table,
} from '../pdf/flow.ts'
import { lacksLettersOf } from '../pdf/fonts.ts'
import { footOf } from '../pdf/foot.ts'
import { paintScene } from '../pdf/paint-scene.ts'
import { fittingPaper } from '../pdf/paper.ts'
import type { Block, Words } from './block.ts'
import { packOf } from './pack.ts'

/** A page as it is until its foot is known. */
interface Page {
  readonly size: readonly [number, number]
  isLacking: boolean
}

/** The whole pack on A4, but for pictures, which have the paper that they need. */
export async function render(input: Inputs['pack'], progress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, date } = input
  const blocks = await packOf(input, progress)
  const document = newDocument(`Review pack of ${plan.name}`, date)
  const pages: Page[] = []
  document.on('pageAdded', () => pages.push({ size: pageSize, isLacking: false }))
  const flow = flowOn(document, () => pages.length - 1)
  breakPage(flow)
  paragraph(flow, piecesOf(['Review pack']), styles.quiet)
  paragraph(flow, piecesOf([plan.name]), styles.title)
  setContents(flow, blocks)
  for (const block of picturesLast(blocks)) {
    if (block.type === 'picture') {
      setPicture(document, block.sheet, pages)
      endPage(flow)
    } else setBlock(document, flow, block)
  }
  for (const page of flow.lacking) (pages[page] as Page).isLacking = true
  const fingerprint = fingerprintOf(plan)
  for (const [at, { size, isLacking }] of pages.entries()) {
    document.switchToPage(at)
    footOf(document, size, { what: plan.name, fingerprint, page: at + 1, pages: pages.length, isLacking })
  }
  return bytesOf(document)
}

/** A picture has a page of its own: it follows what is told of its stage, or comes before the runbook of its step. */
function picturesLast(blocks: readonly Block[]): readonly Block[] {
  const ordered: Block[] = []
  let waiting: Block[] = []
  for (const block of blocks) {
    const begins = block.type === 'heading' && (block.level === 1 || block.id.startsWith('runbook-'))
    if (begins && block.level < 3) {
      ordered.push(...waiting)
      waiting = []
    }
    if (block.type === 'picture') waiting.push(block)
    else ordered.push(block)
  }
  return [...ordered, ...waiting]
}

function setContents(flow: Flow, blocks: readonly Block[]): void {
  paragraph(flow, piecesOf(['Contents']), styles.heading2)
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1)
      paragraph(flow, [{ text: block.text, to: block.id }], styles.text)
  }
}

function setBlock(document: PDFDocument, flow: Flow, block: Exclude<Block, { type: 'picture' }>): void {
  switch (block.type) {
    case 'heading':
      if (block.level === 1) {
        breakPage(flow)
        document.outline.addItem(block.text)
      }
      landAt(flow, block.id)
      paragraph(flow, piecesOf([block.text]), styles[`heading${block.level}`])
      break
    case 'text':
      paragraph(flow, piecesOf(block.words), styles[block.tone ?? 'text'])
      break
    case 'list':
      for (const item of block.items) paragraph(flow, piecesOf(item), { ...styles.text, above: 3 }, 12, '•')
      break
    case 'code':
      for (const line of block.text.split('\n')) paragraph(flow, piecesOf([line]), { ...styles.code, above: 2 }, 12)
      break
    case 'table':
      table(
        flow,
        block.headings,
        block.widths,
        block.rows.map((row) => row.map(piecesOf)),
      )
  }
}

function setPicture(document: PDFDocument, { scene }: Sheet, pages: Page[]): void {
  const { size, scale, x, y } = fittingPaper(scene)
  document.addPage({ size, margin: 0 })
  pages.splice(-1, 1, { size, isLacking: textsOf(scene.items).some(({ text }) => lacksLettersOf(text)) })
  paintScene(document, scene, x, y, scale)
}

const piecesOf = (words: Words): readonly Piece[] =>
  words.map((word) => (typeof word === 'string' ? { text: word } : word))
