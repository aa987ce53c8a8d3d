import type { Rule } from '../rule.ts'

export const waiverRules: readonly Rule[] = []
