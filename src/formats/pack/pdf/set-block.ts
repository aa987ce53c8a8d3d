import {
  codeBlock,
  codeBlockHeight,
  type Flow,
  landAt,
  type Piece,
  paragraph,
  paragraphHeight,
  styles,
} from '../../pdf/flow.ts'
import { type FlowTable, startHeight, table, tableHeight } from '../../pdf/flow-table.ts'
import type { Block, Words } from '../block.ts'

export type TextBlock = Exclude<Block, { type: 'picture' }>

const itemStyle = { ...styles.text, above: 3 }
const itemIndent = 12
/** A cell to sign in is as high as a hand needs, which is 12 mm. */
const toSignIn = 34

export function setBlock(flow: Flow, block: TextBlock): void {
  switch (block.type) {
    case 'heading':
      landAt(flow, block.id)
      paragraph(flow, [{ text: block.text }], styles[`heading${block.level}`])
      break
    case 'text':
      paragraph(flow, piecesOf(block.words), styles[block.tone ?? 'text'])
      break
    case 'list':
      for (const item of block.items) paragraph(flow, piecesOf(item), itemStyle, itemIndent, '•')
      break
    case 'code':
      codeBlock(flow, block.text)
      break
    case 'table':
      table(flow, tableOf(block))
  }
}

export function blockHeight(flow: Flow, block: TextBlock): number {
  switch (block.type) {
    case 'heading':
      return paragraphHeight(flow, [{ text: block.text }], styles[`heading${block.level}`])
    case 'text':
      return paragraphHeight(flow, piecesOf(block.words), styles[block.tone ?? 'text'])
    case 'list':
      return block.items.reduce((sum, item) => sum + itemHeight(flow, item), 0)
    case 'code':
      return codeBlockHeight(block.text)
    case 'table':
      return tableHeight(flow, tableOf(block))
  }
}

/** A table of so many rows stands on one page. */
const fewRows = 10

/** How much of it stands together: a table of few rows, else its first item, line or row. */
export function beginningHeight(flow: Flow, block: TextBlock): number {
  const [item] = block.type === 'list' ? block.items : []
  if (item) return itemHeight(flow, item)
  if (block.type === 'code') return codeBlockHeight(block.text.split('\n', 1)[0] ?? '')
  if (block.type !== 'table') return blockHeight(flow, block)
  return block.rows.length > fewRows ? startHeight(flow, tableOf(block)) : blockHeight(flow, block)
}

const itemHeight = (flow: Flow, item: Words): number => paragraphHeight(flow, piecesOf(item), itemStyle, itemIndent)

const tableOf = ({ headings, widths, rows, isToSign }: Extract<Block, { type: 'table' }>): FlowTable => ({
  headings,
  widths,
  rows: rows.map((row) => row.map(piecesOf)),
  ...(isToSign && { least: toSignIn }),
})

const piecesOf = (words: Words): readonly Piece[] =>
  words.map((word) => (typeof word === 'string' ? { text: word } : word))
