import { importedRooms, importsIn } from '#core/domain/migration/imports.ts'
import { operationsIn } from '#core/domain/migration/step-operations.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf } from '#core/model/words.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const filesNotCopied: Rule = {
  id: 'migration/files-not-copied',
  severity: 'warning',
  when: 'transition',
  title: 'The files of imported rooms are copied',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of importsIn(at)) {
      const { source, target } = one
      const rooms = importedRooms(one).filter(({ hasFiles }) => hasFiles)
      const copies = operationsIn(at, 'copyFiles').filter((copy) => copy.source === source.id)
      if (rooms.length === 0 || copies.some((copy) => copy.target === target.id)) continue
      yield {
        entities: [source.id, target.id],
        related: idsOf(rooms),
        message: `The files of ${roomsInWords(rooms)} stay behind: the import of ${source.name} into ${target.name} does not carry them. Copy the files in this step.`,
      }
    }
  },
}
