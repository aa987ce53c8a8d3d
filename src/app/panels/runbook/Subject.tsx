import type { EntityId } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { showConcerned } from '../../commands/runbook.ts'
import { ChipButton } from '../../ui/Chip.tsx'

/** An object by name; a click shows it on the canvas. */
export function Subject({ id, from, to }: { readonly id: EntityId; readonly from: Stage; readonly to: Stage }) {
  const entity = entityOf(to.topology, id) ?? entityOf(from.topology, id)
  if (!entity) return null
  const name = nameOf(entity)
  return (
    <ChipButton
      data-generation={'generation' in entity ? entity.generation : undefined}
      title={`Show ${name}`}
      onClick={() => showConcerned(id)}
    >
      {name}
    </ChipButton>
  )
}
