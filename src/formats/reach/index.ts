import { reachCsv } from './csv.ts'
import { reachJson } from './json.ts'
import type { ReachFormat } from './reach-report.ts'
import { reachText } from './text.ts'

/** The ways to write who reaches what. */
export const reachFormats: readonly ReachFormat[] = [reachText, reachCsv, reachJson]
