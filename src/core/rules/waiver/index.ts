import type { Rule } from '../rule.ts'
import { staleWaiver } from './stale.ts'

export const waiverRules: readonly Rule[] = [staleWaiver]
