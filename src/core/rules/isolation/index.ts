import type { Rule } from '../rule.ts'

export const isolationRules: readonly Rule[] = []
