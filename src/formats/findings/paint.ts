import { plainText } from '../plain-text.ts'

/** Writes one piece of text for a terminal, coloured by what it is. */
export type Paint = (as: keyof typeof codes, text: string) => string

export const paintFor =
  (color: boolean): Paint =>
  (as, text) => {
    const visible = plainText(text)
    return color && codes[as] ? `\u001B[${codes[as]}m${visible}\u001B[0m` : visible
  }

const codes = { plain: '', heading: '1', error: '31;1', warning: '33', info: '36', waived: '2', detail: '2' } as const
