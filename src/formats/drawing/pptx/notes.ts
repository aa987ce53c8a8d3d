import { escaped } from '../../xml/escaped.ts'
import { namespaces, placeholder, treeElement } from './xml.ts'

/** The notes of a slide, a paragraph for each. */
export function notesElement(notes: readonly string[]): string {
  const paragraphs = notes.map((words) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${escaped(words)}</a:t></a:r></a:p>`)
  const slide =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
  return (
    `<p:notes ${namespaces}>` +
    treeElement(slide + placeholder(3, 'Notes', 'type="body" idx="1"', '', paragraphs.join('') || '<a:p/>')) +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  )
}
