import { removeReference } from '#core/edits/remove-reference.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Diagram, DiagramLink } from '#core/views/diagram/diagram.ts'
import { focusDrawn } from '../focus/moving.ts'
import { current } from '../store/derived.ts'
import { announce, select, selectLine } from '../store/session-store.ts'
import { act } from './act.ts'

/** Why a line cannot be taken away: nobody has set it. */
export const reasonToStay = ({ isDerived }: DiagramLink): string | undefined =>
  isDerived
    ? 'A Lync 2013 client makes this connection by itself: it goes with the client, the home or the policy of its users.'
    : undefined

/** Takes away what a line says, and nothing that it joins; then the object that said it is selected. */
export function removeLine({ owner, field, from, to, style, description }: DiagramLink): void {
  const stage = current()?.stage.id
  if (!stage) return
  const left = style === 'interaction' ? from.entity : owner
  act(
    `Remove the line: ${description}`,
    stage,
    (plan) => removeReference(plan, stage, { owner, field, target: to.entity }),
    {
      announcement: `Removed the line: ${description}.`,
      afterwards: () => {
        select([left])
        focusDrawn(left)
      },
    },
  )
}

/** Shows what a line says, come upon from one of its ends. */
export function showLine({ id, description }: DiagramLink, from: EntityId): void {
  selectLine({ id, from })
  announce(description)
}

/** The end of a line that is not this one. */
export const otherEnd = ({ from, to }: DiagramLink, end: EntityId): EntityId =>
  to.entity === end ? from.entity : to.entity

/** The lines that end at an object or in it. */
export const linesAt = ({ links }: Diagram, id: EntityId): readonly DiagramLink[] =>
  links.filter(({ from, to }) => [from.entity, from.node, to.entity, to.node].includes(id))
