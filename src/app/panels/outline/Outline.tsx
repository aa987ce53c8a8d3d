import { type KeyboardEvent, useMemo } from 'react'
import { graphOf } from '#core/model/memory/graph.ts'
import { counted } from '#core/model/words.ts'
import { isOpenAtFirst, outlineOf } from '#core/views/outline/outline.ts'
import { useSaid } from '../../commands/use-said.ts'
import { focusRegionItself } from '../../focus/regions.ts'
import { useMatches, useStage } from '../../store/derived.ts'
import { setFilter, useLook } from '../../store/look-store.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { OutlineFilters } from './OutlineFilters.tsx'
import { OutlineTree } from './OutlineTree.tsx'
import styles from './outline.module.css'
import { StageFindings } from './StageFindings.tsx'

/** Everything of the stage as a tree: what the picture shows, to be read, found and worked on. */
export function Outline() {
  const stage = useStage()
  const matches = useMatches()
  const folds = useLook((state) => state.folds)
  const text = useLook(({ filter }) => filter.text)
  const found =
    matches && (matches.own.size === 0 ? nothingFound(text) : `${counted(matches.own.size, 'object')} found.`)
  useSaid(found)
  const rows = useMemo(
    () =>
      outlineOf(graphOf(stage.topology), {
        // What was found is seen, whatever was closed before.
        isOpen: (id) => matches !== undefined || (folds.get(id) ?? isOpenAtFirst(id)),
        shown: matches?.withHolders,
      }),
    [stage, matches, folds],
  )
  return (
    <div className={styles.outline}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow leads on from the field inside */}
      <div className={styles.tools} onKeyDown={leaveDown}>
        <SearchInput label="Find an object" value={text} onChange={(next) => setFilter({ text: next })} />
        <OutlineFilters />
        {matches && (
          <p className={styles.found}>
            {found}
            <Button size="small" look="quiet" onClick={() => setFilter(emptied)}>
              Clear
            </Button>
          </p>
        )}
      </div>
      {rows.length === 0 && !matches && (
        <p className={styles.empty}>This stage is empty. Add a shape, or open a plan that has some.</p>
      )}
      <OutlineTree key={stage.id} rows={rows} matches={matches} />
      <StageFindings />
    </div>
  )
}

/** Down leads from the field to what it has found. */
function leaveDown(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
  event.preventDefault()
  focusRegionItself('outline')
}

const emptied = { text: '', generations: [], sites: [], severities: [] }

const nothingFound = (text: string): string =>
  text.trim() === '' ? 'No object matches these filters.' : `No object matches ‘${text.trim()}’.`
