import { contentIn } from '#core/layout/content.ts'
import type { Entity } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { counted } from '#core/model/words.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { useStage } from '../../store/derived.ts'
import styles from './inspector.module.css'

/** As one text, broken between its parts only. */
const unbroken = (parts: readonly (string | false)[]): string =>
  parts
    .filter((part) => part !== false)
    .map((part) => part.replaceAll(' ', noBreakSpace))
    .join(' · ')

const noBreakSpace = '\u00a0'

/** How much a chat pool or a category holds. */
export function ContentSummary({ entity }: { readonly entity: Entity }) {
  const graph = graphOf(useStage().topology)
  if (entity.kind !== 'chatPool' && entity.kind !== 'category') return null
  const rooms =
    entity.kind === 'category'
      ? graph.referrers('room', entity.id, 'category').length
      : contentIn(graph, entity).roomCount
  const categories = entity.kind === 'chatPool' && graph.referrers('category', entity.id, 'chatPool').length
  const addIns = entity.kind === 'chatPool' && graph.referrers('addIn', entity.id, 'chatPool').length
  const counts = [
    counted(rooms, 'room'),
    categories !== false && counted(categories, 'category', 'categories'),
    addIns !== false && addIns > 0 && counted(addIns, 'add-in'),
  ]
  return (
    <section className={`${styles.section} ${styles.content}`} aria-label="Content">
      <h3 className={styles.heading}>
        Content <span className={styles.summary}>{unbroken(counts)}</span>
      </h3>
      <CommandTextButton id="showRooms" size="small" />
    </section>
  )
}
