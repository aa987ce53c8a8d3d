import type { Rule } from '#core/model/rule/rule.ts'
import { format } from './format.ts'
import { severalPerPool } from './several-per-pool.ts'
import { stealsLivePool } from './steals-live-pool.ts'
import { target } from './target.ts'
import { twoLegacySameUri } from './two-legacy-same-uri.ts'
import { twoSourcesOneUri } from './two-sources-one-uri.ts'
import { unneeded } from './unneeded.ts'
import { uriChanged } from './uri-changed.ts'
import { uriInUse } from './uri-in-use.ts'

export const endpointRules: readonly Rule[] = [
  uriInUse,
  stealsLivePool,
  twoLegacySameUri,
  format,
  target,
  severalPerPool,
  uriChanged,
  unneeded,
  twoSourcesOneUri,
]
