import type { Advice } from '#core/model/rule/advice.ts'
import { allowedAndDeniedAdvice } from './allowed-and-denied.ts'
import { creatorsOutsideScopeAdvice } from './creators-outside-scope.ts'
import { deleteNotEmptyAdvice } from './delete-not-empty.ts'
import { denyListOnLegacyAdvice } from './deny-list-on-legacy.ts'
import { categoryDuplicateNameAdvice } from './duplicate-name.ts'
import { fileUploadLegacyOnlyAdvice } from './file-upload-legacy-only.ts'
import { historyOffAdvice } from './history-off.ts'
import { legacyNameFormatAdvice } from './legacy-name-format.ts'
import { legacyScopeWidenedAdvice } from './legacy-scope-widened.ts'
import { managersOn2013Advice } from './managers-on-2013.ts'
import { categoryNameTooLongAdvice } from './name-too-long.ts'
import { nestedOn2013Advice } from './nested-on-2013.ts'
import { noCreatorsAdvice } from './no-creators.ts'
import { rootUsedAdvice } from './root-used.ts'

export const categoryAdvice: readonly Advice[] = [
  nestedOn2013Advice,
  rootUsedAdvice,
  categoryDuplicateNameAdvice,
  creatorsOutsideScopeAdvice,
  allowedAndDeniedAdvice,
  noCreatorsAdvice,
  deleteNotEmptyAdvice,
  historyOffAdvice,
  fileUploadLegacyOnlyAdvice,
  legacyScopeWidenedAdvice,
  legacyNameFormatAdvice,
  categoryNameTooLongAdvice,
  denyListOnLegacyAdvice,
  managersOn2013Advice,
]
