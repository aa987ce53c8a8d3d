import type { Advice } from '#core/model/rule/advice.ts'
import { uncAdvice } from './unc.ts'

export const filestoreAdvice: readonly Advice[] = [uncAdvice]
