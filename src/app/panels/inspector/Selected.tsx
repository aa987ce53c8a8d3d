import type { Entity } from '#core/model/entity.ts'
import { idsOf } from '#core/model/words.ts'
import type { DiagramLink } from '#core/views/diagram/diagram.ts'
import { EntityInspector } from './EntityInspector.tsx'
import { LineInspector } from './LineInspector.tsx'
import { SeveralInspector } from './SeveralInspector.tsx'

interface SelectedProps {
  readonly line: DiagramLink | undefined
  readonly entities: readonly Entity[]
}

/** What can be said and set of a line, of one object, or of several. Each selection is drawn anew. */
export function Selected({ line, entities }: SelectedProps) {
  const [entity, ...more] = entities
  return (
    <>
      {line && <LineInspector key={line.id} line={line} />}
      {entity && more.length === 0 && <EntityInspector key={entity.id} entity={entity} />}
      {more.length > 0 && <SeveralInspector key={idsOf(entities).join()} entities={entities} />}
    </>
  )
}
