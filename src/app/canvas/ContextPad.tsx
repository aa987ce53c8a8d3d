import { type ReactFlowState, useStore } from '@xyflow/react'
import { MoreHorizontal } from 'lucide-react'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { drawnIn } from '#core/views/diagram/walk.ts'
import { CommandToolbarButton } from '../buttons/CommandButton.tsx'
import { commandOf } from '../commands/index.ts'
import { possibleItems } from '../commands/menu-items.ts'
import { contextMenus, contextPad } from '../commands/menus.ts'
import { disabledReason } from '../commands/run-command.ts'
import { useRegion } from '../focus/use-region.ts'
import { useGesture } from '../store/gesture-store.ts'
import { useSession } from '../store/session-store.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu } from '../ui/Menu.tsx'
import { Toolbar, ToolbarButton } from '../ui/Toolbar.tsx'
import styles from './context-pad.module.css'
import { padParts } from './diagram-region.ts'

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => `${x} ${y} ${zoom} ${width} ${height}`

/** The next steps with what is selected, beside it. */
export function ContextPad({ diagram }: { readonly diagram: Diagram }) {
  const selection = useSession((state) => state.selection)
  const isDragging = useGesture((state) => state.dragged !== undefined)
  const isRenaming = useSession((state) => state.renaming !== undefined)
  const id = selection.length === 1 ? selection[0] : undefined
  const drawn = id && drawnIn(diagram).find((one) => one.id === id)
  const shape = drawn && (diagram.nodes.find((node) => node.id === drawn.shape) ?? drawn.box)
  if (!drawn || !shape || isDragging || isRenaming) return null
  return <Pad key={id} left={shape.x + shape.width} top={drawn.box.y} />
}

/** Right of the shape, as far as it fits on the canvas. */
function Pad({ left, top }: { readonly left: number; readonly top: number }) {
  const [x = 0, y = 0, zoom = 1, width = 0, height = 0] = useStore(viewOf).split(' ').map(Number)
  const region = useRegion('pad', padParts)
  const isPossible = contextPad.filter((id) => disabledReason(commandOf(id)) === undefined)
  const tall = (isPossible.length + 1) * 28 + 6
  const at = { left: left * zoom + x + 10 + 14 * zoom, top: top * zoom + y }
  if (at.left < 0 || at.top + tall < 0 || at.left > width + 80 || at.top > height) return null
  return (
    <Toolbar
      label="What to do with the selection"
      className={styles.pad}
      ref={region}
      style={{ left: Math.min(at.left, width - 40), top: Math.max(6, Math.min(at.top, height - tall - 6)) }}
    >
      {isPossible.map((id) => (
        <CommandToolbarButton key={id} id={id} />
      ))}
      <Menu
        trigger={
          <ToolbarButton label="More">
            <MoreHorizontal size={iconSizes.normal} aria-hidden />
          </ToolbarButton>
        }
        groups={() => possibleItems(contextMenus.object)}
      />
    </Toolbar>
  )
}
