import type { Exporter } from './exporter.ts'
import { svgExporter } from './svg.ts'

/** Every kind of file that a stage can be exported to. */
export const exporters: readonly Exporter[] = [svgExporter]
