import { useEffect } from 'react'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { Category, ChatPool, Room } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { choiceName } from '#core/model/words.ts'
import { setField } from '../../commands/entity-edits.ts'
import { moveRoomsTo, putRoomInto } from '../../commands/room-edits.ts'
import { showSubject } from '../../commands/showing.ts'
import { useStage } from '../../store/derived.ts'
import { showPanel } from '../../store/preferences-store.ts'
import { announce } from '../../store/session-store.ts'
import { Picker } from '../../ui/Picker.tsx'
import { type Choice, Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { categoryChoices, chatPoolChoices } from './holder-choices.ts'

interface RoomCellEditorProps {
  readonly room: Room
  readonly field: Field
  readonly onDone: () => void
}

/** The control of one cell, in its place. */
export function RoomCellEditor({ room, field, onDone }: RoomCellEditorProps) {
  if (field.type === 'texts') return <InProperties room={room} field={field} onDone={onDone} />
  if (field.type === 'ref') return <RefEditor room={room} field={field} onDone={onDone} />
  const value = fieldOf(room, field.name) as string | undefined
  if (field.type === 'choice') {
    return (
      <Select
        id={`room-${field.name}`}
        label={`${field.title} of ${room.name}`}
        value={value}
        none="Not known"
        choices={(field.choices ?? []).map((choice) => ({ value: choice, label: choiceName(field.name, choice) }))}
        startsOpen
        onClose={onDone}
        onChange={(chosen) => setField([room], field, chosen)}
      />
    )
  }
  return (
    <TextInput
      label={`${field.title} of ${room.name}`}
      value={value ?? ''}
      autoFocus
      isSelected
      onCommit={(text) => {
        const typed = text.trim()
        if (typed !== '' || !field.isRequired) setField([room], field, typed === '' ? undefined : typed)
        else announce(`${field.title} cannot be empty.`)
      }}
      onDone={onDone}
      onLeave={onDone}
    />
  )
}

function RefEditor({ room, field, onDone }: RoomCellEditorProps) {
  const graph = graphOf(useStage().topology)
  const chatPool = chatPoolOf(graph, room)
  const shared = { label: `${field.title} of ${room.name}`, startsOpen: true, onClose: onDone }
  if (field.name === 'chatPool') {
    return (
      <Picker
        {...shared}
        value={chatPool?.id}
        choices={chatPoolChoices(graph)}
        onChange={(id) => {
          const chosen = graph.get('chatPool', id as ChatPool['id'])
          if (chosen && chosen !== chatPool) putRoomInto(room, chosen)
        }}
      />
    )
  }
  if (field.name === 'category') {
    return (
      <Picker
        {...shared}
        value={room.category}
        choices={categoryChoices(graph)}
        onChange={(id) => moveRoomsTo([room], graph.get('category', id as Category['id']))}
      />
    )
  }
  return (
    <Picker
      {...shared}
      value={room.addIn}
      none="None"
      choices={addInChoices(graph, chatPool)}
      onChange={(id) => setField([room], field, id)}
    />
  )
}

/** Those of its own chat pool first; the others, which it cannot use, with theirs. */
function addInChoices(graph: Graph, chatPool: ChatPool | undefined): readonly Choice[] {
  const all = byName(graph.all('addIn')).map((addIn) => ({ addIn, owner: chatPoolOf(graph, addIn) }))
  const own = all.filter(({ owner }) => owner === chatPool)
  const others = all.filter(({ owner }) => owner !== chatPool)
  return [
    ...own.map(({ addIn }) => ({ value: addIn.id, label: addIn.name })),
    ...others.map(({ addIn, owner }) => ({
      value: addIn.id,
      label: addIn.name,
      hint: owner ? `Of ${owner.name}: cannot interact` : 'Of no chat pool',
    })),
  ]
}

/** A list is too long for a cell: it is edited among the properties. */
function InProperties({ room, field, onDone }: RoomCellEditorProps) {
  const stage = useStage()
  useEffect(() => {
    onDone()
    showPanel('right', true)
    showSubject(stage.id, room.id, field.name)
  })
  return null
}
