import { addIns, categories, rooms } from './content.ts'
import type { RowKind } from './kind.ts'
import { members } from './members.ts'
import { policies, users } from './people.ts'

/** Whatever a table can list. */
export const rowKinds: readonly RowKind[] = [
  rooms,
  categories,
  addIns,
  members,
  policies,
  users,
  services,
  pools,
  computers,
  sites,
  endpoints,
  states,
  settings,
  sipDomains,
  trustedApplications,
]

import {
  computers,
  endpoints,
  pools,
  services,
  settings,
  sipDomains,
  sites,
  states,
  trustedApplications,
} from './servers.ts'
