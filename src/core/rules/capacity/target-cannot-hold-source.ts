import { importsIn } from '#core/domain/migration/imports.ts'
import { capacityOf } from '#core/domain/servers/load.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, thousands } from '#core/model/words.ts'

export const targetCannotHoldSource: Rule = {
  id: 'capacity/target-cannot-hold-source',
  severity: 'warning',
  when: 'transition',
  title: 'The target of an import bears the users of its source too',
  source: { keys: ['CAP'], basis: 'derived' },
  suppressedBy: { 'capacity/server-concurrent': 'first', 'capacity/pool-concurrent': 'first' },

  *check(at) {
    for (const target of new Set(importsIn(at).map((one) => one.target))) {
      const sources = sourcesOf(at, target)
      const load = loadAfter(at, target, sources)
      if (target.generation !== 'lync2013' || load <= capacityOf(target)) continue
      yield {
        entities: [target.id, ...sources.map(({ id }) => id)],
        field: 'servers',
        message: `With the users of ${listed(sources.map(({ name }) => name))}, ${target.name} has ${thousands(load)} concurrent users, but it takes ${thousands(capacityOf(target))}. Use more active servers before the import, or import less.`,
      }
    }
  },
}

export const sourcesOf = (at: Moment, target: ChatPool): readonly ChatPool[] => [
  ...new Set(importsIn(at).flatMap((one) => (one.target.id === target.id ? [one.source] : []))),
]

/** The users that the target had before the step, with those of its sources. */
export function loadAfter({ before }: Moment, target: ChatPool, sources: readonly ChatPool[]): number {
  const own = before?.graph.get('chatPool', target.id)?.concurrentUsers ?? 0
  return sources.reduce((sum, { concurrentUsers = 0 }) => sum + concurrentUsers, own)
}
