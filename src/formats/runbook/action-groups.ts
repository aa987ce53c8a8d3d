import { cmdletText } from '#core/views/runbook/powershell.ts'
import type { Action } from '#core/views/runbook/step/runbook.ts'

/** Cmdlets that follow each other, or words that do. */
interface ActionGroup {
  readonly isCode: boolean
  readonly lines: string[]
}

/** What people do, in order, as a page shows it: cmdlets that follow each other stand in one block. */
export function actionGroups(actions: readonly Action[]): readonly ActionGroup[] {
  const groups: ActionGroup[] = []
  for (const action of actions) {
    const isCode = action.type === 'cmdlet'
    const line = isCode ? cmdletText(action.cmdlet) : action.text
    const last = groups.at(-1)
    if (last?.isCode === isCode) last.lines.push(line)
    else groups.push({ isCode, lines: [line] })
  }
  return groups
}
