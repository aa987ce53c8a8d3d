import { parsePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/places.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { planFileSentence } from '#formats/plan-file-error.ts'
import { readText } from '#formats/read-text.ts'
import { holdDocument, holdNewDocument, releaseDocument } from '../platform/document-lock.ts'
import { forgetDocument, loadDocument, newDocumentId } from '../platform/documents.ts'
import type { PickedFile } from '../platform/files.ts'
import { fit } from '../store/canvas-handle.ts'
import { reportOf } from '../store/derived.ts'
import { closeDocument, openDocument } from '../store/plan-store.ts'
import { setSaveState, showStage } from '../store/session-store.ts'
import { allStored, restored } from './autosave.ts'

/** Opens a plan as a new document of this browser: nothing that is stored is ever replaced by it. */
export function openAsNew(plan: Plan, readOnly?: string): void {
  const id = newDocumentId()
  void allStored().then(() => holdNewDocument(id))
  show(id, plan, readOnly)
  // What is only read is not kept, so there is nothing to come back to.
  location.hash = readOnly === undefined ? addressOf(id) : ''
}

const addressOf = (id: string): string => `#/plan/${id}`

function show(id: string, plan: Plan, readOnly: string | undefined): void {
  const placed = withPlaces(plan)
  openDocument(readOnly === undefined ? { id } : { id, readOnly }, placed)
  showStage(firstToLookAt(placed))
  fit()
}

/** The first stage with an error, else the first. */
const firstToLookAt = (plan: Plan): StageId =>
  reportOf(plan).findings.find(({ severity, waived }) => severity === 'error' && !waived)?.stage ??
  plan.stages[0]?.id ??
  ''

/** Opens the text of a plan file; the sentence that says why not, when it cannot. */
function openText(text: string, fileName: string): string | undefined {
  const parsed = parsePlan(text)
  if (parsed.ok) {
    openAsNew(parsed.value)
    return undefined
  }
  const sentence = `${fileName}: ${planFileSentence(parsed.error)}`
  if (parsed.error.type === 'too-new' && parsed.error.plan) {
    openAsNew(parsed.error.plan, sentence)
    return undefined
  }
  return sentence
}

/** Opens a picked plan file; the sentence that says why not, when it cannot. */
export function openPicked({ name, bytes }: PickedFile): string | undefined {
  return bytes.length === 0 ? `${name} is empty.` : openText(readText(bytes), name)
}

/** Opens one of the samples that come with the planner, by its name. */
export async function openSample(name: string): Promise<string | undefined> {
  const path = `./plans/${encodeURIComponent(name)}.plan.json`
  const answer = await fetch(path)
  return answer.ok ? openText(await answer.text(), path) : `There is no sample “${name}”.`
}

/** Opens a document that this browser keeps. */
export async function openStored(id: string): Promise<string | undefined> {
  await allStored()
  const isHeld = await holdDocument(id)
  const stored = await loadDocument(id)
  if (!stored) return 'This plan is not kept in this browser any more.'
  const found = restored(stored)
  if (!found.ok) return found.error
  const { plan, lost } = found.value
  show(id, plan, isHeld ? undefined : 'It is open in another tab. Close it there, then open it here again.')
  location.hash = addressOf(id)
  setSaveState({ type: 'saved', at: new Date(stored.savedAt) })
  return lost === 0
    ? undefined
    : `${counted(lost, 'edit')} at the end could not be read from this browser. The plan is as it was before.`
}

export async function forget(id: string): Promise<void> {
  await forgetDocument(id)
}

export function closePlan(): void {
  closeDocument()
  void allStored().then(releaseDocument)
  history.replaceState(null, '', location.pathname + location.search)
}
