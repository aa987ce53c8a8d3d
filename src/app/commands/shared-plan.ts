import { parsePlan } from '#core/file/plan-file.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { textOfLink } from '#formats/plan-link.ts'
import { keepFocus } from '../focus/moving.ts'
import { announce, showStage } from '../store/session-store.ts'
import { openAsNew } from './documents.ts'
import { clearAddress } from './place-in-address.ts'
import { whyNotRead } from './why-not-read.ts'

/**
 * Opens the plan that a link holds, to be read only; the sentence that says why not, when it cannot. It comes from
 * anywhere, so it is read like any file, and takes the place of nothing that is not kept.
 */
export async function openShared(fragment: string): Promise<string | undefined> {
  clearAddress()
  const text = textOfLink(fragment)
  if (!text.ok) return sentences[text.error]
  const parsed = parsePlan(text.value)
  if (parsed.ok) {
    await openAsNew(parsed.value, { readOnly: 'It came in a link.', isShared: true })
    return undefined
  }
  const { error } = parsed
  if (error.type === 'not-json' || error.type === 'not-a-plan') return sentences.damaged
  if (error.type !== 'too-new' || !error.plan) return whyNotRead(error)
  await openAsNew(error.plan, { readOnly: await whyNotRead(error) })
  return undefined
}

const sentences = {
  damaged: 'The link is damaged: it was cut off or changed on the way. Ask for it again, or for the plan as a file.',
  'too-large': 'What is in the link is far too large for a plan, and was not opened. Ask for the plan as a file.',
}

/** Keeps a plan that is only read as a plan of one's own, at the stage that is looked at. */
export async function keepCopy(plan: Plan, stage: StageId): Promise<void> {
  await openAsNew(plan)
  showStage(stage)
  announce(`${plan.name} is kept in this browser now.`)
  // The bar that offered it goes.
  keepFocus()
}
