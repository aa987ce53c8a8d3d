import { fingerprintOf } from '#core/file/fingerprint.ts'
import { plainText } from '#core/model/base/plain-text.ts'
import { drawSheets } from '../drawing/drawn-sheets.ts'
import type { Sheet } from '../drawing/sheets.ts'
import { svgOf } from '../drawing/svg-of.ts'
import { fontFacesInTurns } from '../font/font-faces.ts'
import type { Progress } from '../format.ts'
import type { Inputs } from '../inputs.ts'
import { escaped } from '../xml/escaped.ts'
import type { Block, Words } from './block.ts'
import { pageStyles, styleSheet } from './html-style.ts'
import { partsOnPaper } from './on-paper.ts'
import { packOf } from './pack.ts'

/** One page that stands alone: nothing in it is fetched, and no script runs. */
export async function render(input: Inputs['pack'], progress?: Progress): Promise<string> {
  const { plan } = input
  const blocks = await packOf(input, progress)
  const title = `Review pack of ${plan.name}`
  const sheets = blocks.flatMap((block) => (block.type === 'picture' ? [block.sheet] : []))
  if (progress) await drawSheets(sheets, progress)
  const parts = partsOnPaper(blocks)
  const papers = parts.flatMap(({ paper }) => paper ?? [])
  const turn = async () => progress?.(blocks.length, blocks.length)
  const faces = await fontFacesInTurns({ items: sheets.flatMap(({ scene }) => scene.items) }, turn)
  const body = await bodyOf(parts, turn)
  const foot = `${plainText(plan.name)} · SHA-256 ${fingerprintOf(plan)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escaped(plainText(title))}</title>
<style>${faces}${styleSheet(foot)}${pageStyles(papers)}</style>
</head>
<body>
<header>
<p class="kind">Review pack</p>
<h1>${said(plan.name)}</h1>
</header>
<nav aria-label="Contents">
<h2>Contents</h2>
<ol>${contents(blocks)}</ol>
</nav>
<main>
${body}
</main>
<footer>${escaped(foot)}</footer>
</body>
</html>
`
}

/** Between elements others get their turn. */
async function bodyOf(parts: ReturnType<typeof partsOnPaper>, turn: () => Promise<void>): Promise<string> {
  const written: string[] = []
  for (const { paper, blocks } of parts) {
    const elements: string[] = []
    for (const block of blocks) {
      elements.push(elementOf(block))
      await turn()
    }
    written.push(paper ? `<section class="${paper.name}">\n${elements.join('\n')}\n</section>` : elements.join('\n'))
  }
  return written.join('\n')
}

/** A text as people see it, in a direction of its own. */
const said = (text: string): string => `<bdi>${escaped(plainText(text))}</bdi>`

const contents = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block] : []))
    .map(({ id, text }) => `<li><a href="#${escaped(id)}">${said(text)}</a></li>`)
    .join('')

function elementOf(block: Block): string {
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.level + 1}`
      return `<${tag} id="${escaped(block.id)}">${said(block.text)}</${tag}>`
    }
    case 'text':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${wordsOf(block.words)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${wordsOf(item)}</li>`).join('')}</ul>`
    case 'code':
      return `<pre>${block.text.split('\n').map(codeLine).join('\n')}</pre>`
    case 'picture':
      return figureOf(block.sheet)
    case 'table':
      return tableOf(block)
  }
}

function figureOf({ name, scene }: Sheet): string {
  const style = `--wide:${scene.width}px;--ratio:${(scene.width / scene.height).toFixed(3)}`
  const picture = svgOf(scene).replace(/ width="[\d.]+" height="[\d.]+"/, ` style="${style}"`)
  return `<figure>${picture}<figcaption>${said(name)}</figcaption></figure>`
}

/** A line is broken between words only, unless one is longer than a line; what is copied is the whole line. */
const codeLine = (line: string): string =>
  `<code>${line
    .split(' ')
    .map((word) => (word === '' ? '' : `<span>${escaped(word)}</span>`))
    .join(' ')}</code>`

function tableOf({ headings, widths, rows, isToSign }: Extract<Block, { type: 'table' }>): string {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col style="width:${Math.round((100 * width) / all)}%"/>`).join('')
  const head = headings.map((one) => (one === '' ? '<td></td>' : `<th scope="col">${said(one)}</th>`)).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${wordsOf(cell)}</td>`).join('')}</tr>`).join('\n')
  return `<table${isToSign ? ' class="sign"' : ''}><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

const wordsOf = (words: Words): string =>
  words
    .map((word) => (typeof word === 'string' ? said(word) : `<a href="#${escaped(word.to)}">${said(word.text)}</a>`))
    .join('')
