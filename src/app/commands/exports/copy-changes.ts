import type { Plan, Stage } from '#core/model/plan.ts'
import { differenceOfStages } from '#formats/changes/difference.ts'
import { render } from '#formats/changes/markdown.ts'
import { writeClipboard } from '../../platform/clipboard.ts'
import { announce } from '../../store/session-store.ts'

/** Puts what changes between two stages on the clipboard. */
export async function copyChanges(plan: Plan, before: Stage, after: Stage): Promise<void> {
  const isDone = await writeClipboard(render(differenceOfStages(plan, before, after)))
  announce(
    isDone ? 'The changes are copied as Markdown.' : 'This browser copies nothing for a page: export them instead.',
  )
}
