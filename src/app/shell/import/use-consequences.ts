import { useEffect, useMemo, useState } from 'react'
import type { EditScope } from '#core/edits/edit.ts'
import type { StageId } from '#core/model/plan.ts'
import type { SourceFile } from '#formats/importers/importer.ts'
import type { ImportReader } from '../../commands/importing/reader.ts'
import type { Consequences, ImportChoice } from '../../commands/importing/reading.ts'
import type { Found } from './use-import.ts'

/** So long after the last choice its consequences are counted. */
const shortly = 200

const none: ReadonlySet<string> = new Set()

/** All that is chosen. What goes from a later stage is chosen anew for other files, and for another stage. */
export function useChoice(
  keys: ReadonlySet<string>,
  scope: EditScope,
  files: readonly SourceFile[],
  into: StageId | undefined,
) {
  const [removed, setRemoved] = useState({ files, into, lines: none })
  const removedNext = removed.files === files && removed.into === into ? removed.lines : none
  const choice = useMemo(() => ({ keys, scope, removedNext }), [keys, scope, removedNext])
  return {
    choice,
    removedNext,
    setRemovedNext: (lines: ReadonlySet<string>) => setRemoved({ files, into, lines }),
  }
}

/** What comes of what is chosen; undefined while that is counted, but for the stages, which stay as they were till then. */
export function useConsequences(reader: ImportReader, found: Found, choice: ImportChoice) {
  const [weighed, setWeighed] = useState<{
    readonly of: ImportChoice
    readonly found: Found
    readonly consequences: Consequences
  }>()
  const isRead = found.type === 'read'
  useEffect(() => {
    if (!isRead) return undefined
    let isCurrent = true
    const timer = setTimeout(() => {
      reader.weigh(choice).then(
        (consequences) => isCurrent && setWeighed({ of: choice, found, consequences }),
        // Then it is not told what comes and goes.
        () => undefined,
      )
    }, shortly)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [reader, isRead, found, choice])
  const isNewest = weighed?.of === choice
  return {
    consequences: isNewest ? weighed.consequences : undefined,
    weighed: weighed?.consequences,
    // It stays till what came of a later choice is there.
    next: weighed?.found === found ? weighed.consequences.next : undefined,
  }
}
