import { type ReactFlowState, useStore, type Viewport } from '@xyflow/react'
import { MoreHorizontal } from 'lucide-react'
import { type Box, overlap, type Point } from '#core/layout/box.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { pillAt } from '#core/views/diagram/labels.ts'
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
import { mapSize } from './fit.ts'
import { useIsCut } from './out-of-view.ts'
import { padPlace } from './pad-place.ts'

const viewOf = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => `${x} ${y} ${zoom} ${width} ${height}`

/** The next steps with what is selected, beside it. */
export function ContextPad({ diagram }: { readonly diagram: Diagram }) {
  const selection = useSession((state) => state.selection)
  const isDragging = useGesture((state) => state.dragged !== undefined)
  const isRenaming = useSession((state) => state.renaming !== undefined)
  const id = selection.length === 1 ? selection[0] : undefined
  const drawn = id && drawnIn(diagram).find((one) => one.id === id)
  const shape = drawn && (diagram.nodes.find((node) => node.id === drawn.shape) ?? drawn.box)
  if (!drawn || !shape || isRenaming) return null
  return <Pad key={id} shape={shape} level={drawn.box.y} diagram={diagram} isHidden={isDragging} />
}

interface PadProps {
  readonly shape: Box
  readonly level: number
  readonly diagram: Diagram
  /** While something is dragged; to make all its buttons anew would take longer than all else that follows a drop. */
  readonly isHidden: boolean
}

/** Beside the shape, as far as that can be seen. */
function Pad({ shape, level, diagram, isHidden }: PadProps) {
  const [x = 0, y = 0, zoom = 1, width = 0, height = 0] = useStore(viewOf).split(' ').map(Number)
  const hasMap = useIsCut(diagram) && width > 760
  const region = useRegion('pad', padParts)
  const isPossible = contextPad.filter((id) => disabledReason(commandOf(id)) === undefined)
  const pad = { width: 34, height: (isPossible.length + 1) * 28 + 6 }
  const seen = { ...seenAt(shape, { x, y, zoom }), width: shape.width * zoom, height: shape.height * zoom }
  if (!overlap(seen, { x: 0, y: 0, width, height })) return null
  const map = { x: width - mapSize.width - 15, y: height - mapSize.height - 15, ...mapSize }
  const kept = [...inSight(diagram, { x, y, zoom }), ...(hasMap ? [map] : [])]
  const others = diagram.nodes.flatMap((node) => {
    const box = { ...seenAt(node, { x, y, zoom }), width: node.width * zoom, height: node.height * zoom }
    return node !== shape && overlap(box, { x: 0, y: 0, width, height }) ? [box] : []
  })
  const place = padPlace(seen, level * zoom + y, { pad, canvas: { width, height }, kept, others })
  return (
    <Toolbar
      label="What to do with the selection"
      className={styles.pad}
      hidden={isHidden}
      ref={region}
      style={{ left: place.x, top: place.y }}
    >
      {isPossible.map((id, at) => (
        <CommandToolbarButton key={id} id={id} isFirst={at === 0} />
      ))}
      <Menu
        trigger={
          <ToolbarButton label="More" isFirst={isPossible.length === 0}>
            <MoreHorizontal size={iconSizes.normal} aria-hidden />
          </ToolbarButton>
        }
        groups={() => possibleItems(contextMenus.object)}
      />
    </Toolbar>
  )
}

/** Badges, and the reasons on broken lines, in pixels of the canvas. */
function inSight({ nodes, links }: Diagram, view: Viewport): readonly Box[] {
  const corners = nodes.flatMap((node) => (node.badge ? [{ x: node.x + node.width, y: node.y }] : []))
  const badges = corners.map((corner) => {
    const { x, y } = seenAt(corner, view)
    return { x: x - 12, y: y - 12, width: 24, height: 24 }
  })
  const reasons = links.flatMap(({ broken }) => (broken ? [pillAt(broken.at, broken.label)] : []))
  return [
    ...badges,
    ...reasons.map((one) => ({ ...seenAt(one, view), width: one.width * view.zoom, height: one.height * view.zoom })),
  ]
}

const seenAt = (point: Point, { x, y, zoom }: Viewport): Point => ({ x: point.x * zoom + x, y: point.y * zoom + y })
