import { contentTypesPart, officeRelationship, type Parts, relationshipsPart, xmlPart } from '../package-file.ts'
import type { Sheet } from '../sheets.ts'
import { layoutElement, masterElement, notesMasterElement, themeElement } from './masters.ts'
import { notesElement } from './notes.ts'
import { slideElement } from './slide.ts'
import { slideOf } from './slide-page.ts'
import { namespaces } from './xml.ts'

const typeOf = (part: string): string =>
  `application/vnd.openxmlformats-officedocument.${part === 'theme' ? part : `presentationml.${part}`}+xml`
const to = (type: string): string => `${officeRelationship}/${type}`

/**
 * The parts of a presentation with a slide for each sheet, and what a slide has no room for as its notes; each written
 * when it is asked for.
 */
export function* presentationParts(sheets: readonly Sheet[]): Parts {
  const numbers = sheets.map((_, at) => at + 1)
  yield ['[Content_Types].xml', contentTypesPart(typesOf(numbers))]
  yield ['_rels/.rels', relationshipsPart([['rId1', to('officeDocument'), 'ppt/presentation.xml']])]
  yield ['ppt/presentation.xml', xmlPart(presentationElement(sheets.length))]
  yield [
    'ppt/_rels/presentation.xml.rels',
    relationshipsPart([
      ['rId1', to('slideMaster'), 'slideMasters/slideMaster1.xml'],
      ['rId2', to('notesMaster'), 'notesMasters/notesMaster1.xml'],
      ['rId3', to('theme'), 'theme/theme1.xml'],
      ...numbers.map((number) => [slideId(number), to('slide'), `slides/slide${number}.xml`] as const),
    ]),
  ]
  yield* masterParts
  for (const [at, sheet] of sheets.entries()) yield* slideParts(sheet, at + 1)
}

function* slideParts({ scene }: Sheet, number: number): Parts {
  const slide = slideOf(scene)
  yield [`ppt/slides/slide${number}.xml`, xmlPart(slideElement(slide))]
  yield [
    `ppt/slides/_rels/slide${number}.xml.rels`,
    relationshipsPart([
      ['rId1', to('slideLayout'), '../slideLayouts/slideLayout1.xml'],
      ['rId2', to('notesSlide'), `../notesSlides/notesSlide${number}.xml`],
    ]),
  ]
  yield [`ppt/notesSlides/notesSlide${number}.xml`, xmlPart(notesElement(slide.notes))]
  yield [
    `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
    relationshipsPart([
      ['rId1', to('notesMaster'), '../notesMasters/notesMaster1.xml'],
      ['rId2', to('slide'), `../slides/slide${number}.xml`],
    ]),
  ]
}

const slideId = (number: number): string => `rId${number + 3}`

const typesOf = (numbers: readonly number[]): Readonly<Record<string, string>> => ({
  '/ppt/presentation.xml': typeOf('presentation.main'),
  '/ppt/slideMasters/slideMaster1.xml': typeOf('slideMaster'),
  '/ppt/slideLayouts/slideLayout1.xml': typeOf('slideLayout'),
  '/ppt/notesMasters/notesMaster1.xml': typeOf('notesMaster'),
  '/ppt/theme/theme1.xml': typeOf('theme'),
  '/ppt/theme/theme2.xml': typeOf('theme'),
  ...Object.fromEntries(
    numbers.flatMap((number) => [
      [`/ppt/slides/slide${number}.xml`, typeOf('slide')],
      [`/ppt/notesSlides/notesSlide${number}.xml`, typeOf('notesSlide')],
    ]),
  ),
})

/** Masters, layout and themes, which are the same in every presentation. */
const masterParts: readonly (readonly [string, string])[] = [
  ['ppt/slideMasters/slideMaster1.xml', xmlPart(masterElement)],
  [
    'ppt/slideMasters/_rels/slideMaster1.xml.rels',
    relationshipsPart([
      ['rId1', to('slideLayout'), '../slideLayouts/slideLayout1.xml'],
      ['rId2', to('theme'), '../theme/theme1.xml'],
    ]),
  ],
  ['ppt/slideLayouts/slideLayout1.xml', xmlPart(layoutElement)],
  [
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels',
    relationshipsPart([['rId1', to('slideMaster'), '../slideMasters/slideMaster1.xml']]),
  ],
  ['ppt/notesMasters/notesMaster1.xml', xmlPart(notesMasterElement)],
  ['ppt/notesMasters/_rels/notesMaster1.xml.rels', relationshipsPart([['rId1', to('theme'), '../theme/theme2.xml']])],
  ['ppt/theme/theme1.xml', xmlPart(themeElement)],
  ['ppt/theme/theme2.xml', xmlPart(themeElement)],
]

function presentationElement(count: number): string {
  const slides = Array.from({ length: count }, (_, at) => `<p:sldId id="${256 + at}" r:id="${slideId(at + 1)}"/>`)
  return (
    `<p:presentation ${namespaces}>` +
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
    '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' +
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst>` +
    '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
  )
}
