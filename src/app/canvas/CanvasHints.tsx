import { chatPoolOf, contentOf, islandsOf } from '#core/domain/content/islands.ts'
import { shapeOf } from '#core/edits/shapes.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { CommandTextButton } from '../buttons/CommandButton.tsx'
import { useStage } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { useReachPath } from '../store/reach.ts'
import { useSession } from '../store/session-store.ts'
import styles from './canvas-hints.module.css'

/** What the gesture is about to do, or why parts of the diagram are dimmed. */
export function Banner() {
  const text = useBanner()
  return text ? (
    <p className={styles.banner} title={text}>
      <span>{text}</span>
    </p>
  ) : null
}

function useBanner(): string | undefined {
  const graph = graphOf(useStage().topology)
  const placing = useGesture((state) => state.placing)
  const from = useGesture((state) => state.interactionFrom)
  const selection = useSession((state) => state.selection)
  const path = useReachPath()
  const shape = placing === undefined ? undefined : shapeOf(placing)
  if (shape?.kind === 'interaction') {
    const start = contentOf(graph, from)
    return start
      ? `Click what ${start.name} should interact with. Escape cancels.`
      : 'Click the category, room or add-in where the expected interaction starts. Escape cancels.'
  }
  if (shape) return `${shape.title}: click on the canvas, or on what it belongs to. Escape cancels.`
  if (path && selection.length < 2) return path.inShort
  const content = selection.length === 1 ? contentOf(graph, selection[0]) : undefined
  if (!content || islandsOf(graph).length === 0) return undefined
  const chatPool = chatPoolOf(graph, content)
  return chatPool
    ? `${content.name} interacts within ${chatPool.name} only: chat deployments do not interact.`
    : `${content.name} belongs to no chat pool, so it can interact with nothing.`
}

export function EmptyCanvas() {
  return (
    <div className={styles.emptyCanvas}>
      <div>
        <h2>This stage is empty</h2>
        <p>Drag a pool here, press N, or import a topology.</p>
        <div className={styles.offers}>
          <CommandTextButton id="newObject" look="primary" />
          <CommandTextButton id="importIntoStage" />
        </div>
      </div>
    </div>
  )
}
