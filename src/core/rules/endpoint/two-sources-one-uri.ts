import { legacyImportsIn } from '#core/domain/migration/imports.ts'
import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { isSameAddress } from '#core/domain/servers/addresses.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const twoSourcesOneUri: Rule = {
  id: 'endpoint/two-sources-one-uri',
  severity: 'warning',
  when: 'transition',
  title: 'Group Chat pools that migrate to different chat pools had different addresses',
  source: { keys: ['BACK'], basis: 'derived' },
  suppressedBy: { 'endpoint/two-legacy-same-uri': 'subjects' },

  *check(at) {
    for (const { source, target } of legacyImportsIn(at)) {
      for (const other of rivalSources(at, source, target)) {
        const [first, second] = [other.source, source].sort((a, b) => (a.id < b.id ? -1 : 1))
        if (!first || !second) continue
        yield {
          entities: [first.id, second.id],
          related: [target.id, other.target],
          field: 'lookupUri',
          message: `${first.name} and ${second.name} had the same address, ${first.lookupUri}, but migrate to different chat pools. It leads to one of them only. Configure the Group Chat clients of the other again.`,
        }
      }
    }
  },
}

/** The other Group Chat pools that had the address and go, or have gone, to another chat pool. */
function rivalSources(at: Moment, { id, lookupUri }: ChatPool, target: ChatPool) {
  return operationsUntil(at, 'importChatData').flatMap((operation) => {
    const source = lastSeen(at, operation.source)
    if (!lookupUri || !source?.lookupUri || !isLegacy(source)) return []
    if (source.id === id || operation.target === target.id || !isSameAddress(source.lookupUri, lookupUri)) return []
    return [{ source, target: operation.target }]
  })
}
