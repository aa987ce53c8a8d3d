import { withPlaces } from '#core/layout/arranging/places.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { counted } from '#core/model/words.ts'
import type { Diagram } from '../diagram/diagram.ts'
import { diagramOf } from '../diagram/diagram-of.ts'
import { box, movedBy, printable, theme } from './draw.ts'
import { boundsOf, drawingOf } from './drawing.ts'
import { legendOf } from './legend.ts'
import { problemListOf } from './problem-list.ts'
import type { Scene } from './scene.ts'
import { stackedSections } from './section.ts'
import { approvalLine, type PictureRecord, problemCounts, stageLine, titleBlockOf } from './title-block.ts'

interface SceneInput {
  readonly plan: Plan
  readonly stage: StageId
  readonly report: Report
  readonly record: PictureRecord
}

const margin = 40
const narrowest = 1000

/** The picture of a stage as a page: title block, diagram, legend and problems. */
export function sceneOf(input: SceneInput): Scene {
  const plan = withPlaces(input.plan)
  const stage = stageOf(plan, input.stage)
  if (!stage) throw new Error(`The plan has no stage ${input.stage}.`)
  const findings = input.report.findings.filter((finding) => finding.stage === stage.id)
  const diagram = diagramOf({ graph: graphOf(stage.topology), layout: plan.layout, lines: plan.lines, findings })
  const bounds = boundsOf(diagram)
  const inner = Math.ceil(Math.max(bounds.width, narrowest))
  const page = stackedSections(
    [
      titleBlockOf(plan, stage, input, inner),
      drawingOf(diagram, bounds, inner),
      legendOf(diagram, findings, inner),
      problemListOf(stage, input.report, inner),
    ].filter(({ height }) => height > 0),
    24,
  )
  const [width, height] = [inner + 2 * margin, Math.ceil(page.height) + 2 * margin]
  return {
    width,
    height,
    title: printable(`${plan.name} – ${stage.name}`),
    description: printable(descriptionOf(plan, stage, input.report, diagram)),
    items: [box({ x: 0, y: 0, width, height }, 0, { fill: theme.surface }), ...movedBy(page.items, margin, margin)],
  }
}

function descriptionOf(plan: Plan, stage: Stage, report: Report, { nodes, links, islands }: Diagram): string {
  const { open, rest } = problemCounts(stage, report)
  const broken = links.flatMap((link) => (link.broken ? [`${link.description}: ${link.broken.label}.`] : []))
  return [
    `${stageLine(plan, stage)}.`,
    ...(stage.approved ? [`${approvalLine(stage.approved)}.`] : []),
    `${[...open.map(({ words }) => words), ...rest].join(', ')}.`,
    `${counted(nodes.length, 'shape')} and ${counted(links.length, 'line')}.`,
    ...islands.map(({ label }) => `${label}.`),
    ...broken,
  ].join(' ')
}
