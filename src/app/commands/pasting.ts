import { type Clip, clipOf } from '#core/edits/clip.ts'
import type { LeftOut } from '#core/edits/clip-references.ts'
import { type Pasted, parseClip, paste, pasteNew } from '#core/edits/paste.ts'
import { entityOf } from '#core/model/topology.ts'
import { counted, nameOf } from '#core/model/words.ts'
import { focusDrawn } from '../focus/moving.ts'
import { readClipboard } from '../platform/clipboard.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, selected } from '../store/derived.ts'
import { openDialog } from '../store/dialog-store.ts'
import { announce, select } from '../store/session-store.ts'
import { act } from './act.ts'
import { clipInWords, isFromElsewhere, lastCopied } from './copying.ts'
import { looksLikeRows } from './looks-like-rows.ts'
import { pastedRows } from './pasted-rows.ts'

/** Pastes a copied part of a plan, or asks what rows bring; false where the text is neither. */
export function pasteText(text: string): boolean {
  const clip = parseClip(text)
  if (clip) insert(clip, 'Paste', pasteOf(clip))
  else if (looksLikeRows(text)) void importRows(text)
  else {
    announce(noPart)
    return false
  }
  return true
}

/** Pastes what the clipboard holds, or else what was copied last in this tab. */
export async function pasteCopied(how?: typeof paste): Promise<void> {
  const text = (await readClipboard()) ?? ''
  const held = parseClip(text)
  if (!held && looksLikeRows(text)) return importRows(text)
  const clip = held ?? lastCopied()
  if (clip) insert(clip, 'Paste', how ?? pasteOf(clip))
  else announce(noPart)
}

const noPart = 'The clipboard holds no part of a plan: copy shapes, categories or rooms first.'

/** Rows of a spreadsheet come like a file that is dropped: into the stage that is shown, once it is said what of them. */
const importRows = async (text: string): Promise<void> =>
  (await import('./import.ts')).importDropped([pastedRows(text)])

/** The same, with ids of its own. */
export const pasteAsNew = (): Promise<void> => pasteCopied(pasteNew)

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
  const isLeftOut = pasted.clashes.length + pasted.missing.length > 0
  // A copy beside its original needs machines of its own, as everybody expects.
  const isTold = isLeftOut && isFromElsewhere(clip)
  const afterwards = () => {
    select(pasted.ids)
    reveal()
    if (isTold) openDialog({ type: 'left-out', what: clipInWords(clip), pasted })
    else focusDrawn(pasted.ids.at(-1))
  }
  act(`${verb} ${clipInWords(clip)}`, now.stage.id, () => pasted.plan, {
    announcement: () => pastedInWords(clip, pasted),
    afterwards,
  })
}

/** An id of another plan tells nothing here: two plans that know nothing of each other both have a pool:fe-2013. */
const pasteOf = (clip: Clip): typeof paste => (isFromElsewhere(clip) ? pasteNew : paste)

/** What came of it: under which name, and what could not be kept. */
function pastedInWords(clip: Clip, { ids, isSame, clashes, missing }: Pasted): string {
  const what = clipInWords(clip)
  const topology = current()?.stage.topology
  const [only, ...others] = topology ? ids.flatMap((id) => entityOf(topology, id) ?? []) : []
  const name = only && others.length === 0 ? nameOf(only) : what
  const as = isSame ? ': the same as in another stage' : name === what ? '' : ` as ${name}`
  return [
    `${what} pasted${as}.`,
    ...leftInWords('Left out, because this plan has it already', clashes, what),
    ...leftInWords('Left out, because what it leads to is not here', missing, what),
  ].join(' ')
}

const maxLeftOut = 3

function leftInWords(why: string, left: readonly LeftOut[], what: string): readonly string[] {
  if (left.length === 0) return []
  const all = left.map(({ name, fields }) => `${fields.join(', ')}${name === what ? '' : ` of ${name}`}`)
  const rest = left.length > maxLeftOut ? ` and of ${counted(left.length - maxLeftOut, 'more object')}` : ''
  return [`${why}: ${all.slice(0, maxLeftOut).join('; ')}${rest}.`]
}
