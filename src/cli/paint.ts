import { styleText } from 'node:util'
import type { Paint, Tone } from '#formats/findings/paint.ts'

/** Colours a text for a terminal that shows colours, which `main.ts` has found out. */
export const paint: Paint = (as, text) => styleText(styles[as], text, { validateStream: false })

const styles = {
  plain: [],
  heading: ['bold'],
  error: ['red', 'bold'],
  warning: ['yellow'],
  info: ['cyan'],
  waived: ['dim'],
  detail: ['dim'],
} satisfies Record<Tone, Parameters<typeof styleText>[0]>
