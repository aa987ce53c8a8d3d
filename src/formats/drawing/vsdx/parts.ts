import { attributes } from '../../xml/attributes.ts'
import { contentTypesPart, type Parts, relationshipsPart, xmlPart } from '../package-file.ts'
import type { Sheet } from '../sheets.ts'
import { inches } from './cells.ts'
import { pageContents } from './page-contents.ts'

const main = 'http://schemas.microsoft.com/office/visio/2012/main'
const relations = 'http://schemas.microsoft.com/visio/2010/relationships'
const typeOf = (part: string): string => `application/vnd.ms-visio.${part}+xml`

/** The parts of a Visio drawing, each written when it is asked for. */
export function* visioParts(sheets: readonly Sheet[]): Parts {
  const pages = sheets.map((sheet, at) => ({ sheet, path: `page${at + 1}.xml`, id: `rId${at + 1}` }))
  yield [
    '[Content_Types].xml',
    contentTypesPart({
      '/visio/document.xml': typeOf('drawing.main'),
      '/visio/pages/pages.xml': typeOf('pages'),
      ...Object.fromEntries(pages.map(({ path }) => [`/visio/pages/${path}`, typeOf('page')])),
    }),
  ]
  yield ['_rels/.rels', relationshipsPart([['rId1', `${relations}/document`, 'visio/document.xml']])]
  yield ['visio/document.xml', xmlPart(documentElement)]
  yield ['visio/_rels/document.xml.rels', relationshipsPart([['rId1', `${relations}/pages`, 'pages/pages.xml']])]
  yield ['visio/pages/pages.xml', xmlPart(pagesElement(sheets))]
  yield [
    'visio/pages/_rels/pages.xml.rels',
    relationshipsPart(pages.map(({ id, path }) => [id, `${relations}/page`, path] as const)),
  ]
  for (const { sheet, path } of pages) {
    const contents = pageContents(sheet)
    yield [
      `visio/pages/${path}`,
      xmlPart(`<PageContents xmlns="${main}" xml:space="preserve">${contents}</PageContents>`),
    ]
  }
}

/** One font, and one style from which nothing is taken. */
const documentElement =
  `<VisioDocument xmlns="${main}" xml:space="preserve">` +
  '<DocumentSettings TopPage="0" DefaultTextStyle="0" DefaultLineStyle="0" DefaultFillStyle="0"/>' +
  '<FaceNames><FaceName NameU="Arial" UnicodeRanges="-536859905 -1073711037 9 0" CharSets="1073742335 -65536" Panose="2 11 6 4 2 2 2 2 2 4"/></FaceNames>' +
  '<StyleSheets><StyleSheet ID="0" NameU="No Style" Name="No Style"><Cell N="EnableLineProps" V="1"/>' +
  '<Cell N="EnableFillProps" V="1"/><Cell N="EnableTextProps" V="1"/><Cell N="LineWeight" V="0.01041666666666667"/>' +
  '<Cell N="LineColor" V="0"/><Cell N="LinePattern" V="1"/><Cell N="FillForegnd" V="1"/><Cell N="FillPattern" V="1"/>' +
  '</StyleSheet></StyleSheets></VisioDocument>'

function pagesElement(sheets: readonly Sheet[]): string {
  const pages = sheets.map(({ name, scene }, at) => {
    const title = pageName(name, at)
    const cells = [
      `<Cell N="PageWidth" V="${inches(scene.width)}"/>`,
      `<Cell N="PageHeight" V="${inches(scene.height)}"/>`,
      '<Cell N="DrawingSizeType" V="3"/><Cell N="PageScale" V="1"/><Cell N="DrawingScale" V="1"/>',
      '<Cell N="PlaceStyle" V="0"/><Cell N="RouteStyle" V="0"/><Cell N="PrintPageOrientation" V="0"/>',
    ]
    const page = attributes({ ID: at, NameU: title, Name: title })
    return `<Page${page}><PageSheet>${cells.join('')}</PageSheet><Rel r:id="rId${at + 1}"/></Page>`
  })
  const namespaces = `xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
  return `<Pages ${namespaces} xml:space="preserve">${pages.join('')}</Pages>`
}

/** Visio takes no two pages of one name, and at most 31 letters. */
const pageName = (name: string, at: number): string => {
  const letters = [...`${at + 1} ${name.replace(/\s+/g, ' ')}`.trim()]
  return letters.length > 31 ? `${letters.slice(0, 30).join('')}…` : letters.join('')
}
