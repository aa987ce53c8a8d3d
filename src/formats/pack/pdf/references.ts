import { shortened } from '#core/model/words.ts'
import { light } from '#core/views/scene/theme.ts'
import { type Flow, heightOf, inner, makeRoom, margin, put, styles } from '../../pdf/flow.ts'

/** Words whose page is known only when all is set. */
export interface Reference {
  readonly to: string
  readonly on: number
  readonly y: number
  /** What stands before the number of the page: at the end of its line where there is nothing. */
  readonly lead?: string
}

const numberWidth = 40

/** A line of the contents; the number of its page is written in later. */
export function contentsLine(flow: Flow, text: string, to: string): Reference {
  const shown = shortened(text, 160)
  const height = heightOf(flow, shown, styles.text, inner - numberWidth)
  makeRoom(flow, height + styles.text.above)
  flow.y += styles.text.above
  put(flow, [{ text: shown, to }], styles.text, { x: margin, y: flow.y, width: inner - numberWidth })
  const reference = { to, on: flow.page(), y: flow.y + height - styles.text.size * 1.25 }
  flow.y += height
  return reference
}

/** "Picture on page 7". */
export function pictureLine(flow: Flow, to: string): Reference {
  const height = heightOf(flow, 'Picture', styles.quiet, inner)
  makeRoom(flow, height + styles.quiet.above)
  flow.y += styles.quiet.above
  const reference = { to, on: flow.page(), y: flow.y, lead: 'Picture on page' }
  flow.y += height
  return reference
}

/** Writes the pages in, when it is known which they are. */
export function writeReferences(flow: Flow, references: readonly Reference[]): void {
  for (const { to, on, y, lead } of references) {
    const page = (flow.places.get(to) ?? 0) + 1
    flow.document.switchToPage(on)
    if (lead) put(flow, [{ text: `${lead} ${page}`, to }], styles.quiet, { x: margin, y, width: inner })
    else put(flow, [{ text: String(page) }], { ...styles.text, fill: light.ink2 }, rightOf(y))
  }
}

const rightOf = (y: number) => ({ x: margin + inner - numberWidth, y, width: numberWidth, align: 'right' as const })
