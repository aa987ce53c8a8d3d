import type { Weight } from '#core/layout/text.ts'
import type { Scene } from '#core/views/scene/scene.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import { base64Of } from './base64.ts'
import { interOf } from './inter.ts'
import { subsetOf } from './subset.ts'

const weights: readonly Weight[] = [400, 600]

/** The style rules by which a page carries Inter: of each weight no more than the characters that are set in it. */
export const fontFacesOf = (page: Pick<Scene, 'items'>): string =>
  usesOf(page)
    .map((use) => faceOf(...use))
    .join('')

/** The same; between the weights others get their turn. */
export async function fontFacesInTurns(page: Pick<Scene, 'items'>, turn: () => Promise<void>): Promise<string> {
  const faces: string[] = []
  for (const use of usesOf(page)) {
    await turn()
    faces.push(faceOf(...use))
  }
  return faces.join('')
}

function usesOf({ items }: Pick<Scene, 'items'>): readonly (readonly [Weight, characters: string])[] {
  const texts = textsOf(items)
  return weights.map((weight) => {
    const words = texts.filter((text) => text.weight === weight).map(({ text }) => text)
    return [weight, charactersOf(words.join(''))]
  })
}

/** Each character once, in order, and those that a letter and the accent behind it are drawn as. */
const charactersOf = (text: string): string => [...new Set(text + text.normalize('NFC'))].sort().join('')

interface Face {
  readonly characters: string
  readonly rule: string
}

/** The last of each weight: the stages of a plan use much the same, and one is exported again after little has changed. */
const last = new Map<Weight, Face>()

function faceOf(weight: Weight, characters: string): string {
  const known = last.get(weight)
  if (known?.characters === characters) return known.rule
  const subset = subsetOf(interOf(weight), characters)
  const rule = subset === undefined ? '' : ruleOf(weight, subset)
  last.set(weight, { characters, rule })
  return rule
}

const ruleOf = (weight: Weight, font: Uint8Array): string =>
  `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${base64Of(font)}) format("truetype")}`
