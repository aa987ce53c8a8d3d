import type { KeyboardEvent } from 'react'
import type { EntityId } from '#core/model/entity.ts'
import { entityIdOf, type OutlineRow } from '#core/views/outline/outline.ts'
import { show } from '../../commands/showing.ts'
import { setFolds } from '../../store/look-store.ts'
import { isViewer, usePreferences } from '../../store/preferences-store.ts'
import { select } from '../../store/session-store.ts'

/** What the keys of the outline work on. */
export interface TreeKeys {
  readonly rows: readonly OutlineRow[]
  /** The place of the active line. */
  readonly at: number
  readonly selection: readonly EntityId[]
  readonly setChosen: (id: string) => void
  readonly setRenaming: (id: EntityId | undefined) => void
}

const page = 12

/** The keys of a tree: arrows walk, open and close; space selects beside, shift as far as, Ctrl+A all. */
export function pressInTree(event: KeyboardEvent, keys: TreeKeys): void {
  const act = event.altKey ? undefined : actions[event.key]
  if (!act?.(keys, event)) return
  event.preventDefault()
  event.stopPropagation()
}

/** True where the key meant something. */
type Action = (keys: TreeKeys, event: KeyboardEvent) => boolean

const actions: Readonly<Record<string, Action>> = {
  ArrowDown: (keys, event) => goTo(keys, keys.at + 1, event),
  ArrowUp: (keys, event) => goTo(keys, keys.at - 1, event),
  Home: (keys, event) => goTo(keys, 0, event),
  End: (keys, event) => goTo(keys, keys.rows.length - 1, event),
  PageDown: (keys, event) => goTo(keys, keys.at + page, event),
  PageUp: (keys, event) => goTo(keys, keys.at - page, event),
  ArrowRight: (keys, event) => {
    const row = keys.rows[keys.at]
    if (row?.isOpen === false) setFolds([row.id], true)
    else if (row?.isOpen) goTo(keys, keys.at + 1, event)
    return true
  },
  ArrowLeft: (keys, event) => {
    const row = keys.rows[keys.at]
    if (row?.isOpen) setFolds([row.id], false)
    else goTo(keys, holderAt(keys), event)
    return true
  },
  '*': ({ rows, at }) => {
    const level = rows[at]?.level
    const closed = rows.filter((row) => row.level === level && row.isOpen === false)
    setFolds(
      closed.map(({ id }) => id),
      true,
    )
    return true
  },
  ' ': ({ rows, at, selection }) => {
    const id = idAt(rows, at)
    if (id) select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
    return true
  },
  Enter: ({ rows, at }) => {
    const id = idAt(rows, at)
    if (id) show([id])
    // Where the outline stands for the diagram, Enter does the same as there.
    return !id || !isViewer(usePreferences.getState())
  },
  a: ({ rows }, event) => {
    if (!event.ctrlKey && !event.metaKey) return false
    select(rows.flatMap((row) => entityIdOf(row.id) ?? []))
    return true
  },
  F2: ({ rows, at, setRenaming }) => {
    const entity = rows[at]?.entity
    if (!entity || entity.kind === 'client') return false
    setRenaming(entity.id)
    return true
  },
}

/** Goes to a line and selects it; with Ctrl the selection stays, with Shift it grows. */
function goTo({ rows, at, selection, setChosen }: TreeKeys, to: number, event: KeyboardEvent): boolean {
  const place = Math.min(Math.max(to, 0), rows.length - 1)
  const row = rows[place]
  if (!row) return true
  setChosen(row.id)
  const id = entityIdOf(row.id)
  if (event.ctrlKey || event.metaKey || !id || place === at) return true
  if (event.shiftKey) {
    const passed = rows.slice(Math.min(at, place), Math.max(at, place) + 1).flatMap((one) => entityIdOf(one.id) ?? [])
    select([...new Set([...selection, ...passed])])
  } else show([id])
  return true
}

const idAt = (rows: readonly OutlineRow[], at: number): EntityId | undefined => rows[at] && entityIdOf(rows[at].id)

function holderAt({ rows, at }: TreeKeys): number {
  const level = rows[at]?.level ?? 1
  for (let up = at - 1; up >= 0; up--) if ((rows[up]?.level ?? level) < level) return up
  return at
}
