import type { Rule } from '#core/model/rule/rule.ts'
import { addInDuplicateName } from './duplicate-name.ts'
import { addInLength } from './length.ts'
import { migrationUnverified } from './migration-unverified.ts'
import { notRegistered } from './not-registered.ts'
import { pageHostRemoved } from './page-host-removed.ts'
import { removedInUse } from './removed-in-use.ts'
import { urlScheme } from './url-scheme.ts'

export const addinRules: readonly Rule[] = [
  notRegistered,
  urlScheme,
  addInLength,
  addInDuplicateName,
  removedInUse,
  migrationUnverified,
  pageHostRemoved,
]
