import { type Clip, clipOf, parseClip, paste, pasteNew } from '#core/edits/clip.ts'
import { counted, nameOf } from '#core/model/words.ts'
import { listenToClipboard, readClipboard, writeClipboard } from '../platform/clipboard.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, selected } from '../store/derived.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce, select } from '../store/session-store.ts'
import { act } from './act.ts'
import { removeFromStage } from './entity-edits.ts'

/** What was copied last in this tab, for where the browser keeps its clipboard to itself. */
let kept: Clip | undefined

/** Listens to the browser's copy, cut and paste while an editor is open. */
export const startClipboard = (): (() => void) =>
  listenToClipboard({ copy: copiedText, cut: () => cutText(), paste: pasteText })

/** What is selected, as text for the clipboard. */
function copiedText(): string | undefined {
  const now = current()
  const clip = now && clipOf(now.plan, now.stage.id, selected())
  if (!clip) return undefined
  kept = clip
  announce(`${inWords(clip)} copied.`)
  return textOf(clip)
}

/** As a file has it, so that a text editor shows something to read. */
const textOf = (clip: Clip): string => `${JSON.stringify(clip, null, 2)}\n`

function cutText(): string | undefined {
  if (usePlanStore.getState().document?.readOnly !== undefined) return undefined
  const text = copiedText()
  if (text !== undefined) removeFromStage(selected(), 'Cut')
  return text
}

/** Pastes a copied part of a plan; false where the text is none. */
function pasteText(text: string): boolean {
  const clip = parseClip(text)
  if (!clip) {
    announce('The clipboard holds no part of a plan: copy shapes, categories or rooms first.')
    return false
  }
  insert(clip, 'Paste', paste)
  return true
}

export async function copySelection(): Promise<void> {
  const text = copiedText()
  if (text !== undefined) await writeClipboard(text)
}

export async function cutSelection(): Promise<void> {
  const text = cutText()
  if (text !== undefined) await writeClipboard(text)
}

/** Pastes what the clipboard holds, or else what was copied last in this tab. */
export async function pasteCopied(how: typeof paste = paste): Promise<void> {
  const clip = parseClip((await readClipboard()) ?? '') ?? kept
  if (clip) insert(clip, 'Paste', how)
  else announce('The clipboard holds no part of a plan: copy shapes, categories or rooms first.')
}

export function duplicateSelection(): void {
  const now = current()
  const clip = now && clipOf(now.plan, now.stage.id, selected())
  if (clip) insert(clip, 'Duplicate', (plan, stage, what) => pasteNew(plan, stage, what))
}

function insert(clip: Clip, verb: string, how: typeof paste): void {
  const now = current()
  if (!now) return
  const [into, ...more] = selected()
  const pasted = how(now.plan, now.stage.id, clip, more.length === 0 ? into : undefined)
  const announcement = pasted.isSame
    ? `${inWords(clip)} pasted: the same as in another stage.`
    : `${inWords(clip)} pasted, with names and addresses of their own.`
  const afterwards = () => {
    select(pasted.ids)
    reveal()
  }
  act(`${verb} ${inWords(clip)}`, now.stage.id, () => pasted.plan, { announcement, afterwards })
}

/** "GC-2010", or "3 objects". */
function inWords({ selected, entities }: Clip): string {
  const [first, ...more] = selected
  const only = more.length === 0 ? entities.find(({ id }) => id === first) : undefined
  return only ? nameOf(only) : counted(selected.length, 'object')
}
