import { isSameName } from '#core/model/base/same-name.ts'
import type { ImportError } from '../import-error.ts'
import type { Imported } from './importer.ts'

/** The first pool that was confirmed to be Group Chat, but is no trusted application pool of the files. */
export function strangerAmong(groupChat: readonly string[], imported: Imported): ImportError | undefined {
  const open = imported.proposals.map((proposal) => proposal.fqdn)
  const confirmed = [...imported.entities, ...imported.mentioned].flatMap((entity) =>
    entity.kind === 'chatPool' ? (entity.trustedApplicationPool ?? []) : [],
  )
  const known = [...open, ...confirmed]
  const fqdn = groupChat.find((one) => !known.some((other) => isSameName(one.trim(), other)))
  return fqdn === undefined ? undefined : { type: 'not-a-trusted-application-pool', fqdn, known }
}
