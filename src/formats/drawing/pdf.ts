import { fingerprintOf } from '#core/file/fingerprint.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import type { Progress } from '../format.ts'
import type { Inputs } from '../inputs.ts'
import { bytesOf, newDocument } from '../pdf/document.ts'
import { lackingNote, lacksLettersOf } from '../pdf/fonts.ts'
import { footOf } from '../pdf/foot.ts'
import { paintScene } from '../pdf/paint-scene.ts'
import { fittingPaper } from '../pdf/paper.ts'
import { sheetsOf } from './sheets.ts'

/** A page for each sheet, on the smallest paper on which it can be read. */
export async function render(input: Inputs['drawing'], progress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
  const { plan, date } = input
  const sheets = sheetsOf(input)
  const document = newDocument(plan.name, date)
  const fingerprint = fingerprintOf(plan)
  for (const [at, sheet] of sheets.entries()) {
    const turn = async () => progress?.(at, sheets.length)
    await turn()
    const { name, scene } = sheet
    const { size, ...fitting } = fittingPaper(scene)
    document.addPage({ size, margin: 0 })
    document.outline.addItem(name)
    await paintScene(document, scene, fitting, turn)
    const isLacking = textsOf(scene.items).some(({ text }) => lacksLettersOf(text))
    footOf(document, size, {
      what: `${plan.name} · ${name}`,
      fingerprint,
      page: at + 1,
      pages: sheets.length,
      isLacking,
    })
  }
  return bytesOf(document, async () => progress?.(sheets.length, sheets.length))
}

/** Which letters it lacks. */
export const note = (input: Inputs['drawing']): string | undefined =>
  lackingNote(sheetsOf(input).flatMap(({ scene }) => textsOf(scene.items).map(({ text }) => text)))
