import { roomsIn } from '#core/domain/content/islands.ts'
import { type Import, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { editStage } from '#core/edits/edit.ts'
import type { Room } from '#core/model/entity.ts'
import { stageBefore } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { put } from '#core/model/topology.ts'
import { idsOf, itOrThem } from '#core/model/words.ts'
import { importsNamed } from '../parts/fixes/import-fixes.ts'
import { roomsInWords } from '../parts/wording/rooms.ts'

export const disabledRooms: Rule = {
  id: 'migration/disabled-rooms',
  severity: 'info',
  when: 'transition',
  title: 'Rooms that are to stay behind are disabled before the export',
  rationale: 'A disabled room counts as one that is not migrated; the report of the rehearsal tells for certain.',
  howToFix: 'Disable the rooms that stay behind, and enable those that do not.',
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

  fixes(plan, finding) {
    const [one] = importsNamed(plan, finding)
    const before = stageBefore(plan, finding.stage)
    const enabled = one ? stayingBehind(one).enabled : []
    if (!before || enabled.length === 0) return []
    const disabled = enabled.map((room) => ({ ...room, disabled: true }))
    return [
      {
        title: `Disable ${roomsInWords(enabled)} in ${before.name}`,
        apply: (old) => editStage(old, before.id, (topology) => put(topology, disabled)),
      },
    ]
  },
}

/** Rooms that are disabled, and rooms that are marked to stay behind but are not. */
function stayingBehind({ from, source }: Import): {
  readonly enabled: readonly Room[]
  readonly disabled: readonly Room[]
} {
  const rooms = roomsIn(from, source)
  return {
    enabled: rooms.filter(({ disabled, leaveBehind }) => leaveBehind && !disabled),
    disabled: rooms.filter(({ disabled }) => disabled),
  }
}
