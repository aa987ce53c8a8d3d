import { jsonReport } from './json.ts'
import { junitReport } from './junit.ts'
import { markdownReport } from './markdown.ts'
import type { ReportFormat } from './report-format.ts'
import { sarifReport } from './sarif.ts'
import { textReport } from './text.ts'

/** Every form in which findings can be read; the first is for people at a terminal. */
export const reportFormats: readonly ReportFormat[] = [textReport, jsonReport, sarifReport, junitReport, markdownReport]
