import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { entityOf } from '#core/model/topology.ts'
import { marksAt, marksOf } from '#core/views/diagram/badges.ts'
import { type HolderId, holdersOf } from '#core/views/outline/holders.ts'
import type { Matches } from '#core/views/outline/matching.ts'
import { entityIdOf, isOpenAtFirst, type OutlineRow } from '#core/views/outline/outline.ts'
import { troublesOf } from '#core/views/outline/telling.ts'
import { possibleItems } from '../../commands/menu-items.ts'
import { contextMenus } from '../../commands/menus.ts'
import { show } from '../../commands/showing.ts'
import { focusRegionItself } from '../../focus/regions.ts'
import { useRegion } from '../../focus/use-region.ts'
import { useFindings, useStage } from '../../store/derived.ts'
import { setFolds, useLook } from '../../store/look-store.ts'
import { select, useSession } from '../../store/session-store.ts'
import { ContextMenu } from '../../ui/ContextMenu.tsx'
import { rowHeight } from '../../ui/row-height.ts'
import { VirtualRows } from '../../ui/VirtualRows.tsx'
import { OutlineLine, type Picking } from './OutlineLine.tsx'
import styles from './outline.module.css'
import { pressInTree, type TreeKeys } from './outline-keys.ts'

interface OutlineTreeProps {
  readonly rows: readonly OutlineRow[]
  readonly matches: Matches | undefined
}

/** The lines of the outline, of which one is active: a tree that holds one place in the tab order. */
export function OutlineTree({ rows, matches }: OutlineTreeProps) {
  const { topology, name } = useStage()
  const selection = useSession((state) => state.selection)
  const [renaming, setRenaming] = useState<EntityId>()
  const region = useRegion('outline')
  const prefix = useId()
  const { marks, troubles } = useTroubles()
  const selected = useMemo(() => new Set<string>(selection), [selection])
  const { at, active, setChosen } = useActive(rows, selection)
  useSelectionOpen(selection[0])
  const keys: TreeKeys = { rows, at, selection, setChosen, setRenaming }
  const line = (index: number) => {
    const row = rows[index]
    return (
      row && (
        <OutlineLine
          domId={`${prefix}${row.id}`}
          row={row}
          isActive={index === at}
          isSelected={selected.has(row.id)}
          isDimmed={matches !== undefined && row.entity !== undefined && !matches.own.has(row.entity.id)}
          isRenaming={renaming !== undefined && row.id === renaming}
          topology={topology}
          marks={row.entity && marksAt(marks, row.entity.id)}
          trouble={row.entity && troubles.get(row.entity.id)}
          onPick={(how) => pick(row, how, keys)}
          onRename={setRenaming}
        />
      )
    )
  }
  return (
    <VirtualRows
      className={styles.scroller}
      count={rows.length}
      height={rowHeight}
      active={active}
      keyOf={(index) => rows[index]?.id ?? String(index)}
      row={line}
      wrap={(lines) => (
        <Tree label={`Outline of ${name}`} region={region} keys={keys} prefix={prefix}>
          {lines}
        </Tree>
      )}
    />
  )
}

interface TreeProps {
  readonly label: string
  readonly region: Ref<HTMLDivElement>
  readonly keys: TreeKeys
  /** What the ids of lines begin with in the document. */
  readonly prefix: string
  readonly children: ReactNode
}

function Tree({ label, region, keys, prefix, children }: TreeProps) {
  const active = keys.rows[keys.at]
  const press = (event: KeyboardEvent) => {
    if (event.target === event.currentTarget) pressInTree(event, keys)
  }
  return (
    // The line that had the focus may be gone by what is chosen.
    <ContextMenu groups={() => possibleItems(contextMenus.object)} onClose={() => focusRegionItself('outline')}>
      <div
        ref={region}
        role="tree"
        tabIndex={0}
        className={styles.tree}
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={active && `${prefix}${active.id}`}
        onKeyDown={press}
        onContextMenu={(event) => selectForMenu(event, active)}
      >
        {children}
      </div>
    </ContextMenu>
  )
}

function useTroubles() {
  const findings = useFindings()
  return useMemo(() => ({ marks: marksOf(findings), troubles: troublesOf(findings) }), [findings])
}

/** The menu is about the line under the pointer, or about the active one where it was asked for by key. */
function selectForMenu({ target }: MouseEvent, active: OutlineRow | undefined): void {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-outline]') : null
  const id = (line?.dataset['outline'] ?? active?.id) as HolderId | undefined
  const entity = id && entityIdOf(id)
  if (entity && !useSession.getState().selection.includes(entity)) select([entity])
}

function pick(row: OutlineRow, how: Picking, keys: TreeKeys): void {
  keys.setChosen(row.id)
  const id = entityIdOf(row.id)
  if (!id) setFolds([row.id], !row.isOpen)
  else if (how === 'alone') show([id])
  else select(how === 'beside' ? toggled(keys.selection, id) : upTo(row, keys))
  focusRegionItself('outline')
}

/** From the line that was selected first to this one. */
function upTo(row: OutlineRow, { rows, selection }: TreeKeys): readonly EntityId[] {
  const to = rows.indexOf(row)
  const from = Math.max(
    rows.findIndex((one) => one.id === selection[0]),
    0,
  )
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1).flatMap((one) => entityIdOf(one.id) ?? [])
  return from > to ? range.reverse() : range
}

const toggled = (selection: readonly EntityId[], id: EntityId): readonly EntityId[] =>
  selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]

/** The place of the active line: the chosen or selected one, or where it was before it went. */
function useActive(rows: readonly OutlineRow[], selection: readonly EntityId[]) {
  const [chosen, setChosen] = useState<string>()
  useEffect(() => {
    if (selection[0]) setChosen((before) => (before && selection.includes(before as EntityId) ? before : selection[0]))
  }, [selection])
  const before = useRef(0)
  const found = rows.findIndex(({ id }) => id === chosen)
  const at = found >= 0 ? found : Math.min(before.current, rows.length - 1)
  useEffect(() => {
    before.current = Math.max(at, 0)
  }, [at])
  return { at, active: chosen === undefined ? undefined : at, setChosen }
}

/** What is selected elsewhere can be seen here: all that it stands in is opened. */
function useSelectionOpen(id: EntityId | undefined): void {
  const { topology } = useStage()
  const shown = useRef<EntityId>(undefined)
  useEffect(() => {
    if (!id || shown.current === id) return
    shown.current = id
    const entity = entityOf(topology, id)
    const holders = entity ? holdersOf(graphOf(topology), entity) : []
    const { folds } = useLook.getState()
    const closed = holders.filter((holder) => !(folds.get(holder) ?? isOpenAtFirst(holder)))
    if (closed.length > 0) setFolds(closed, true)
  }, [id, topology])
}
