import { useMemo } from 'react'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { useStage } from '../../store/derived.ts'
import { Picker } from '../../ui/Picker.tsx'
import { holderChoices } from './holder-choices.ts'
import styles from './rooms.module.css'

interface ScopePickerProps {
  readonly label: string
  readonly scope: EntityId | undefined
  readonly onScope: (scope: EntityId | undefined) => void
}

/** The chat pool or category that is looked into, or all. */
export function ScopePicker({ label, scope, onScope }: ScopePickerProps) {
  const graph = graphOf(useStage().topology)
  const holders = useMemo(() => holderChoices(graph), [graph])
  return (
    <div className={styles.scope}>
      <Picker
        label={label}
        value={scope}
        none="All chat pools"
        choices={holders}
        onChange={(id) => onScope(id as EntityId | undefined)}
      />
    </div>
  )
}
