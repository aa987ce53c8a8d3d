import { wrapped } from '#core/layout/safe-text.ts'
import { counted } from '#core/model/words.ts'
import { changeTypes, changeTypeTitle, type StageChange } from '../changes/stage-change.ts'
import { printable, text, theme } from './draw.ts'
import { type Section, stackedSections } from './section.ts'

const maxListed = 60
const font = { size: 13, weight: 400 } as const
const kindWidth = 190

export const changesHeadings = { step: 'Changes in this step', comparison: 'Changes in this comparison' } as const

/** What a step or a comparison changes, in words, under the picture that shows where. */
export function changeListOf(
  changes: readonly StageChange[],
  heading: keyof typeof changesHeadings,
  width: number,
): Section {
  if (changes.length === 0) return { items: [], height: 0 }
  const inOrder = [...changes].sort((a, b) => changeTypes.indexOf(a.type) - changeTypes.indexOf(b.type))
  const more = inOrder.length - maxListed
  return stackedSections(
    [
      { items: [text(changesHeadings[heading], 0, 16, { size: 14, weight: 600, fill: theme.ink })], height: 24 },
      ...inOrder.slice(0, maxListed).map((change) => changeItem(change, width)),
      ...(more > 0 ? [moreItem(`And ${counted(more, 'more change', 'more changes')}.`)] : []),
    ],
    8,
  )
}

function changeItem({ type, text: words }: StageChange, width: number): Section {
  const lines = wrapped(printable(words), width - kindWidth - 24, font)
  return {
    items: [
      text(changeTypeTitle[type], 24, 14, { ...font, fill: theme.ink3, width: kindWidth - 24 }),
      ...lines.map((one, at) => text(one, kindWidth + 24, 14 + at * 18, { ...font, fill: theme.ink })),
    ],
    height: Math.max(lines.length, 1) * 18,
  }
}

const moreItem = (words: string): Section => ({
  items: [text(words, kindWidth + 24, 14, { ...font, fill: theme.ink2 })],
  height: 18,
})
