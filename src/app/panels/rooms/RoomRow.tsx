import type { MouseEvent } from 'react'
import { worstOf } from '#core/checking/check.ts'
import { cellText, shownRoomColumns as columns, headcountIn } from '#core/domain/rooms/room-table.ts'
import type { Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { thousands } from '#core/model/words.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useStage } from '../../store/derived.ts'
import { RoomCellEditor } from './RoomCellEditor.tsx'
import styles from './rooms.module.css'

interface RoomRowProps {
  readonly room: Room
  readonly row: number
  readonly top: number
  readonly isSelected: boolean
  /** The column of the cell that has, or would get, the focus. */
  readonly active: number | undefined
  /** The column of the cell that is edited. */
  readonly edited: string | undefined
  readonly findings: ReadonlySet<Finding> | undefined
  readonly onChoose: (column: number, event: MouseEvent) => void
  readonly onEdit: (column: number) => void
  readonly onDone: () => void
}

export function RoomRow(props: RoomRowProps) {
  const { room, row, top, isSelected, active, edited, findings, onChoose, onEdit, onDone } = props
  const graph = graphOf(useStage().topology)
  return (
    <tr
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      className={`${styles.columns} ${styles.row}`}
      style={{ top }}
    >
      {columns.map((field, column) => {
        const isEdited = field.name === edited
        const text = cellText(graph, room, field)
        const shown = field.name === 'members' ? headcount(graph, room) : text
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its cells
          <td
            key={field.name}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is a cell of a grid
            role="gridcell"
            aria-colindex={column + 1}
            tabIndex={isEdited ? undefined : column === active ? 0 : -1}
            className={styles.cell}
            data-edited={isEdited}
            title={isEdited ? undefined : tipOf(field, text, shown)}
            onClick={isEdited ? undefined : (event) => onChoose(column, event)}
            onDoubleClick={isEdited ? undefined : () => onEdit(column)}
          >
            {isEdited ? (
              <RoomCellEditor room={room} field={field} onDone={onDone} />
            ) : (
              <>
                {field.name === 'name' && <Mark findings={findings} />}
                <span className={styles.text}>{shown}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}

const tipOf = (field: Field, text: string, shown: string): string | undefined =>
  field.type === 'texts' && text !== '' ? `${shown} in all:\n${text.replaceAll('; ', '\n')}` : text || undefined

function headcount(graph: Graph, room: Room): string {
  const count = headcountIn(graph, room)
  return count === undefined ? '' : thousands(count)
}

function Mark({ findings }: { readonly findings: ReadonlySet<Finding> | undefined }) {
  const open = [...(findings ?? [])]
  const severity = worstOf(open)
  const said = open.map(({ message }) => message).join('\n')
  return (
    <span className={styles.mark} {...(severity && { role: 'img', 'aria-label': `${severity}: ${said}`, title: said })}>
      {severity && <SeverityMark severity={severity} size={13} />}
    </span>
  )
}
