import type { Rule } from '#core/model/rule/rule.ts'
import { danglingReference } from './dangling-reference.ts'
import { detailsMissing } from './details-missing.ts'

export const planRules: readonly Rule[] = [danglingReference, detailsMissing]
