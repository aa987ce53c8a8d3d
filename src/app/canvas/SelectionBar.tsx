import { Panel } from '@xyflow/react'
import { thousands } from '#core/model/words.ts'
import { CommandButton } from '../buttons/CommandButton.tsx'
import type { CommandId } from '../commands/index.ts'
import { useArrangement } from '../store/arrangement-store.ts'
import { useSelected } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { oneStop } from '../ui/one-stop.ts'
import styles from './tools.module.css'

const groups: readonly (readonly CommandId[])[] = [
  ['alignLeft', 'alignCenter', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
  ['distributeHorizontally', 'distributeVertically', 'tidy', 'togglePin'],
  ['duplicate', 'remove'],
]

/**
 * What can be done to several objects at once, at the foot of the canvas, where a diagram that is shown whole leaves
 * room.
 */
export function SelectionBar() {
  const selection = useSelected()
  const isDragging = useGesture((state) => state.dragged !== undefined)
  const isArranging = useArrangement() !== undefined
  if (selection.length < 2 || isDragging || isArranging) return null
  const said = `${thousands(selection.length)} selected`
  return (
    <Panel position="bottom-center" className={styles.bottom}>
      <div className={styles.bar} role="toolbar" aria-label={said} {...oneStop('horizontal')}>
        <span className={styles.count}>{said}</span>
        {groups.map((group) => (
          <span key={group[0]} className={styles.group}>
            {group.map((id) => (
              <CommandButton key={id} id={id} size="small" isStop={id === groups[0]?.[0]} />
            ))}
          </span>
        ))}
      </div>
    </Panel>
  )
}
