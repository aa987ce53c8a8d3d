import type { Rule } from '#core/model/rule/rule.ts'
import { gap } from './gap.ts'
import { legacyCollocated } from './legacy-collocated.ts'
import { legacyMultiple } from './legacy-multiple.ts'
import { noAdapter } from './no-adapter.ts'
import { separateServerNeedless } from './separate-server-needless.ts'
import { storeMissing } from './store-missing.ts'

export const complianceRules: readonly Rule[] = [
  storeMissing,
  separateServerNeedless,
  legacyCollocated,
  legacyMultiple,
  gap,
  noAdapter,
]
