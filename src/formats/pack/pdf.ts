import type PDFDocument from 'pdfkit'
import { fingerprintOf } from '#core/file/fingerprint.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { plainText } from '#core/model/base/plain-text.ts'
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
  makeRoom,
  pageHeight,
  pageSize,
  paragraph,
  roomOn,
  styles,
} from '../pdf/flow.ts'
import { lackingNote, lacksLettersOf } from '../pdf/fonts.ts'
import { footOf } from '../pdf/foot.ts'
import { paintScene } from '../pdf/paint-scene.ts'
import { fittingPaper } from '../pdf/paper.ts'
import type { Block } from './block.ts'
import { packOf } from './pack.ts'
import { contentsLine, pictureLine, type Reference, writeReferences } from './pdf/references.ts'
import { beginningHeight, blockHeight, setBlock, type TextBlock } from './pdf/set-block.ts'

/** Awaited between the parts of a page, so that others get their turn. */
type Turn = () => Promise<void>

/** A page as it is until its foot is known. */
interface Page {
  readonly size: readonly [number, number]
  isLacking: boolean
}

interface Pack {
  readonly document: PDFDocument
  readonly flow: Flow
  readonly pages: Page[]
  readonly references: Reference[]
  /** Pictures that are told of and have no page yet. */
  waiting: { readonly sheet: Sheet; readonly place: string; readonly since: number }[]
}

/** The whole pack on A4, but for pictures, which have the paper that they need. */
export async function render(input: Inputs['pack'], progress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, date } = input
  const blocks = await packOf(input, progress)
  const pack = newPack(newDocument(`Review pack of ${plan.name}`, date))
  const { document, flow, pages, references } = pack
  breakPage(flow)
  paragraph(flow, [{ text: 'Review pack' }], styles.quiet)
  paragraph(flow, [{ text: plan.name }], styles.title)
  paragraph(flow, [{ text: 'Contents' }], styles.heading2)
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) references.push(contentsLine(flow, block.text, block.id))
  }
  for (const [at, block] of blocks.entries()) {
    const turn = async () => progress?.(at, blocks.length)
    await turn()
    if (block.type === 'picture') wait(pack, block.sheet)
    else await setNext(pack, block, blocks.slice(at + 1, at + 1 + maxAhead), turn)
  }
  const turnAtEnd = async () => progress?.(blocks.length, blocks.length)
  await setWaiting(pack, turnAtEnd)
  writeReferences(flow, references)
  for (const page of flow.lacking) (pages[page] as Page).isLacking = true
  const fingerprint = fingerprintOf(plan)
  for (const [at, { size, isLacking }] of pages.entries()) {
    document.switchToPage(at)
    footOf(document, size, { what: plan.name, fingerprint, page: at + 1, pages: pages.length, isLacking })
  }
  await turnAtEnd()
  return bytesOf(document, turnAtEnd)
}

/** More blocks than a page has room for. */
const maxAhead = 80

function newPack(document: PDFDocument): Pack {
  const pages: Page[] = []
  document.on('pageAdded', () => pages.push({ size: pageSize, isLacking: false }))
  return { document, pages, references: [], waiting: [], flow: flowOn(document, () => pages.length - 1) }
}

/** A block where there is room for it; what belongs to a heading stands with it. */
async function setNext(pack: Pack, block: TextBlock, following: readonly Block[], turn: Turn): Promise<void> {
  const { flow, document } = pack
  if (block.type === 'heading') await beginPart(pack, block, following, turn)
  if (block.type === 'heading' && block.level === 1) document.outline.addItem(plainText(block.text))
  makeRoom(
    flow,
    isTitle(block) ? blockHeight(flow, block) + titledHeight(flow, following) : beginningHeight(flow, block),
  )
  setBlock(flow, block)
}

/** A heading, or a line that is one. */
const isTitle = (block: Block): boolean =>
  block.type === 'heading' || (block.type === 'text' && block.tone === 'strong')

/** What has to stand below a title: further titles, and the beginning of what they are about. */
function titledHeight(flow: Flow, [first, ...rest]: readonly Block[]): number {
  if (first === undefined) return 0
  if (first.type === 'picture') return titledHeight(flow, rest)
  return isTitle(first) ? blockHeight(flow, first) + titledHeight(flow, rest) : beginningHeight(flow, first)
}

/** How full a page may be before a part of that level begins on the next one, after the pictures that wait. */
const fullAt = { 1: 0.6, 2: 0.7, 3: 0.8 } as const

/**
 * A part goes on where the last one ends if there is room for much of it. Pictures have pages of their own between two
 * parts, as soon as a page is nearly full, so that none is left half empty for them.
 */
async function beginPart(
  pack: Pack,
  { level }: Extract<Block, { type: 'heading' }>,
  following: readonly Block[],
  turn: Turn,
): Promise<void> {
  const { flow, waiting } = pack
  const used = 1 - roomOn(flow) / pageHeight
  const isOverdue = level === 1 && waiting.some(({ since }) => since < flow.page())
  if (waiting.length > 0 && (used > fullAt[level] || isOverdue)) await setWaiting(pack, turn)
  else if (level === 1 && used > fullAt[1] && partHeight(flow, following) > roomOn(flow)) breakPage(flow)
}

/** How high a part is with all below its heading, unless it is more than a page. */
function partHeight(flow: Flow, following: readonly Block[]): number {
  let height = 60
  for (const block of following) {
    if (height > pageHeight || (block.type === 'heading' && block.level === 1)) break
    height += block.type === 'picture' ? 0 : blockHeight(flow, block)
  }
  return height
}

function wait(pack: Pack, sheet: Sheet): void {
  const place = `picture-${pack.references.length}`
  pack.references.push(pictureLine(pack.flow, place))
  pack.waiting.push({ sheet, place, since: pack.flow.page() })
}

async function setWaiting(pack: Pack, turn: Turn): Promise<void> {
  const { document, flow, pages } = pack
  for (const { sheet, place } of pack.waiting) {
    const { scene } = sheet
    const { size, ...fitting } = fittingPaper(scene)
    document.addPage({ size, margin: 0 })
    pages.splice(-1, 1, { size, isLacking: textsOf(scene.items).some(({ text }) => lacksLettersOf(text)) })
    await paintScene(document, scene, fitting, turn)
    flow.places.set(place, flow.page())
    document.addNamedDestination(place, 'XYZ', 0, 0, null)
  }
  if (pack.waiting.length > 0) endPage(flow)
  pack.waiting = []
}

/** Which letters of the plan it lacks. */
export const note = ({ plan }: Inputs['pack']): string | undefined => lackingNote([serializePlan(plan)])
