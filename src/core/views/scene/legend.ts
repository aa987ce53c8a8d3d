import { safeWidth } from '#core/layout/safe-text.ts'
import { textWidth } from '#core/layout/text.ts'
import { type Generation, generations } from '#core/model/entity.ts'
import { type Severity, severities } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { capital, generationTag, severityName, shortServerName } from '#core/model/words.ts'
import type { Badge, Diagram } from '../diagram/diagram.ts'
import { kindOfLine } from '../diagram/links.ts'
import { tagItems } from './card.ts'
import { type Comparison, signAt, signsIn } from './comparison.ts'
import { box, line, severityMark, text, theme } from './draw.ts'
import { brokenLook, lineLooks } from './line-looks.ts'
import { islandMark } from './row.ts'
import type { SceneItem } from './scene.ts'
import { type Inline, inLines, type Section } from './section.ts'

const font = { size: 12, weight: 400 } as const

/** What the colours, outlines, lines and marks mean that are in the picture, and no others. */
export function legendOf(
  diagram: Diagram,
  findings: readonly Finding[],
  width: number,
  comparison?: Comparison,
): Section {
  const parts = [
    ...generationEntries(diagram),
    ...islandEntries(diagram),
    ...lineEntries(diagram),
    ...severityEntries(diagram, findings),
    ...(comparison ? comparisonEntries(comparison) : []),
  ]
  return parts.length === 0 ? { items: [], height: 0 } : inLines(parts, width, 28, 28)
}

const entry = (sample: readonly SceneItem[], sampleWidth: number, words: string): Inline => ({
  items: [...sample, text(words, sampleWidth + 8, 18.3, { ...font, fill: theme.ink2 })],
  width: sampleWidth + 8 + safeWidth(words, font),
})

function generationEntries({ nodes }: Diagram): readonly Inline[] {
  const drawn = new Set([...nodes, ...nodes.flatMap(({ rows }) => rows)].map(({ generation }) => generation))
  return generations.filter((one) => drawn.has(one)).map(generationEntry)
}

function generationEntry(generation: Generation): Inline {
  const tag = generationTag[generation]
  const width = textWidth(tag, { size: 11, weight: 600 }) + 16
  return entry(tagItems(tag, 0, 4, theme.generation[generation]), width, shortServerName[generation])
}

function islandEntries({ islands, nodes }: Diagram): readonly Inline[] {
  if (islands.length === 0) return []
  const outline = box({ x: 0, y: 5, width: 28, height: 18 }, 6, {
    fill: theme.page,
    stroke: theme.control,
    dash: [4, 3],
  })
  const area = entry([outline], 28, 'Island: one chat deployment, which interacts with no other')
  const marked = nodes.flatMap(({ rows, generation }) => rows.map(({ island }) => ({ island, generation })))
  const first = marked.find(({ island }) => island !== undefined)
  if (!first?.island || !first.generation) return [area]
  const { island, generation } = first
  return [area, entry(islandMark(island, generation, 0, 6), 16, `Belongs to island ${island}`)]
}

function lineEntries({ links }: Diagram): readonly Inline[] {
  const kinds = new Set(links.filter(({ broken }) => !broken).map(kindOfLine))
  const drawn = Object.entries(lineLooks).filter(([kind]) => kinds.has(kind as keyof typeof lineLooks))
  const broken = severities.find((severity) => links.some((link) => link.broken?.severity === severity))
  return [
    ...drawn.map(([, { meaning, ...look }]) => lineEntry({ ...look, stroke: theme.ink2 }, meaning)),
    ...(broken ? [lineEntry({ ...brokenLook, stroke: theme.severity[broken].ink }, 'Cannot work, and why')] : []),
  ]
}

const lineEntry = (look: Parameters<typeof line>[1], meaning: string): Inline =>
  entry([line('M0 14 H36', look)], 36, meaning)

function severityEntries(diagram: Diagram, findings: readonly Finding[]): readonly Inline[] {
  const badges = badgesOf(diagram)
  const shown = new Set([...badges, ...findings.filter(({ waived }) => !waived)].map(({ severity }) => severity))
  const inside = badges.find((badge) => badge.inside)
  return [
    ...severities.filter((one) => shown.has(one)).map(severityEntry),
    ...(inside ? [entry([severityMark(inside.severity, 0, 6, 16, true)], 16, 'Outlined: inside what is closed')] : []),
  ]
}

const badgesOf = ({ nodes, sites }: Diagram): readonly Badge[] =>
  [...nodes, ...nodes.flatMap(({ rows }) => rows), ...sites].flatMap(({ badge }) => badge ?? [])

const severityEntry = (severity: Severity): Inline =>
  entry([severityMark(severity, 0, 6, 16)], 16, capital(severityName[severity]))

function comparisonEntries(comparison: Comparison): readonly Inline[] {
  const ghost = box({ x: 0, y: 5, width: 28, height: 18 }, 5, { fill: theme.page, stroke: theme.control, dash: [5, 4] })
  return [
    ...signsIn(comparison).map(([sign, meaning]) => entry(signAt(sign, 9, 14), 18, meaning)),
    ...(comparison.removed.ghosts.length > 0
      ? [
          entry(
            [ghost],
            28,
            capital(comparison.goneHow === 'removed here' ? 'removed in this step' : comparison.goneHow),
          ),
        ]
      : []),
  ]
}
