import { worstOf } from '#core/checking/check.ts'
import { cellText, headcountIn } from '#core/domain/rooms/room-table.ts'
import type { Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { thousands } from '#core/model/words.ts'
import { type Marks, marksAt } from '#core/views/diagram/badges.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import type { GridCell } from '../../ui/grid/grid.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './rooms.module.css'

/** What a cell says of a room; the one with its name shows what is wrong with it. */
export function roomCell(graph: Graph, room: Room, field: Field, marks: Marks): GridCell {
  const text = cellText(graph, room, field)
  const shown = field.name === 'members' ? headcount(graph, room) : text
  const title = tipOf(field, text, shown)
  if (field.name !== 'name') return { title, className: styles.cell, children: shown }
  return {
    title,
    className: styles.name,
    children: (
      <>
        <Mark findings={marksAt(marks, room.id)} />
        <span className={styles.text}>{shown}</span>
      </>
    ),
  }
}

const tipOf = (field: Field, text: string, shown: string): string | undefined =>
  field.type === 'texts' && text !== '' ? `${shown} in all:\n${text.replaceAll('; ', '\n')}` : text || undefined

function headcount(graph: Graph, room: Room): string {
  const count = headcountIn(graph, room)
  return count ? `${count.isOpen ? 'at least ' : ''}${thousands(count.known)}` : ''
}

function Mark({ findings }: { readonly findings: readonly Finding[] }) {
  const severity = worstOf(findings)
  const said = findings.map(({ message }) => message).join('\n')
  return (
    <span className={styles.mark} {...(severity && { role: 'img', 'aria-label': `${severity}: ${said}`, title: said })}>
      {severity && <SeverityMark severity={severity} size={iconSizes.small} />}
    </span>
  )
}
