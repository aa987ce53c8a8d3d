import type { Advice } from '#core/model/rule/advice.ts'
import { staleWaiverAdvice } from './stale.ts'

export const waiverAdvice: readonly Advice[] = [staleWaiverAdvice]
