import type { Rule } from '../rule.ts'

export const clientRules: readonly Rule[] = []
