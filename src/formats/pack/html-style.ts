import { fontStack, light } from '#core/views/scene/theme.ts'
import { headHeight, type Paper } from './on-paper.ts'

/** How a pack looks on screen and on paper, always light; `foot` stands on every printed page. */
export const styleSheet = (foot: string): string => `
:root{color-scheme:light}
body{margin:0 auto;padding:32px;max-width:1080px;background:${light.surface};color:${light.ink};font:15px/1.5 ${fontStack}}
header{border-bottom:2px solid ${light.ink};margin-bottom:24px}
.kind{margin:0;color:${light.ink2};font-weight:600}
h1{margin:0 0 12px;font-size:30px;line-height:1.2;font-weight:600;overflow-wrap:anywhere}
h2{margin:40px 0 12px;font-size:22px;line-height:1.3}
h3{margin:28px 0 8px;font-size:17px;line-height:1.3}
h4{margin:20px 0 4px;font-size:15px}
h2,h3,h4,td,li,p,figcaption{overflow-wrap:anywhere}
nav h2{margin-top:0;font-size:17px}
nav ol{columns:2;column-gap:40px;padding-left:28px}
a{color:${light.generation.lync2013.ink}}
table{width:calc(100% - 1px);border-collapse:collapse;table-layout:fixed;margin:8px 0 16px;font-size:14px}
th,td{padding:6px 8px;border:1px solid ${light.line};text-align:left;vertical-align:top}
th{background:${light.page}}
thead td{background:${light.page}}
figure{margin:16px 0}
figure svg{display:block;width:100%;max-width:var(--wide);height:auto;border:1px solid ${light.line}}
figcaption{color:${light.ink2};font-size:13px}
pre{margin:8px 0;padding:8px 12px;overflow:hidden;background:${light.page};border:1px solid ${light.line};white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 Consolas,Menlo,monospace}
pre code{display:inline-block;box-sizing:border-box;width:100%;padding-left:3ch;text-indent:-3ch;font:inherit}
pre code span{display:inline-block;max-width:100%;text-indent:0}
.sign tbody td{height:12mm}
.quiet{color:${light.ink2};font-size:14px}
.strong{margin:8px 0 0;font-weight:600;font-size:14px}
footer{margin-top:40px;border-top:1px solid ${light.line};color:${light.ink3};font-size:12px;overflow-wrap:anywhere}
:focus-visible{outline:2px solid ${light.focus};outline-offset:2px}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-left{content:${quoted(foot)};font:8px ${fontStack};color:${light.ink3}}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8px ${fontStack};color:${light.ink3}}}
@media print{
body{padding:0;max-width:none;font-size:9.5pt;line-height:1.4}
table,.quiet,.strong{font-size:8.5pt}
pre{font-size:8pt}
footer{display:none}
h2,h3,h4,.strong{break-after:avoid}
tr,figure,.sign{break-inside:avoid}
h2{margin-top:28px}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
}
`

/** Where a browser knows named pages: each part with a picture on the paper on which that can be read. */
export const pageStyles = (papers: readonly Paper[]): string =>
  [...new Map(papers.map((paper) => [paper.name, paper])).values()]
    .map(({ name, size: [width, height] }) => {
      const tallest = `${height}pt - ${headHeight}pt - 36mm`
      return `@page ${name}{size:${width}pt ${height}pt}
@media print{.${name}{page:${name}}.${name} figure svg{max-width:min(var(--wide),calc((${tallest}) * var(--ratio)))}}
`
    })
    .join('')

/** A text in a style sheet: nothing in a name ends the string or the element. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\w .·:-]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)}"`
