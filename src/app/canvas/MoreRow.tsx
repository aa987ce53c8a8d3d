import { Search } from 'lucide-react'
import { useState } from 'react'
import { contentIn } from '#core/layout/content.ts'
import { stackAt } from '#core/layout/people.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Row } from '#core/views/diagram/diagram.ts'
import { show } from '../commands/showing.ts'
import { current } from '../store/derived.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import { later } from '../ui/later.tsx'
import type { Choice } from '../ui/Select.tsx'
import rowStyles from './row.module.css'
import { boxStyle } from './shape-style.ts'

const Picker = later(async () => (await import('../ui/Picker.tsx')).Picker, {
  Meanwhile: ({ trigger }) => trigger,
})

/** Below what is listed of many: finds any of the others, which is then listed too. */
export function MoreRow({ row }: { readonly row: Row }) {
  const [choices, setChoices] = useState<readonly Choice[]>([])
  return (
    <div className={`nodrag nowheel ${rowStyles.row} ${rowStyles.more}`} style={boxStyle(row)}>
      <Picker
        label={`Find one of ${row.title}`}
        value={undefined}
        choices={choices}
        onOpen={() => setChoices(choicesFor(row))}
        trigger={
          <button type="button" className={rowStyles.rowButton}>
            <Search size={iconSizes.small} aria-hidden />
            <span className={rowStyles.rowTitle}>and {row.title}</span>
          </button>
        }
        onChange={(id) => id && show([id as EntityId])}
      />
    </div>
  )
}

function choicesFor({ id, more = 'room' }: Row): readonly Choice[] {
  const now = current()
  if (!now) return []
  const all = listOf[more](graphOf(now.stage.topology), id)
  return byName(all).map((one) => ({ value: one.id, label: one.name }))
}

type Named = { readonly id: EntityId; readonly name: string }

/** All of which a shape lists the first, by what they are. */
const listOf: Readonly<Record<NonNullable<Row['more']>, (graph: Graph, holder: EntityId) => readonly Named[]>> = {
  users: (graph, holder) => stackAt(graph, holder)?.members ?? [],
  category: (graph, holder) => graph.referrers('category', holder, 'chatPool'),
  room: (graph, holder) => {
    const chatPool = graph.get('chatPool', holder)
    return chatPool ? contentIn(graph, chatPool).rooms : graph.referrers('room', holder, 'category')
  },
}
