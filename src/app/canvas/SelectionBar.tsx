import { Panel } from '@xyflow/react'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Copy,
  LayoutGrid,
  type LucideIcon,
  Pin,
  Trash2,
} from 'lucide-react'
import { thousands } from '#core/model/words.ts'
import { type CommandId, runCommand } from '../commands/index.ts'
import { useCommand } from '../commands/use-command.ts'
import { useGesture } from '../store/gesture-store.ts'
import { useSession } from '../store/session-store.ts'
import { IconButton } from '../ui/Button.tsx'
import styles from './tools.module.css'

const groups: readonly (readonly (readonly [CommandId, LucideIcon])[])[] = [
  [
    ['alignLeft', AlignStartVertical],
    ['alignCenter', AlignCenterVertical],
    ['alignRight', AlignEndVertical],
    ['alignTop', AlignStartHorizontal],
    ['alignMiddle', AlignCenterHorizontal],
    ['alignBottom', AlignEndHorizontal],
  ],
  [
    ['distributeHorizontally', AlignHorizontalDistributeCenter],
    ['distributeVertically', AlignVerticalDistributeCenter],
    ['tidy', LayoutGrid],
    ['togglePin', Pin],
  ],
  [
    ['duplicate', Copy],
    ['remove', Trash2],
  ],
]

/** What can be done to several objects at once, at the foot of the canvas, where a diagram that is shown whole leaves room. */
export function SelectionBar() {
  const selection = useSession((state) => state.selection)
  const isCarrying = useGesture((state) => state.carried !== undefined)
  if (selection.length < 2 || isCarrying) return null
  const said = `${thousands(selection.length)} selected`
  return (
    <Panel position="bottom-center" className={styles.bottom}>
      <div className={styles.bar} role="toolbar" aria-label={said}>
        <span className={styles.count}>{said}</span>
        {groups.map((group) => (
          <span key={group[0]?.[0]} className={styles.group}>
            {group.map(([id, Icon]) => (
              <BarButton key={id} id={id} Icon={Icon} />
            ))}
          </span>
        ))}
      </div>
    </Panel>
  )
}

function BarButton({ id, Icon }: { readonly id: CommandId; readonly Icon: LucideIcon }) {
  const { title, reason, isChecked, keys } = useCommand(id)
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
