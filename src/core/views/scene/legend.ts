import { safeWidth } from '#core/layout/safe-text.ts'
import { textWidth } from '#core/layout/text.ts'
import { generations } from '#core/model/entity.ts'
import { severities } from '#core/model/plan.ts'
import { capital, generationTag, severityName, shortServerName } from '#core/model/words.ts'
import { tagItems } from './card.ts'
import { box, line, severityMark, text, theme } from './draw.ts'
import type { SceneItem } from './scene.ts'
import { type Inline, inLines, type Section } from './section.ts'

const font = { size: 12, weight: 400 } as const

/** What the colours, outlines, lines and shapes mean. */
export function legendOf(width: number): Section {
  const parts = [
    ...generations.map(generationEntry),
    islandEntry,
    brokenEntry,
    ...severities.map(severityEntry),
    insideEntry,
  ]
  return inLines(parts, width, 28, 28)
}

const entry = (sample: readonly SceneItem[], sampleWidth: number, words: string): Inline => ({
  items: [...sample, text(words, sampleWidth + 8, 18.3, { ...font, fill: theme.ink2 })],
  width: sampleWidth + 8 + safeWidth(words, font),
})

function generationEntry(generation: (typeof generations)[number]): Inline {
  const tag = generationTag[generation]
  const width = textWidth(tag, { size: 11, weight: 600 }) + 16
  return entry(tagItems(tag, 0, 4, theme.generation[generation]), width, shortServerName[generation])
}

const islandEntry = entry(
  [box({ x: 0, y: 5, width: 28, height: 18 }, 6, { fill: theme.page, stroke: theme.control, dash: [4, 3] })],
  28,
  'Island: one chat deployment',
)
const { ink } = theme.severity.error
const brokenEntry = entry(
  [line('M0 14 H28', { stroke: ink, strokeWidth: 2, dash: [6, 5] })],
  28,
  'Cannot work, and why',
)
const severityEntry = (severity: (typeof severities)[number]): Inline =>
  entry([severityMark(severity, 0, 6, 16)], 16, capital(severityName[severity]))
const insideEntry = entry([severityMark('error', 0, 6, 16, true)], 16, 'Outlined: inside what is closed')
