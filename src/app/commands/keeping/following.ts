import { withEdit } from '#core/file/stored-edit.ts'
import { parseStep } from '#core/file/stored-step.ts'
import type { Plan } from '#core/model/plan.ts'
import { keepFocus } from '../../focus/moving.ts'
import { holdWhenFree } from '../../platform/document-hold.ts'
import { documents } from '../../platform/documents.ts'
import { continueDocument, usePlanStore } from '../../store/plan-store.ts'
import { announce, setSaveState } from '../../store/session-store.ts'
import { keepFrom } from '../autosave.ts'
import { restored } from './restored.ts'
import { goOnInFile, recalledFile } from './saved-file.ts'

/** Why the plan cannot be edited here. */
export const openElsewhere = 'It is open in another tab.'
const forgottenElsewhere = 'It was deleted in another tab.'

/** The number of the step that the shown plan waits for. */
let next = 0
let isReading = false
let isBehind = false

/** Shows from now on what another tab does with the open document, and edits it here once that lets it go. */
export function follow(id: string, from: number): void {
  next = from
  holdWhenFree(
    id,
    () => void goOnHere(id, 'The other tab has let go of this plan. You can edit it here now.'),
    loseTo(id),
  )
}

/** Another tab took the document: this one goes on by showing it. */
export const loseTo = (id: string) => (): void => {
  if (usePlanStore.getState().document?.id !== id) return
  showOnly(id)
  announce('Another tab edits this plan now. It is shown here as it goes on.')
  follow(id, Number.POSITIVE_INFINITY)
}

export function showOnly(id: string): void {
  const { plan } = usePlanStore.getState()
  if (plan) continueDocument({ id, readOnly: openElsewhere, isFollowing: true }, plan)
}

/** Edits the open document in this tab, as the other has left it. */
export async function goOnHere(id: string, notice: string): Promise<void> {
  const [stored, file] = await Promise.all([documents.load(id), recalledFile(id)])
  const found = stored && restored(stored)
  if (usePlanStore.getState().document?.id !== id || !stored || !found?.ok) return
  const { plan, kept } = found.value
  keepFrom(id, plan, kept)
  continueDocument({ id }, plan, found.value)
  goOnInFile(id, file, plan)
  setSaveState({ type: 'saved', at: new Date(stored.savedAt) })
  announce(notice)
  // The button that takes over goes with what it was about.
  keepFocus()
}

/** The other tab has kept something: it is shown here, too. */
export async function catchUp(id: string): Promise<void> {
  if (!isFollowing(id)) return
  isBehind = true
  if (isReading) return
  isReading = true
  while (isBehind) {
    isBehind = false
    const found = await newestOf(id).catch(() => undefined)
    if (!found || !isFollowing(id)) break
    next = found.next
    const { document, plan } = usePlanStore.getState()
    if (document && found.plan !== plan) continueDocument(document, found.plan)
  }
  isReading = false
}

const isFollowing = (id: string): boolean => {
  const { document } = usePlanStore.getState()
  return document?.id === id && document.isFollowing === true
}

/** By the steps since, where these are all there; else by all that is stored. */
async function newestOf(id: string): Promise<{ readonly plan: Plan; readonly next: number } | undefined> {
  const { plan } = usePlanStore.getState()
  const found = Number.isFinite(next) ? await documents.loadSteps(id, next) : undefined
  if (plan && found?.next !== undefined && found.next >= next) {
    const steps = Array.from({ length: found.next - next }, (_, at) => parseStep(found.steps.get(next + at)))
    if (steps.every((step) => step !== undefined)) {
      return { plan: steps.reduce((before, { edit }) => withEdit(before, edit), plan), next: found.next }
    }
  }
  const stored = await documents.load(id)
  const all = stored && restored(stored)
  return all?.ok ? { plan: all.value.plan, next: all.value.next } : undefined
}

/** What was deleted elsewhere is still shown, and comes to nothing more. */
export function stopFollowing(id: string): void {
  const { document, plan } = usePlanStore.getState()
  if (isFollowing(id) && document && plan) continueDocument({ id, readOnly: forgottenElsewhere }, plan)
}
