import { Panel } from '@xyflow/react'
import { thousands } from '#core/model/words.ts'
import { type CommandId, runCommand } from '../commands/index.ts'
import { useCommand } from '../commands/use-command.ts'
import { useGesture } from '../store/gesture-store.ts'
import { useSession } from '../store/session-store.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './tools.module.css'

const groups: readonly (readonly CommandId[])[] = [
  ['alignLeft', 'alignCenter', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
  ['distributeHorizontally', 'distributeVertically', 'tidy', 'togglePin'],
  ['duplicate', 'remove'],
]

/** What can be done to several objects at once, at the foot of the canvas, where a diagram that is shown whole leaves room. */
export function SelectionBar() {
  const selection = useSession((state) => state.selection)
  const isDragging = useGesture((state) => state.dragged !== undefined)
  if (selection.length < 2 || isDragging) return null
  const said = `${thousands(selection.length)} selected`
  return (
    <Panel position="bottom-center" className={styles.bottom}>
      <div className={styles.bar} role="toolbar" aria-label={said}>
        <span className={styles.count}>{said}</span>
        {groups.map((group) => (
          <span key={group[0]} className={styles.group}>
            {group.map((id) => (
              <BarButton key={id} id={id} />
            ))}
          </span>
        ))}
      </div>
    </Panel>
  )
}

function BarButton({ id }: { readonly id: CommandId }) {
  const { Icon, title, reason, isChecked, keys } = useCommand(id)
  return (
    <IconButton
      size="small"
      label={title}
      keys={keys}
      disabledReason={reason}
      aria-pressed={isChecked}
      onClick={() => runCommand(id)}
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  )
}
