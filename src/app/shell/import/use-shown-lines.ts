import { useCallback, useMemo, useState } from 'react'
import { thousands } from '#core/model/words.ts'
import type { IntakeGroup, IntakeLine } from '#core/views/intake/lines.ts'
import type { Brought } from './use-import.ts'

/** A group, a line of one that is open, or what stands above and in place of those of a stage. */
export type Row = { readonly key: string } & (
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly group: IntakeGroup; readonly line?: IntakeLine; readonly isNext: boolean }
)

/** So few lines are shown without asking. */
const fewLines = 4

/** What of the lines is shown: where somebody searches, all that is found. */
export function useShownLines(all: readonly IntakeGroup[], both: Brought['both']) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [sought, setSought] = useState('')
  const groups = useMemo(() => foundIn(all, sought), [all, sought])
  const isOpen = useCallback(
    (key: string, { lines }: IntakeGroup) => turned.has(key) !== (sought.trim() !== '' || lines.length <= fewLines),
    [turned, sought],
  )
  const next = both?.next
  const stage = both?.stage
  const rows = useMemo(() => {
    const own = rowsOf(groups, isOpen, false)
    return stage === undefined ? own : [...published(stage, own, sought), ...edited(stage, next, sought, isOpen)]
  }, [groups, isOpen, stage, next, sought])
  const turn = (key: string) => {
    const others = new Set(turned)
    if (!others.delete(key)) others.add(key)
    setTurned(others)
  }
  return { sought, setSought, groups, rows, isOpen, turn }
}

type IsOpen = (key: string, group: IntakeGroup) => boolean

const published = (stage: string, rows: readonly Row[], sought: string): readonly Row[] => [
  { key: 'published', heading: `${stage}: the published topology` },
  ...orNothing('nothing published', rows, sought),
]

/** Those of the stage after, in difference to the stage that has the published topology, or of a later one that is there. */
function edited(
  stage: string,
  next: NonNullable<Brought['both']>['next'],
  sought: string,
  isOpen: IsOpen,
): readonly Row[] {
  if (!next) return [{ key: 'edited', heading: 'The stage after: comparing …' }]
  return [
    {
      key: 'edited',
      heading: next.isAdded
        ? `${next.name}, the stage after: what differs from ${stage}`
        : `${next.name}: the edited topology`,
    },
    ...orNothing('nothing edited', rowsOf(foundIn(next.groups, sought), isOpen, true), sought),
  ]
}

const orNothing = (key: string, rows: readonly Row[], sought: string): readonly Row[] =>
  rows.length > 0 ? rows : [{ key, text: sought.trim() === '' ? 'Nothing is new, changed or gone.' : nothingFound }]

export const nothingFound = 'Nothing of that name comes.'

/** The lines that have the words somebody looks for, below their headings. */
function foundIn(groups: readonly IntakeGroup[], sought: string): readonly IntakeGroup[] {
  const words = sought.trim().toLowerCase()
  if (words === '') return groups
  return groups.flatMap((group) => {
    if (group.title.toLowerCase().includes(words)) return [group]
    const lines = group.lines.filter(({ text }) => text.toLowerCase().includes(words))
    return lines.length === 0 ? [] : [{ ...group, lines, title: `${group.title}, ${thousands(lines.length)} found` }]
  })
}

/** Of one kind and owner there is one group of a type, in a stage. */
const keyOf = ({ type, lines }: IntakeGroup): string => `${type} ${lines[0]?.key ?? ''}`

const rowsOf = (groups: readonly IntakeGroup[], isOpen: IsOpen, isNext: boolean): readonly Row[] =>
  groups.flatMap((group): readonly Row[] => {
    const prefix = isNext ? 'next ' : ''
    const key = prefix + keyOf(group)
    const lines = isOpen(key, group) ? group.lines : []
    return [{ key, group, isNext }, ...lines.map((line) => ({ key: prefix + line.key, group, line, isNext }))]
  })
