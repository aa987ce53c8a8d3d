import { ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { thousands } from '#core/model/words.ts'
import type { IntakeGroup, IntakeLine, IntakeType } from '#core/views/intake/lines.ts'
import { ChangeSign } from '../../marks/ChangeMark.tsx'
import ui from '../../ui/field.module.css'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import styles from './import.module.css'
import type { Brought } from './use-import.ts'
import { nothingFound, type Row, useShownLines } from './use-shown-lines.ts'

interface ImportLinesProps {
  readonly groups: readonly IntakeGroup[]
  /** The keys of what is taken over; left out where it is only looked at. */
  readonly chosen?: ReadonlySet<string>
  readonly onChoose?: (chosen: ReadonlySet<string>) => void
  readonly titles: Readonly<Record<IntakeType, string>>
  /** Others are coming: what is answered to these would be lost. */
  readonly areOld: boolean
  /** Nothing differs beside the lines. */
  readonly isAll: boolean
  /** The stages, where files come to two of them; all that is new or changed comes to the second. */
  readonly both: Brought['both']
}

const keyOfRow = ({ key }: Row): string => key
const heightOf = (): number => 34

const typeSign = { new: 'added', changed: 'changed', gone: 'removed' } as const

/** What is gone from an edited topology is gone in a stage that is added for it. */
const nextTitles = { new: 'New', changed: 'Changed', gone: 'Gone' }

/** What is chosen of lines, and how that becomes another choice. */
interface Boxes extends Pick<ImportLinesProps, 'titles'> {
  /** Undefined of lines that are only looked at. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly choose: (lines: readonly IntakeLine[], isChosen: boolean) => void
}

const noBoxes: Boxes = { chosen: undefined, titles: nextTitles, choose: () => undefined }

/** Those of the stage itself; and of a later one, of which only is chosen what goes from it, where it was there. */
function boxesOf({ chosen, onChoose, titles, both }: ImportLinesProps) {
  const own: Boxes = { chosen, titles, choose: (lines, is) => onChoose?.(withLines(chosen, lines, is)) }
  const removed = both?.removed
  const gone: Boxes = {
    chosen: removed,
    titles,
    choose: (lines, is) => both?.setRemoved(withLines(removed, lines, is)),
  }
  const isThere = both?.next?.isAdded === false
  return { own, later: ({ type }: IntakeGroup) => (isThere && type === 'gone' ? gone : noBoxes) }
}

/** From so many on one does not look through them. */
const manyLines = 20

/** What is new, changed and gone, with a box for each line, for all of a group, and for all that is new or changed. */
export function ImportLines(props: ImportLinesProps) {
  const { groups: all, chosen, areOld, isAll, both } = props
  const { sought, setSought, groups, rows, isOpen, turn } = useShownLines(all, both)
  const { own, later } = boxesOf(props)
  if (all.length === 0 && !both) return <Nothing isAll={isAll} />
  return (
    <section aria-label="What comes" className={styles.comes} inert={areOld}>
      {countIn(all) + countIn(both?.next?.groups) > manyLines && (
        <Filter groups={groups} chosen={chosen} sought={sought} onSeek={setSought} onChoose={own.choose} />
      )}
      {rows.length === 0 && <p className={styles.nothing}>{nothingFound}</p>}
      <div className={styles.lines}>
        <VirtualList
          label="What comes"
          rows={rows}
          keyOf={keyOfRow}
          heightOf={heightOf}
          current={undefined}
          render={(row) => {
            if ('heading' in row) return <h3 className={styles.stage}>{row.heading}</h3>
            if ('text' in row) return <p className={styles.line}>{row.text}</p>
            const { group, line, isNext } = row
            const boxes = isNext ? later(group) : own
            if (line) {
              const isChosen = boxes.chosen?.has(line.key)
              return <LineRow line={line} isChosen={isChosen} onChoose={(is) => boxes.choose([line], is)} />
            }
            return (
              <GroupRow
                group={group}
                title={`${boxes.titles[group.type]}: ${group.title}`}
                chosen={boxes.chosen}
                isOpen={isOpen(row.key, group)}
                onTurn={() => turn(row.key)}
                onChoose={(isChosen) => boxes.choose(group.lines, isChosen)}
              />
            )
          }}
        />
      </div>
    </section>
  )
}

const countIn = (groups: readonly IntakeGroup[] = []): number =>
  groups.reduce((sum, { lines }) => sum + lines.length, 0)

function withLines(
  chosen: Iterable<string> = [],
  lines: readonly IntakeLine[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const { key } of lines) {
    if (isChosen) next.add(key)
    else next.delete(key)
  }
  return next
}

interface FilterProps extends Omit<AllBoxProps, 'title' | 'chosen'> {
  readonly chosen: ReadonlySet<string> | undefined
  readonly sought: string
  readonly onSeek: (sought: string) => void
}

const Filter = ({ groups, chosen, sought, onSeek, onChoose }: FilterProps) => (
  <div className={styles.filter}>
    {chosen && groups.some(({ type }) => type !== 'gone') && (
      <AllBox
        title={sought.trim() === '' ? 'All new and changed' : 'All that is found'}
        groups={groups}
        chosen={chosen}
        onChoose={onChoose}
      />
    )}
    <SearchInput label="Search what comes" value={sought} onChange={onSeek} />
  </div>
)

interface AllBoxProps {
  readonly title: string
  /** Those that are shown. */
  readonly groups: readonly IntakeGroup[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (lines: readonly IntakeLine[], isChosen: boolean) => void
}

/** Takes over all that is shown, or nothing of it; what is gone is removed by its own box alone. */
function AllBox({ title, groups, chosen, onChoose }: AllBoxProps) {
  const lines = groups.flatMap((group) => (group.type === 'gone' ? [] : group.lines))
  const count = lines.filter(({ key }) => chosen.has(key)).length
  return (
    <label className={ui.check}>
      <input
        type="checkbox"
        checked={count > 0 && count === lines.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < lines.length
        }}
        onChange={(event) => onChoose(lines, event.target.checked)}
      />
      <span>{title}</span>
    </label>
  )
}

const Nothing = ({ isAll }: Pick<ImportLinesProps, 'isAll'>) => (
  <p className={styles.nothing}>Nothing {!isAll && 'else '}is new, changed or gone.</p>
)

interface GroupRowProps {
  readonly group: IntakeGroup
  readonly title: string
  readonly chosen: ReadonlySet<string> | undefined
  readonly isOpen: boolean
  readonly onTurn: () => void
  readonly onChoose: (isChosen: boolean) => void
}

function GroupRow({ group: { type, lines }, title, chosen, isOpen: open, onTurn, onChoose }: GroupRowProps) {
  const count = useMemo(
    () => (chosen ? lines.filter(({ key }) => chosen.has(key)).length : lines.length),
    [chosen, lines],
  )
  return (
    <div className={styles.group}>
      {chosen && (
        <input
          type="checkbox"
          aria-label={`${type === 'gone' ? 'Remove' : 'Take over'}: ${title}`}
          checked={count === lines.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < lines.length
          }}
          onChange={(event) => onChoose(event.target.checked)}
        />
      )}
      <button type="button" aria-expanded={open} onClick={onTurn}>
        <ChevronRight size={iconSizes.small} aria-hidden />
        <ChangeSign type={typeSign[type]} />
        <strong>{title}</strong>
        {chosen && <span className={styles.count}>{choiceInWords(type, count, lines.length)}</span>}
      </button>
    </div>
  )
}

/** What becomes of lines of which some are chosen; nothing is said of what is usual, that all that is new comes. */
function choiceInWords(type: IntakeType, count: number, all: number): string {
  const some = count < all ? thousands(count) : 'all'
  if (type === 'gone') return count === 0 ? 'kept' : `${some} removed`
  if (count === all) return ''
  return count === 0 ? 'left out' : `${some} chosen`
}

interface LineRowProps {
  readonly line: IntakeLine
  /** Undefined where it is only looked at. */
  readonly isChosen: boolean | undefined
  readonly onChoose: (isChosen: boolean) => void
}

function LineRow({ line, isChosen, onChoose }: LineRowProps) {
  if (isChosen === undefined) return <p className={styles.line}>{line.text}</p>
  return (
    <label className={styles.line}>
      <input type="checkbox" checked={isChosen} onChange={(event) => onChoose(event.target.checked)} />
      <span>{line.text}</span>
    </label>
  )
}
