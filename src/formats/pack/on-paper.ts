import { fittingPaper } from '../pdf/paper.ts'
import type { Block } from './block.ts'

/** A size of paper, by a name that a style sheet can give it. */
export interface Paper {
  readonly name: string
  readonly size: readonly [width: number, height: number]
}

/** Blocks that stand on one paper; without a picture on that of the rest. */
interface Part {
  readonly paper?: Paper
  readonly blocks: readonly Block[]
}

/** What stands beside a picture on its page, in points: a heading, some lines, and that nothing is open. */
export const headHeight = 150

/**
 * A stage with its picture and findings on the paper of the picture. Of a step that is the picture alone, below its
 * heading: what is to be read has the paper for that.
 */
export function partsOnPaper(blocks: readonly Block[]): readonly Part[] {
  const starts = blocks.flatMap((block, at) => (block.type === 'heading' && block.level === 1 ? [at] : []))
  return starts.flatMap((start, at) => partOf(blocks.slice(start, starts[at + 1])))
}

function partOf(blocks: readonly Block[]): readonly Part[] {
  const picture = blocks.find((block) => block.type === 'picture')
  if (!picture) return [{ blocks }]
  const { size } = fittingPaper(picture.sheet.scene, headHeight)
  const paper = { name: `paper-${size.map(Math.round).join('-')}`, size }
  if (!picture.sheet.isStep) return [{ paper, blocks }]
  const [heading, ...rest] = blocks.filter((block) => block !== picture)
  return [{ paper, blocks: heading ? [heading, picture] : [picture] }, { blocks: rest }]
}
