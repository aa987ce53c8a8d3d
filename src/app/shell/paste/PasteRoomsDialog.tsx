import { useMemo, useState } from 'react'
import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { headingsIn, roomColumns } from '#core/domain/rooms/room-table.ts'
import { planPaste } from '#core/edits/paste-rooms.ts'
import type { PasteTarget } from '#core/edits/room-rows.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Field as Column } from '#core/model/fields.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { counted } from '#core/model/words.ts'
import { readTable } from '#formats/tables/delimited.ts'
import { usePlan, useStage } from '../../store/derived.ts'
import type { Answers } from '../../store/dialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { Select } from '../../ui/Select.tsx'
import { PasteColumns } from './PasteColumns.tsx'
import { PastePreview } from './PastePreview.tsx'
import styles from './paste.module.css'

interface PasteRoomsDialogProps {
  /** The rows, as far as they are at hand. */
  readonly text: string
  /** The chat pool or category that they go into, or something that stands in one. */
  readonly into: EntityId | undefined
  readonly onAnswer: (pasted: Answers['paste-rooms']) => void
  readonly onClose: () => void
}

/** Rows of a spreadsheet become rooms: what they mean and what they change is seen before it is done. */
export function PasteRoomsDialog({ text: given, into, onAnswer, onClose }: PasteRoomsDialogProps) {
  const plan = usePlan()
  const stage = useStage()
  const graph = graphOf(stage.topology)
  const chatPools = byName(graph.all('chatPool'))
  const [text, setText] = useState(given)
  const [wanted, setWanted] = useState(chatPoolOfPlace)
  const rows = useMemo(() => readTable(text), [text])
  const [chosen, setChosen] = useState<ReadonlyMap<number, Column | undefined>>(new Map())
  const [withoutHeadings, setWithoutHeadings] = useState(false)
  const headings = useMemo(
    () => (rows[0] && !withoutHeadings ? headingsIn(rows[0]) : undefined),
    [rows, withoutHeadings],
  )
  const table = useMemo(() => {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    const columns = Array.from({ length: width }, (_, at) =>
      chosen.has(at) ? chosen.get(at) : headings ? headings[at] : roomColumns[at],
    )
    return { columns, rows: headings ? rows.slice(1) : rows, firstNumber: headings ? 2 : 1 }
  }, [rows, headings, chosen])
  const target = useMemo((): PasteTarget => {
    const category = graph.get('category', into)
    return {
      chatPool: graph.get('chatPool', wanted),
      category: category?.chatPool === wanted ? category : undefined,
    }
  }, [graph, wanted, into])
  const paste = useMemo(() => planPaste(plan, stage.id, table, target), [plan, stage, table, target])
  const pasted = paste.rows.flatMap(({ outcome, room }) =>
    room && (outcome === 'added' || outcome === 'changed') ? room.id : [],
  )
  const count = pasted.length

  function chatPoolOfPlace() {
    const content = contentOf(graph, into)
    const owner = graph.get('chatPool', into) ?? (content && chatPoolOf(graph, content))
    return owner?.id ?? (chatPools.length === 1 ? chatPools[0]?.id : undefined)
  }
  const choose = (at: number, column: Column | undefined) =>
    setChosen(
      new Map([
        ...table.columns.map((held, index) => [index, held === column ? undefined : held] as const),
        [at, column],
      ]),
    )
  const reset = (next: string) => {
    setText(next)
    setChosen(new Map())
    setWithoutHeadings(false)
  }
  const submit = () => onAnswer({ table, target, rooms: pasted })
  return (
    <Dialog
      title="Paste rows of rooms"
      text="Copy rows in a spreadsheet and paste them here. Rooms are found by name within their chat pool; empty cells change nothing. It is one step, and one undo takes it back."
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabledReason={reasonAgainst(rows.length, count)} onClick={submit}>
            {count === 0 ? 'Paste rooms' : `Paste ${counted(count, 'room')}`}
          </Button>
        </>
      }
    >
      <div className={styles.given}>
        <Field id="paste-rows" label="Rows">
          <textarea
            id="paste-rows"
            className={`${ui.input} ${styles.text}`}
            rows={rows.length === 0 ? 8 : 3}
            spellCheck={false}
            wrap="off"
            placeholder={'Name\tCategory\tType\tMembers'}
            value={text}
            onChange={(event) => reset(event.target.value)}
          />
        </Field>
        <div className={styles.options}>
          <Field id="paste-pool" label="Rows that name no chat pool go to">
            <Select
              id="paste-pool"
              value={wanted}
              none="None: leave them out"
              choices={chatPools.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => setWanted(chatPools.find((one) => one.id === id)?.id)}
            />
          </Field>
          {rows[0] && headingsIn(rows[0]) && (
            <label className={styles.flag}>
              <input
                type="checkbox"
                checked={!withoutHeadings}
                onChange={(event) => {
                  setWithoutHeadings(!event.target.checked)
                  setChosen(new Map())
                }}
              />
              The first row has the headings
            </label>
          )}
        </div>
      </div>
      {rows.length > 0 && (
        <>
          <PasteColumns table={table} headings={headings && rows[0]} onChoose={choose} />
          <PastePreview paste={paste} />
        </>
      )}
    </Dialog>
  )
}

function reasonAgainst(rows: number, count: number): string | undefined {
  if (rows === 0) return 'Paste rows into the field first.'
  return count === 0 ? 'These rows change nothing.' : undefined
}
