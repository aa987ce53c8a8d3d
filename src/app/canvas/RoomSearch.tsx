import { Search } from 'lucide-react'
import { useState } from 'react'
import { contentIn } from '#core/layout/content.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { EntityId, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Row } from '#core/views/diagram/diagram.ts'
import { show } from '../commands/showing.ts'
import { current } from '../store/derived.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Picker } from '../ui/Picker.tsx'
import type { Choice } from '../ui/Select.tsx'
import rowStyles from './row.module.css'
import { boxStyle } from './shape-style.ts'

/** Below the listed rooms of a category: finds any of the others, which is then listed too. */
export function RoomSearch({ row }: { readonly row: Row }) {
  const [choices, setChoices] = useState<readonly Choice[]>([])
  return (
    <div className={`nodrag nowheel ${rowStyles.row} ${rowStyles.more}`} style={boxStyle(row)}>
      <Picker
        label={`Find one of ${row.title}`}
        value={undefined}
        choices={choices}
        onOpen={() => setChoices(choicesIn(row.id))}
        trigger={
          <button type="button" className={rowStyles.rowButton}>
            <Search size={iconSizes.small} aria-hidden />
            <span className={rowStyles.rowTitle}>{row.title}: find one</span>
          </button>
        }
        onChange={(id) => id && show([id as EntityId])}
      />
    </div>
  )
}

function choicesIn(holder: EntityId): readonly Choice[] {
  const now = current()
  return now
    ? byName(roomsOf(graphOf(now.stage.topology), holder)).map(({ id, name }) => ({ value: id, label: name }))
    : []
}

function roomsOf(graph: ReturnType<typeof graphOf>, holder: EntityId): readonly Room[] {
  const chatPool = graph.find(holder)
  if (chatPool?.kind === 'chatPool') return contentIn(graph, chatPool).rooms
  return graph.referrers('room', holder, 'category')
}
