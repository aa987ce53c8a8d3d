import type { Rule } from '#core/model/rule/rule.ts'
import { allowedAndDenied } from './allowed-and-denied.ts'
import { creatorsOutsideScope } from './creators-outside-scope.ts'
import { deleteNotEmpty } from './delete-not-empty.ts'
import { denyListOnLegacy } from './deny-list-on-legacy.ts'
import { categoryDuplicateName } from './duplicate-name.ts'
import { fileUploadLegacyOnly } from './file-upload-legacy-only.ts'
import { historyOff } from './history-off.ts'
import { legacyNameFormat } from './legacy-name-format.ts'
import { legacyScopeWidened } from './legacy-scope-widened.ts'
import { managersOn2013 } from './managers-on-2013.ts'
import { categoryNameTooLong } from './name-too-long.ts'
import { nestedOn2013 } from './nested-on-2013.ts'
import { noCreators } from './no-creators.ts'
import { rootUsed } from './root-used.ts'

export const categoryRules: readonly Rule[] = [
  nestedOn2013,
  rootUsed,
  categoryDuplicateName,
  creatorsOutsideScope,
  allowedAndDenied,
  noCreators,
  deleteNotEmpty,
  historyOff,
  fileUploadLegacyOnly,
  legacyScopeWidened,
  legacyNameFormat,
  categoryNameTooLong,
  denyListOnLegacy,
  managersOn2013,
]
