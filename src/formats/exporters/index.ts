import type { Exporter, RunbookExporter } from './exporter.ts'
import { runbookMarkdown } from './runbook-markdown.ts'
import { runbookPs1 } from './runbook-ps1.ts'
import { svgExporter } from './svg.ts'

/** Every kind of file that a stage can be exported to. */
export const exporters: readonly Exporter[] = [svgExporter]

/** Every form of the runbook of the step that leads to a stage. */
export const runbookExporters: readonly RunbookExporter[] = [runbookMarkdown, runbookPs1]
