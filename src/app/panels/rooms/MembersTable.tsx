import { Copy } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { membershipsAt, membershipsWith, sortedMemberships } from '#core/domain/rooms/membership-table.ts'
import type { Membership } from '#core/domain/rooms/memberships.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { counted, nameOf, thousands } from '#core/model/words.ts'
import { copyMembers } from '../../commands/member-rows.ts'
import { useSaid } from '../../commands/use-said.ts'
import { useStage } from '../../store/derived.ts'
import { findMembers, useMembers } from '../../store/members-store.ts'
import { select } from '../../store/session-store.ts'
import { IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import panel from '../panels.module.css'
import { MembersGrid } from './MembersGrid.tsx'
import styles from './rooms.module.css'
import { ScopePicker } from './ScopePicker.tsx'

interface MembersTableProps {
  readonly scope: EntityId | undefined
  /** A row leads to its room or category, which is then selected and lists no others. */
  readonly onLead: (id: EntityId | undefined) => void
}

/** Who is on the lists of the rooms and categories of a chat pool or category, or of the stage. */
export function MembersTable({ scope, onLead }: MembersTableProps) {
  const stage = useStage()
  const graph = graphOf(stage.topology)
  const typed = useMembers((state) => state.text)
  const text = useDeferredValue(typed)
  const column = useMembers((state) => state.column)
  const isDescending = useMembers((state) => state.isDescending)
  const sorted = useMemo(() => sortedMemberships(graph, column, isDescending), [graph, column, isDescending])
  const all = useMemo(() => membershipsAt(graph, sorted, scope), [graph, sorted, scope])
  const rows = useMemo(() => membershipsWith(graph, all, text), [graph, all, text])
  const entity = graph.find(scope)
  const where = entity ? nameOf(entity) : stage.name
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <ScopePicker
          label="Whose members are listed"
          scope={scope}
          onScope={(id) => {
            onLead(undefined)
            select(id === undefined ? [] : [id])
          }}
        />
        <div className={styles.find}>
          <SearchInput label="Find a member or room" value={typed} onChange={findMembers} />
        </div>
        <Counts listed={rows.length} total={all.length} />
        <div className={styles.end}>
          <IconButton
            size="small"
            label="Copy the listed rows"
            disabledReason={rows.length === 0 ? 'There is no row to copy.' : undefined}
            onClick={() => copyMembers(rows)}
          >
            <Copy size={iconSizes.small} aria-hidden />
          </IconButton>
        </div>
      </div>
      {rows.length > 0 && <MembersGrid label={`Members of ${where}`} rows={rows} onLead={onLead} />}
      {rows.length === 0 && <Nobody all={all} where={where} text={text} />}
    </div>
  )
}

function Counts({ listed, total }: { readonly listed: number; readonly total: number }) {
  const all = counted(total, 'row')
  const text = listed === total ? all : `${thousands(listed)} of ${all}`
  useSaid(`${text}.`)
  return <p className={styles.count}>{text}</p>
}

interface NobodyProps {
  readonly all: readonly Membership[]
  readonly where: string
  readonly text: string
}

const Nobody = ({ all, where, text }: NobodyProps) => (
  <div className={panel.empty}>
    {all.length > 0
      ? `No member, room or category of ${where} matches ‘${text}’.`
      : `Nobody is on a list of ${where} yet. Add members in the properties of a room, or import them.`}
  </div>
)
