import type { Advice } from '#core/model/rule/advice.ts'
import { gapAdvice } from './gap.ts'
import { legacyCollocatedAdvice } from './legacy-collocated.ts'
import { legacyMultipleAdvice } from './legacy-multiple.ts'
import { noAdapterAdvice } from './no-adapter.ts'
import { separateServerNeedlessAdvice } from './separate-server-needless.ts'
import { storeMissingAdvice } from './store-missing.ts'

export const complianceAdvice: readonly Advice[] = [
  storeMissingAdvice,
  separateServerNeedlessAdvice,
  legacyCollocatedAdvice,
  legacyMultipleAdvice,
  gapAdvice,
  noAdapterAdvice,
]
