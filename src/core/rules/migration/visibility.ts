import { importedRooms, legacyImportsIn } from '#core/domain/migration/imports.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { counted, idsOf, listed } from '#core/model/words.ts'

export const visibility: Rule = {
  id: 'migration/visibility',
  severity: 'info',
  when: 'transition',
  title: 'The privacy of imported rooms is looked at afterwards',
  source: { keys: ['TBLENUM', 'GC10NEWCAT'], basis: 'derived' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const rooms = importedRooms(one)
      const scoped = rooms.filter(({ privacy }) => privacy === 'scoped')
      const secluded = rooms.filter(({ privacy }) => privacy === 'private')
      const changes = [
        ...(scoped.length > 0 ? [`${counted(scoped.length, 'scoped room')} to closed`] : []),
        ...(secluded.length > 0 ? [`${counted(secluded.length, 'private room')} to secret`] : []),
      ]
      if (changes.length === 0) continue
      yield {
        entities: [one.source.id, one.target.id],
        related: idsOf([...scoped, ...secluded]),
        message: `By the import of ${one.source.name} into ${one.target.name} the privacy changes: ${listed(changes)}. Open rooms are new there. Adjust it after the import.`,
      }
    }
  },
}
