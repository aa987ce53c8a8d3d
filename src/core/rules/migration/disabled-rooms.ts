import { roomsIn } from '#core/domain/content/islands.ts'
import { type Import, legacyImportsIn } from '#core/domain/migration/imports.ts'
import type { Room } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, itOrThem } from '#core/model/words.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const disabledRooms: Rule = {
  id: 'migration/disabled-rooms',
  severity: 'info',
  when: 'transition',
  title: 'Rooms that are to stay behind are disabled before the export',
  source: { keys: ['PROC'], basis: 'stated' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      const { enabled, disabled } = stayingBehind(one)
      const said = [
        ...(enabled.length > 0
          ? [
              `${roomsInWords(enabled)} of ${one.source.name} should stay behind but will be imported. Disable ${itOrThem(enabled.length)} before.`,
            ]
          : []),
        ...(disabled.length > 0
          ? [`${roomsInWords(disabled)} of ${one.source.name} will stay behind, being disabled.`]
          : []),
      ]
      if (said.length === 0) continue
      yield {
        entities: [one.source.id, one.target.id],
        related: idsOf([...enabled, ...disabled]),
        message: said.join(' '),
        ...(enabled.length > 0 && { severity: 'warning' }),
      }
    }
  },
}

/** Rooms that are disabled, and rooms that are marked to stay behind but are not. */
export function stayingBehind({ from, source }: Import): {
  readonly enabled: readonly Room[]
  readonly disabled: readonly Room[]
} {
  const rooms = roomsIn(from, source)
  return {
    enabled: rooms.filter(({ disabled, leaveBehind }) => leaveBehind && !disabled),
    disabled: rooms.filter(({ disabled }) => disabled),
  }
}
