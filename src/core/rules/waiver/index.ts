import type { Rule } from '#core/model/rule/rule.ts'
import { staleWaiver } from './stale.ts'

export const waiverRules: readonly Rule[] = [staleWaiver]
