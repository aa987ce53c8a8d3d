import { Handle } from '@xyflow/react'
import { memo } from 'react'
import type { ChangeMark as ChangeMarkOf } from '#core/views/diagram/change-marks.ts'
import type { Row } from '#core/views/diagram/diagram.ts'
import { twisty } from '#core/views/diagram/icons.ts'
import { startDrag } from '../commands/drag.ts'
import { setCollapsed } from '../commands/entity-edits.ts'
import { runCommand } from '../commands/index.ts'
import { ChangeMark } from '../marks/ChangeMark.tsx'
import { KindIcon } from '../marks/KindIcon.tsx'
import { SeverityBadge } from '../marks/SeverityMark.tsx'
import type { JoinOption } from '../store/drops.ts'
import { useGesture } from '../store/gesture-store.ts'
import { select, toggleSelected } from '../store/session-store.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import { handleId, positions } from './flow-types.ts'
import handleStyles from './handle.module.css'
import { sidesOf } from './handles.ts'
import { MoreRow } from './MoreRow.tsx'
import { NameInput } from './NameInput.tsx'
import rowStyles from './row.module.css'
import styles from './shape.module.css'
import { boxStyle, dropState } from './shape-style.ts'
import tools from './tools.module.css'

interface RowLineProps {
  readonly row: Row
  /** Its name for who does not see what stands around it. */
  readonly spoken: string
  readonly isSelected: boolean
  readonly isDimmed: boolean
  readonly drop: JoinOption | undefined
  readonly isOver: boolean
  readonly isRenaming: boolean
  readonly mark: ChangeMarkOf | undefined
}

/**
 * A category, room or add-in inside a chat pool, a client at its users, a user group in its stack: selected, dragged and
 * connected by itself.
 */
export const RowLine = memo(function RowLine({
  row,
  spoken,
  isSelected,
  isDimmed,
  drop,
  isOver,
  isRenaming,
  mark,
}: RowLineProps) {
  if (row.type === 'more') return <MoreRow row={row} />
  return (
    <div
      className={`nodrag ${rowStyles.row}`}
      style={boxStyle(row)}
      data-entity={row.id}
      data-members={row.all?.join(' ')}
      data-type={row.type}
      data-generation={row.generation}
      data-selected={isSelected}
      data-dimmed={isDimmed}
      data-broken={row.isBroken}
      data-drop={dropState(drop)}
      data-over={isOver}
    >
      {row.type === 'category' ? <Twisty row={row} /> : <KindIcon kind={row.type} size={iconSizes.small} />}
      {isRenaming ? (
        <NameInput id={row.id} name={row.title} />
      ) : (
        <RowButton row={row} spoken={spoken} isSelected={isSelected} />
      )}
      {row.island !== undefined && <IslandMark island={row.island} />}
      {mark && <ChangeMark mark={mark} />}
      {row.badge && <SeverityBadge badge={row.badge} />}
      {sidesOf(row).map((side) => (
        <Handle
          key={side}
          id={handleId(row.id, side)}
          type="source"
          position={positions[side]}
          className={handleStyles.handle}
        />
      ))}
    </div>
  )
})

const IslandMark = ({ island }: { readonly island: string }) => (
  <span className={rowStyles.islandMark} title={`Island ${island}`}>
    <span className="visually-hidden">Island </span>
    {island}
  </span>
)

function RowButton({ row, spoken, isSelected }: Pick<RowLineProps, 'row' | 'spoken' | 'isSelected'>) {
  return (
    <button
      type="button"
      className={rowStyles.rowButton}
      aria-label={spoken}
      aria-pressed={isSelected}
      title={[row.title, row.detail].filter(Boolean).join(' · ')}
      onPointerDown={(event) => startDrag(event, { type: 'entity', id: row.id, isRow: true })}
      onClick={(event) => {
        event.stopPropagation()
        if (useGesture.getState().placing) return
        if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(row.id)
        else select(row.all ?? [row.id])
      }}
      onDoubleClick={(event) => {
        event.stopPropagation()
        select(row.all ?? [row.id])
        runCommand('rename')
      }}
    >
      <span className={rowStyles.rowTitle}>{row.title}</span>
      <span className={rowStyles.rowDetail}>{row.detail}</span>
    </button>
  )
}

function Twisty({ row }: { readonly row: Row }) {
  return (
    <button
      type="button"
      className={`${styles.fold} ${tools.target}`}
      aria-label={`${row.isOpen ? 'Close' : 'Open'} ${row.title}`}
      aria-expanded={row.isOpen}
      onClick={(event) => {
        event.stopPropagation()
        setCollapsed(row.id, row.isOpen === true)
      }}
    >
      <svg width={iconSizes.normal} height={iconSizes.normal} viewBox="0 0 16 16" aria-hidden="true">
        <path d={row.isOpen ? twisty.open : twisty.closed} />
      </svg>
    </button>
  )
}
