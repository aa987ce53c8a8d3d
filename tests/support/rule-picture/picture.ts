import { createCheck } from '#core/checking/check.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { wrapped } from '#core/layout/safe-text.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { box, line, movedBy, printable, severityMark, text, theme } from '#core/views/scene/draw.ts'
import { boundsOf, drawingOf } from '#core/views/scene/drawing.ts'
import type { SceneItem } from '#core/views/scene/scene.ts'
import { type Section, stackedSections } from '#core/views/scene/section.ts'
import { svgOf } from '#formats/drawing/svg-of.ts'
import { type Captioned, notesOf } from './notes.ts'

/** A part with its width. */
interface Part extends Section {
  readonly width: number
}

const gap = 20
const padding = 16
const narrowest = 340
const widest = 960

/** The picture of a rule's page, by the product's own exporter: a plan on which it speaks, and one on which it is silent. */
export function rulePicture(rule: Rule, wrongPlan: Plan, rightPlan: Plan): string {
  const [wrong, right] = [withPlaces(wrongPlan), withPlaces(rightPlan)]
  const all = createCheck([rule])(wrong).findings
  const findings = all.filter(({ stage }) => stage === all[0]?.stage).slice(0, 2)
  const at = wrong.stages.findIndex(({ id }) => id === all[0]?.stage)
  const sides = (direction: Side['direction']) => [
    sideOf('Wrong', { rule, plan: wrong, other: right, at, findings, direction }),
    sideOf('Right', { rule, plan: right, other: wrong, at, findings: [], direction }),
  ]
  const inRows = sides('row')
  const page = laidOut(inRows.every(({ width }) => width <= widest) ? inRows : sides('column'))
  const [width, height] = [Math.ceil(page.width), Math.ceil(page.height)]
  return svgOf({
    width,
    height,
    title: printable(`${rule.title}.`),
    description: printable(`Wrong: ${findings.map(({ message }) => message).join(' ')}`),
    items: [box({ x: 0, y: 0, width, height }, 0, { fill: theme.surface }), ...page.items],
  })
}

/** Both sides in frames of one size, beside each other where they fit. */
function laidOut(parts: readonly Part[]): Part {
  const width = Math.max(...parts.map((part) => part.width))
  const height = Math.max(...parts.map((part) => part.height))
  if (2 * width + gap <= widest) {
    return inRow(parts.map((part) => ({ width, height, items: [frame(width, height), ...part.items] })))
  }
  const framed = parts.map((part) => ({ ...part, items: [frame(width, part.height), ...part.items] }))
  return { ...stackedSections(framed, gap), width }
}

const frame = (width: number, height: number): SceneItem =>
  box({ x: 0.5, y: 0.5, width: width - 1, height: height - 1 }, 12, { fill: theme.surface, stroke: theme.line })

interface Side {
  readonly rule: Rule
  readonly plan: Plan
  readonly other: Plan
  /** The place of the stage in question. */
  readonly at: number
  readonly findings: readonly Finding[]
  /** How a stage and the one before it stand to each other. */
  readonly direction: 'row' | 'column'
}

function sideOf(verdict: 'Wrong' | 'Right', side: Side): Part {
  const shown = captioned(side)
  const drawings = drawingsOf(side, shown)
  const inner = Math.max(drawings.width, narrowest)
  const notes = notesOf(side.plan, shown, side.other).map((note) => linesOf(note, inner, theme.ink2))
  const said = side.findings.flatMap((finding) => [
    messageOf(finding, inner),
    ...finding.fixes.map(({ title }) => fixOf(title, inner)),
  ])
  const content = stackedSections(
    [verdictOf(verdict), drawings, stackedSections(notes, 3), stackedSections(said, 4)].filter(
      ({ height }) => height > 0,
    ),
    12,
  )
  return {
    items: movedBy(content.items, padding, padding),
    width: inner + 2 * padding,
    height: content.height + 2 * padding,
  }
}

/** The stage in question, behind the one before it. */
function captioned({ rule, plan, at }: Side): readonly Captioned[] {
  const last = Math.min(at, plan.stages.length - 1)
  const stages = plan.stages.slice(Math.max(0, last - 1), last + 1)
  const words = rule.when === 'transition' && stages.length === 2 ? ['Before: ', 'After: '] : ['', '']
  return stages.map((stage, index) => ({ stage, caption: `${words[index]}${stage.name}` }))
}

const marks = { Wrong: 'M3 3 L11 11 M11 3 L3 11', Right: 'M2 7.5 L5.5 11 L12 3.5' } as const

function verdictOf(verdict: keyof typeof marks): Section {
  const { ink } = verdict === 'Wrong' ? theme.severity.error : theme.good
  return {
    items: [
      line(marks[verdict], { stroke: ink, strokeWidth: 2 }),
      text(verdict, 22, 12, { size: 14, weight: 600, fill: ink }),
    ],
    height: 18,
  }
}

function drawingsOf(side: Side, shown: readonly Captioned[]): Part {
  const drawn = shown.map((one) => drawingOfStage(side, one, shown.length > 1))
  if (side.direction === 'row') return inRow(drawn)
  return { ...stackedSections(drawn, 14), width: Math.max(...drawn.map(({ width }) => width)) }
}

/** Parts beside each other. */
function inRow(parts: readonly Part[]): Part {
  let x = 0
  const items = parts.flatMap((part) => {
    const moved = movedBy(part.items, x, 0)
    x += part.width + gap
    return moved
  })
  return { items, width: x - gap, height: Math.max(...parts.map(({ height }) => height)) }
}

function drawingOfStage({ plan, findings }: Side, { stage, caption }: Captioned, isCaptioned: boolean): Part {
  const found = findings.filter((finding) => finding.stage === stage.id)
  const diagram = diagramOf({ graph: graphOf(stage.topology), layout: plan.layout, findings: found })
  const bounds = boundsOf(diagram)
  const width = Math.max(Math.ceil(bounds.width), isCaptioned ? 280 : narrowest)
  const drawing = drawingOf(diagram, bounds, width)
  if (!isCaptioned) return { ...drawing, width }
  const head = text(caption, 0, 11, { size: 12, weight: 600, fill: theme.ink2 })
  return { ...stackedSections([{ items: [head], height: 14 }, drawing], 4), width }
}

function linesOf(words: string, width: number, fill: string, indent = 0): Section {
  const font = { size: 12, weight: 400 } as const
  const lines = wrapped(printable(words), width - indent, font)
  return {
    items: lines.map((one, at) => text(one, indent, 12 + at * 16, { ...font, fill })),
    height: lines.length * 16,
  }
}

const fixOf = (title: string, width: number): Section => linesOf(`Fix on offer: ${title}.`, width, theme.ink2, 24)

function messageOf({ severity, message }: Finding, width: number): Section {
  const font = { size: 13, weight: 400 } as const
  const lines = wrapped(printable(message), width - 24, font)
  return {
    items: [
      severityMark(severity, 0, 1, 14),
      ...lines.map((words, at) => text(words, 24, 13 + at * 18, { ...font, fill: theme.ink })),
    ],
    height: lines.length * 18,
  }
}
