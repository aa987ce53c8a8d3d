import type { Rule } from '../rule.ts'

export const coexistenceRules: readonly Rule[] = []
