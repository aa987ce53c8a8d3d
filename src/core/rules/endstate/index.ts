import type { Rule } from '../rule.ts'

export const endstateRules: readonly Rule[] = []
