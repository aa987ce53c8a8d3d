import type { Rule } from '../rule.ts'
import { unc } from './unc.ts'

export const filestoreRules: readonly Rule[] = [unc]
