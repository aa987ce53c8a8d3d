import type { Advice } from '#core/model/rule/advice.ts'
import { formatAdvice } from './format.ts'
import { severalPerPoolAdvice } from './several-per-pool.ts'
import { stealsLivePoolAdvice } from './steals-live-pool.ts'
import { targetAdvice } from './target.ts'
import { twoLegacySameUriAdvice } from './two-legacy-same-uri.ts'
import { twoSourcesOneUriAdvice } from './two-sources-one-uri.ts'
import { unneededAdvice } from './unneeded.ts'
import { uriChangedAdvice } from './uri-changed.ts'
import { uriInUseAdvice } from './uri-in-use.ts'

export const endpointAdvice: readonly Advice[] = [
  uriInUseAdvice,
  stealsLivePoolAdvice,
  twoLegacySameUriAdvice,
  formatAdvice,
  targetAdvice,
  severalPerPoolAdvice,
  uriChangedAdvice,
  unneededAdvice,
  twoSourcesOneUriAdvice,
]
