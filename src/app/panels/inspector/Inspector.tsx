import { memo, type ReactNode, useMemo } from 'react'
import { entityOf } from '#core/model/topology.ts'
import type { RegionParts } from '../../focus/regions.ts'
import { useRegion } from '../../focus/use-region.ts'
import { useDiagram, useSelected, useStage } from '../../store/derived.ts'
import { useSession } from '../../store/session-store.ts'
import { later } from '../../ui/later.tsx'
import styles from '../panels.module.css'

/** Most of it has nothing to do with where shapes stand: it is not drawn again when one is moved. */
const Selected = memo(later(async () => (await import('./Selected.tsx')).Selected))

/** Behind what is said about an object comes what can be set of it. */
const fieldsParts: RegionParts = {
  first: (fields) => fields.querySelector<HTMLElement>('fieldset :is(input, textarea, [role=combobox], select)'),
}

/** What is selected, with all that can be said and set of it; while nothing is, what is said of the whole. */
export function Inspector({ otherwise }: { readonly otherwise: ReactNode }) {
  const selection = useSelected()
  const { topology } = useStage()
  const entities = useMemo(() => selection.flatMap((id) => entityOf(topology, id) ?? []), [selection, topology])
  const { links } = useDiagram()
  const lineId = useSession((state) => state.line?.id)
  const line = lineId === undefined ? undefined : links.find(({ id }) => id === lineId)
  return (
    <aside ref={useRegion('properties')} className={styles.panel} aria-label="Properties">
      <div ref={useRegion('fields', fieldsParts)} className={styles.scroll}>
        {line || entities.length > 0 ? <Selected line={line} entities={entities} /> : otherwise}
      </div>
    </aside>
  )
}
