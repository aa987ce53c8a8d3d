import { useMemo, useState } from 'react'
import { chatPoolOf, contentOf } from '#core/domain/content/islands.ts'
import { headingsIn, roomColumns } from '#core/domain/rooms/room-table.ts'
import { planPaste } from '#core/edits/paste-rooms.ts'
import type { PasteTarget } from '#core/edits/room-rows.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { ChatPool, EntityId } from '#core/model/entity.ts'
import type { Field as Column } from '#core/model/fields.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { readTable } from '#formats/tables/delimited.ts'
import { usePlan, useStage } from '../../store/derived.ts'

/** Rows that are to become rooms, what a person says of them, and what pasting them would do. */
export function usePaste(given: string, into: EntityId | undefined) {
  const plan = usePlan()
  const stage = useStage()
  const graph = graphOf(stage.topology)
  const chatPools = byName(graph.all('chatPool'))
  const [wanted, setWanted] = useState(() => chatPoolOfPlace(graph, chatPools, into))
  const target = useMemo(() => targetOf(graph, wanted, into), [graph, wanted, into])
  const { table, ...rows } = useTable(given)
  const paste = useMemo(() => planPaste(plan, stage.id, table, target), [plan, stage, table, target])
  const rooms = paste.rows.flatMap(({ outcome, room }) =>
    room && (outcome === 'added' || outcome === 'changed') ? room.id : [],
  )
  return { ...rows, table, chatPools, wanted, setWanted, target, paste, rooms }
}

/** The text as rows, each column with its meaning: the chosen one, else that of its heading or of its place. */
function useTable(given: string) {
  const [text, setText] = useState(given)
  const [chosen, setChosen] = useState<ReadonlyMap<number, Column | undefined>>(new Map())
  const [withoutHeadings, setWithoutHeadings] = useState(false)
  const rows = useMemo(() => readTable(text), [text])
  const possible = useMemo(() => (rows[0] ? headingsIn(rows[0]) : undefined), [rows])
  const headings = withoutHeadings ? undefined : possible
  const table = useMemo(() => {
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    const columns = Array.from({ length: width }, (_, at) =>
      chosen.has(at) ? chosen.get(at) : headings ? headings[at] : roomColumns[at],
    )
    return { columns, rows: headings ? rows.slice(1) : rows, firstNumber: headings ? 2 : 1 }
  }, [rows, headings, chosen])
  /** A column means one thing: whichever meant it before means nothing now. */
  const choose = (at: number, column: Column | undefined) => {
    const others = table.columns.map((held, index) => [index, held === column ? undefined : held] as const)
    setChosen(new Map([...others, [at, column]]))
  }
  const headed = (isHeaded: boolean) => {
    setWithoutHeadings(!isHeaded)
    setChosen(new Map())
  }
  const rewrite = (next: string) => {
    setText(next)
    headed(true)
  }
  return { text, rewrite, rows, table, choose, headings, canBeHeaded: possible !== undefined, headed }
}

function chatPoolOfPlace(graph: Graph, chatPools: readonly ChatPool[], into: EntityId | undefined) {
  const content = contentOf(graph, into)
  const owner = graph.get('chatPool', into) ?? (content && chatPoolOf(graph, content))
  return owner?.id ?? (chatPools.length === 1 ? chatPools[0]?.id : undefined)
}

function targetOf(graph: Graph, wanted: ChatPool['id'] | undefined, into: EntityId | undefined): PasteTarget {
  const category = graph.get('category', into)
  return {
    chatPool: graph.get('chatPool', wanted),
    category: category?.chatPool === wanted ? category : undefined,
  }
}
