import { initWasm, Resvg } from '@resvg/resvg-wasm'
import program from '@resvg/resvg-wasm/index_bg.wasm?url&inline'
import { textsOf } from '#core/views/scene/texts.ts'
import { bytesOf } from '../font/base64.ts'
import { interOf } from '../font/inter.ts'
import type { Inputs } from '../inputs.ts'
import { lackingNote } from '../pdf/fonts.ts'
import { largestScale } from './png-scale.ts'
import { sheetsOf } from './sheets.ts'
import { stackedScenes } from './stacked-scenes.ts'
import { svgOf } from './svg-of.ts'

/** A picture made of dots, of the stages under each other: twice the size of the drawing unless told otherwise. */
export async function render(input: Inputs['drawing']): Promise<Uint8Array<ArrayBuffer>> {
  await started()
  const { scene, scale } = pictureOf(input)
  const picture = new Resvg(svgOf(scene), {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [interOf(400), interOf(600)], defaultFontFamily: 'Inter', loadSystemFonts: false },
  })
  const image = picture.render()
  const bytes = image.asPng()
  image.free()
  picture.free()
  return new Uint8Array(bytes)
}

/** What the picture is not as it was asked for. */
export function note(input: Inputs['drawing']): string | undefined {
  const { scene, scale, wanted } = pictureOf(input)
  const smaller =
    scale < wanted && `It is drawn at ${scale.toFixed(2)} times its size: ${wanted} is more than a picture holds.`
  return [smaller, lackingNote(textsOf(scene.items).map(({ text }) => text))].filter(Boolean).join(' ') || undefined
}

function pictureOf(input: Inputs['drawing']) {
  const scene = stackedScenes(sheetsOf(input).map((sheet) => sheet.scene))
  const wanted = input.scale ?? 2
  return { scene, wanted, scale: largestScale(scene, wanted) }
}

let start: Promise<void> | undefined

/** The program is built into the module, so that it runs from anywhere. */
function started(): Promise<void> {
  start ??= initWasm(bytesOf(program.slice(program.indexOf(',') + 1)))
  return start
}
