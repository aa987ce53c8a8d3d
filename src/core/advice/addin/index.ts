import type { Advice } from '#core/model/rule/advice.ts'
import { addInDuplicateNameAdvice } from './duplicate-name.ts'
import { addInLengthAdvice } from './length.ts'
import { migrationUnverifiedAdvice } from './migration-unverified.ts'
import { notRegisteredAdvice } from './not-registered.ts'
import { pageHostRemovedAdvice } from './page-host-removed.ts'
import { removedInUseAdvice } from './removed-in-use.ts'
import { urlSchemeAdvice } from './url-scheme.ts'

export const addinAdvice: readonly Advice[] = [
  notRegisteredAdvice,
  urlSchemeAdvice,
  addInLengthAdvice,
  addInDuplicateNameAdvice,
  removedInUseAdvice,
  migrationUnverifiedAdvice,
  pageHostRemovedAdvice,
]
