import { withPlaces } from '#core/layout/arranging/places.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'
import { capital, counted } from '#core/model/words.ts'
import { changesIn } from '../changes/changes.ts'
import type { Diagram } from '../diagram/diagram.ts'
import { diagramOf } from '../diagram/diagram-of.ts'
import { approvalInWords } from '../facts/approval.ts'
import { changeListOf } from './change-list.ts'
import { comparisonOf } from './comparison.ts'
import { box, movedBy, printable, theme } from './draw.ts'
import { boundsOf, drawingOf } from './drawing.ts'
import { type Leaveable, noneRemoved, withoutBadges } from './leaving-out.ts'
import { legendOf } from './legend.ts'
import { problemListOf } from './problem-list.ts'
import type { Scene } from './scene.ts'
import { type Section, stackedSections } from './section.ts'
import { type PictureRecord, problemCounts, stageLine, stepTitle, titleBlockOf, wayOf } from './title-block.ts'

export interface SceneInput {
  readonly plan: Plan
  readonly stage: StageId
  /** The stage before, where the picture is of the step that leads from it, or any other: with marks, ghosts and the changes. */
  readonly from?: StageId | undefined
  readonly report: Report
  readonly record: PictureRecord
  /** What is left out; the counts of findings never are, nor what cannot work. */
  readonly without?: ReadonlySet<Leaveable> | undefined
}

const margin = 40
const narrowest = 1000

/** The picture of a stage, of a step, or of any two stages compared, as a page: title block, diagram, legend, changes and problems. */
export function sceneOf(input: SceneInput): Scene {
  const { report, without = none } = input
  const plan = withPlaces(input.plan)
  const stage = knownStage(plan, input.stage)
  const from = input.from === undefined ? undefined : knownStage(plan, input.from)
  const findings = report.findings.filter((finding) => finding.stage === stage.id)
  const judged = diagramOf({ graph: graphOf(stage.topology), layout: plan.layout, lines: plan.lines, findings })
  const diagram = without.has('findings') ? withoutBadges(judged) : judged
  const all = from && comparisonOf(plan, from, stage, diagram)
  const comparison = all && (without.has('ghosts') ? { ...all, removed: noneRemoved } : all)
  const bounds = boundsOf(diagram, comparison?.removed.ghosts)
  const inner = Math.ceil(Math.max(bounds.width, narrowest))
  const page = stackedSections(
    [
      titleBlockOf(plan, stage, input, inner, from),
      drawingOf(diagram, bounds, inner, comparison),
      without.has('legend') ? nothing : legendOf(diagram, without.has('findings') ? [] : findings, inner, comparison),
      from ? changeListOf(changesIn(plan, from, stage), wayOf(plan, from, stage), inner) : nothing,
      without.has('findings') ? nothing : problemListOf(stage, report, inner),
    ].filter(({ height }) => height > 0),
    24,
  )
  const [width, height] = [inner + 2 * margin, Math.ceil(page.height) + 2 * margin]
  return {
    width,
    height,
    title: printable(`${plan.name} – ${from ? stepTitle(from, stage) : stage.name}`),
    description: printable(descriptionOf(plan, stage, report, diagram)),
    items: [box({ x: 0, y: 0, width, height }, 0, { fill: theme.surface }), ...movedBy(page.items, margin, margin)],
  }
}

const none: ReadonlySet<Leaveable> = new Set()
const nothing: Section = { items: [], height: 0 }

function knownStage(plan: Plan, id: StageId): Stage {
  const stage = stageOf(plan, id)
  if (!stage) throw new Error(`The plan has no stage ${id}.`)
  return stage
}

function descriptionOf(plan: Plan, stage: Stage, report: Report, { nodes, links, islands }: Diagram): string {
  const { open, rest } = problemCounts(stage, report)
  const approval = approvalInWords(plan, stage)
  const broken = links.flatMap((link) => (link.broken ? [`${link.description}: ${link.broken.label}.`] : []))
  return [
    `${stageLine(plan, stage)}.`,
    ...(approval ? [`${capital(approval)}.`] : []),
    `${[...open.map(({ words }) => words), ...rest].join(', ')}.`,
    `${counted(nodes.length, 'shape')} and ${counted(links.length, 'line')}.`,
    ...islands.map(({ label }) => `${label}.`),
    ...broken,
  ].join(' ')
}
