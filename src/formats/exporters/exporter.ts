import type { Plan, StageId } from '#core/model/plan.ts'
import type { Report } from '#core/model/rule/finding.ts'

interface ExportInput {
  readonly plan: Plan
  readonly stage: StageId
  readonly report: Report
}

/** Turns one stage of a plan into text; it never reads the screen, so app and command line give the same bytes. */
export interface Exporter {
  readonly id: string
  readonly title: string
  readonly extension: string
  readonly mimeType: string
  render(input: ExportInput): string
}

/** Tells the step that leads to a stage, and what is wrong with it. */
export interface RunbookExporter extends Omit<Exporter, 'render'> {
  render(input: Pick<ExportInput, 'plan' | 'stage'> & Pick<Report, 'findings'>): string
}
