import { fontFacesOf } from '../font/font-faces.ts'
import type { Inputs } from '../inputs.ts'
import { metadataOf } from '../plan-in-picture.ts'
import { sheetsOf } from './sheets.ts'
import { stackedScenes } from './stacked-scenes.ts'
import { svgOf } from './svg-of.ts'

/** A picture of the stages, under each other where they are several, which carries its font. */
export function render(input: Inputs['drawing']): string {
  const scene = stackedScenes(sheetsOf(input).map((sheet) => sheet.scene))
  return svgOf(scene, fontFacesOf(scene), input.withPlan ? [metadataOf(input.plan)] : [])
}
