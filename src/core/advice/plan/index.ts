import type { Advice } from '#core/model/rule/advice.ts'
import { danglingReferenceAdvice } from './dangling-reference.ts'
import { detailsMissingAdvice } from './details-missing.ts'

export const planAdvice: readonly Advice[] = [danglingReferenceAdvice, detailsMissingAdvice]
