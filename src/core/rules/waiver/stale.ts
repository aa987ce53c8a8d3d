import { staleInWords } from '#core/checking/waivers.ts'
import type { Today } from '#core/model/base/day.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Plan, Waiver } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { entityOf } from '#core/model/topology.ts'
import { listed, nameOf, shortened } from '#core/model/words.ts'

export const staleWaiver: Rule = {
  id: 'waiver/stale',
  severity: 'warning',
  when: 'waivers',
  title: 'Every waiver matches a finding',
  source: { keys: ['PLANNER'], basis: 'derived' },

  check: (waiver, plan, today) => ({ entities: entitiesOf(waiver), message: messageOf(waiver, plan, today) }),
}

const entitiesOf = ({ entities }: Waiver) => entities as readonly EntityId[]

/** "The waiver of … for GC-2010 (J. Li, 2026-03-02) matches nothing any more. …": as far as that can be told. */
function messageOf(waiver: Waiver, plan: Plan, today: Today): string {
  const { rule, author, date } = waiver
  const names = entitiesOf(waiver).flatMap((id) => nameIn(plan, id) ?? [])
  const about = names.length === 0 ? '' : ` for ${listed(names, 3)}`
  const facts = [author, date].flatMap((fact) => (fact ? shortened(fact) : []))
  const by = facts.length === 0 ? '' : ` (${facts.join(', ')})`
  return `The waiver of ${rule}${about}${by} ${staleInWords(waiver, today)}. Remove it, or renew it.`
}

/** What the first stage that has the entity calls it. */
function nameIn({ stages }: Plan, id: EntityId): string | undefined {
  const [entity] = stages.flatMap(({ topology }) => entityOf(topology, id) ?? [])
  return entity && shortened(nameOf(entity))
}
