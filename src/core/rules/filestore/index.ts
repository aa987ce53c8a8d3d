import type { Rule } from '#core/model/rule/rule.ts'
import { unc } from './unc.ts'

export const filestoreRules: readonly Rule[] = [unc]
