import { type Clip, clipOf } from '#core/edits/clip.ts'
import { counted, nameOf } from '#core/model/words.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { current, selected } from '../store/derived.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { removeFromStage } from './entity-edits.ts'

/** What was copied last in this tab, for where the browser keeps its clipboard to itself. */
let kept: Clip | undefined

/** What is selected, as text for the clipboard. */
export function copiedText(): string | undefined {
  const now = current()
  const clip = now && clipOf(now.plan, now.stage.id, selected())
  if (!clip) return undefined
  kept = { ...clip, from: openId() }
  announce(`${clipInWords(clip)} copied.`)
  return textOf(kept)
}

/** As a file has it, so that a text editor shows something to read. */
const textOf = (clip: Clip): string => `${JSON.stringify(clip, null, 2)}\n`

export function cutText(): string | undefined {
  if (usePlanStore.getState().document?.readOnly !== undefined) return undefined
  const text = copiedText()
  if (text !== undefined) removeFromStage(selected(), 'Cut')
  return text
}

export async function copySelection(): Promise<void> {
  const text = copiedText()
  if (text !== undefined) await writeClipboard(text)
}

export async function cutSelection(): Promise<void> {
  const text = cutText()
  if (text !== undefined) await writeClipboard(text)
}

export const lastCopied = (): Clip | undefined => kept

export const isFromElsewhere = ({ from }: Clip): boolean => from !== undefined && from !== openId()

const openId = (): string | undefined => usePlanStore.getState().document?.id

/** "GC-2010", or "3 objects". */
export function clipInWords({ selected, entities }: Clip): string {
  const [first, ...more] = selected
  const only = more.length === 0 ? entities.find(({ id }) => id === first) : undefined
  return only ? nameOf(only) : counted(selected.length, 'object')
}
