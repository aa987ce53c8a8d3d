import type { Rule } from '../rule.ts'
import { generationMismatch } from './generation-mismatch.ts'

export const hostingRules: readonly Rule[] = [generationMismatch]
