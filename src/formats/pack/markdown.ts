import { fileName, fileWord } from '#core/model/file-name.ts'
import type { Sheet } from '../drawing/sheets.ts'
import { svgOf } from '../drawing/svg-of.ts'
import { fontFacesInTurns } from '../font/font-faces.ts'
import type { Beside, Progress } from '../format.ts'
import type { Inputs } from '../inputs.ts'
import { fencedCmdlets, markdownTable, plainMarkdown } from '../markdown.ts'
import type { Block, Words } from './block.ts'
import { packOf } from './pack.ts'

/** For a pull request or a wiki: the pictures are files beside it. */
export async function render(input: Inputs['pack'], progress?: Progress): Promise<string> {
  const blocks = await packOf(input, progress)
  const contents = blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block] : []))
  const parts = [
    `# Review pack of ${plainMarkdown(input.plan.name)}`,
    contents.map(({ id, text }) => `- ${linked(text, id)}`).join('\n'),
    ...blocks.map((block) => partOf(input, block)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The pictures, as the page names them. */
export async function beside(input: Inputs['pack'], progress?: Progress): Promise<readonly Beside[]> {
  const blocks = await packOf(input, progress)
  const sheets = blocks.flatMap((block) => (block.type === 'picture' ? [block.sheet] : []))
  const files: Beside[] = []
  for (const [at, sheet] of sheets.entries()) {
    const turn = async () => progress?.(at, sheets.length)
    await turn()
    const { scene } = sheet
    const faces = await fontFacesInTurns(scene, turn)
    files.push({ name: fileOf(input, sheet), content: svgOf(scene, faces) })
  }
  return files
}

/** The place of the stage tells apart what names may not. */
function fileOf({ plan }: Inputs['pack'], { stage, isStep }: Sheet): string {
  const number = plan.stages.findIndex(({ id }) => id === stage) + 1
  const words = [short(plan.name, 'plan'), number, short(stage, 'stage'), ...(isStep ? ['step'] : [])]
  return fileName([words.join('-')], 'svg')
}

/** The number behind a long name is not cut off, in whatever letters. */
const short = (text: string, otherwise: string): string => fileWord(text, otherwise, 28)

function partOf(input: Inputs['pack'], block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<a id="${block.id}"></a>\n\n${'#'.repeat(block.level + 1)} ${plainMarkdown(block.text)}`
    case 'text':
      return block.tone === 'strong' ? `**${wordsOf(block.words)}**` : wordsOf(block.words)
    case 'list':
      return block.items.map((item) => `- ${wordsOf(item)}`).join('\n')
    case 'code':
      return fencedCmdlets(block.text)
    case 'picture':
      return `![${plainMarkdown(block.sheet.name)}](${fileOf(input, block.sheet)})`
    case 'table':
      return markdownTable(
        block.headings,
        block.rows.map((row) => row.map(wordsOf)),
      )
  }
}

const wordsOf = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? plainMarkdown(word) : linked(word.text, word.to))).join('')

const linked = (text: string, to: string): string => `[${plainMarkdown(text)}](#${to})`
