import { type ReactNode, useMemo } from 'react'
import { entityOf } from '#core/model/topology.ts'
import type { RegionParts } from '../../focus/regions.ts'
import { useRegion } from '../../focus/use-region.ts'
import { useDiagram, useSelected, useStage } from '../../store/derived.ts'
import { useSession } from '../../store/session-store.ts'
import styles from '../panels.module.css'
import { EntityInspector } from './EntityInspector.tsx'
import { LineInspector } from './LineInspector.tsx'
import { SeveralInspector } from './SeveralInspector.tsx'

/** Behind what is said about an object comes what can be set of it. */
const fieldsParts: RegionParts = {
  first: (fields) => fields.querySelector<HTMLElement>('fieldset :is(input, textarea, [role=combobox], select)'),
}

/** What is selected, with all that can be said and set of it; while nothing is, what is said of the whole. */
export function Inspector({ otherwise }: { readonly otherwise: ReactNode }) {
  const selection = useSelected()
  const { topology } = useStage()
  const entities = useMemo(() => selection.flatMap((id) => entityOf(topology, id) ?? []), [selection, topology])
  const [entity, ...more] = entities
  const { links } = useDiagram()
  const lineId = useSession((state) => state.line?.id)
  const line = lineId === undefined ? undefined : links.find(({ id }) => id === lineId)
  return (
    <aside ref={useRegion('properties')} className={styles.panel} aria-label="Properties">
      <div ref={useRegion('fields', fieldsParts)} className={styles.scroll}>
        {line && <LineInspector key={line.id} line={line} />}
        {!entity && !line && otherwise}
        {entity && more.length === 0 && <EntityInspector key={entity.id} entity={entity} />}
        {more.length > 0 && <SeveralInspector key={selection.join()} entities={entities} />}
      </div>
    </aside>
  )
}
