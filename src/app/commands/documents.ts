import { fingerprintOf } from '#core/file/fingerprint.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { readUnicode } from '#formats/read-text.ts'
import { holdDocument, releaseDocument } from '../platform/document-hold.ts'
import { documents, newDocumentId, type StoredDocument } from '../platform/documents.ts'
import type { PickedFile } from '../platform/files.ts'
import { ownFile } from '../platform/own-file.ts'
import { fit } from '../store/canvas-handle.ts'
import { reportOf } from '../store/derived.ts'
import { ask, openDialog } from '../store/dialog-store.ts'
import { type OpenDocument, openDocument, type PlanHistory, usePlanStore } from '../store/plan-store.ts'
import { announce, setSaveState, showStage } from '../store/session-store.ts'
import { say } from '../store/voice-store.ts'
import { allStored, keepFrom, rememberFile, rememberFiles } from './autosave.ts'
import { checkedToOpen } from './checked-ahead.ts'
import { closeToStart } from './close-to-start.ts'
import { typeDraft } from './drafts.ts'
import { damageOf, rawText, ruinOf } from './keeping/damage.ts'
import { follow, loseTo, openElsewhere } from './keeping/following.ts'
import { knownFile } from './keeping/known-file.ts'
import { restored } from './keeping/restored.ts'
import { goOnInFile, recalledFile } from './keeping/saved-file.ts'
import { lookAgain, lookOf } from './last-look.ts'
import { mayLeave } from './leaving.ts'
import { tellAddress } from './place-in-address.ts'
import { whyNotRead } from './why-not-read.ts'

/**
 * Opens a plan as a new document of this browser: nothing that is stored is ever replaced by it. False where the person
 * stays with the plan that is open, because that is not kept.
 */
export async function openAsNew(plan: Plan, why: Omit<OpenDocument, 'id'> = {}): Promise<boolean> {
  if (!(await mayLeave())) return false
  await checkedToOpen(plan)
  const id = newDocumentId()
  void allStored().then(() => holdDocument(id, loseTo(id), true))
  show({ id, ...why }, plan)
  tellAddress()
  return true
}

function show(document: OpenDocument, plan: Plan, history?: PlanHistory): void {
  const placed = withPlaces(plan)
  openDocument(document, placed, history)
  showStage(firstToLookAt(placed))
  say(`${placed.name} is open.`)
  fit()
}

/** The first stage with an error, else the first. */
const firstToLookAt = (plan: Plan): StageId =>
  reportOf(plan).findings.find(({ severity, waived }) => severity === 'error' && !waived)?.stage ??
  plan.stages[0]?.id ??
  ''

/** Opens the text of a plan file; the sentence that says why not, when it cannot. */
async function openText(text: string, fileName: string, picked?: PickedFile): Promise<string | undefined> {
  const parsed = parsePlan(text)
  if (parsed.ok) return openOrGoOn(parsed.value, picked)
  const sentence = `${fileName}: ${await whyNotRead(parsed.error)}`
  if (parsed.error.type === 'too-new' && parsed.error.plan) {
    await openAsNew(parsed.error.plan, { readOnly: sentence })
    return undefined
  }
  return sentence
}

/** Opens the plan of a file; where this browser keeps one that was opened from it, the person says which of the two. */
async function openOrGoOn(plan: Plan, picked: PickedFile | undefined): Promise<string | undefined> {
  const file = fingerprintOf(withPlaces(plan))
  const known = await keptFrom(file)
  if (!known) {
    await openFromFile(plan, picked)
    return undefined
  }
  const isUnchanged = file === fingerprintOf(known.plan)
  const answer = isUnchanged
    ? 'kept'
    : await ask({ type: 'kept-plan', file: plan, kept: known.plan, savedAt: known.savedAt })
  if (answer === 'copy') await openFromFile({ ...plan, name: `${plan.name} (copy)` })
  if (answer !== 'kept') return undefined
  const isOpen = usePlanStore.getState().document?.id === known.id
  const failure = isOpen ? undefined : await openStored(known.id)
  if (failure) return failure
  announce(`${known.plan.name} is open as this browser keeps it.`)
  // Who has changed the plan since goes on in the file that it was saved in.
  const { document, plan: open } = usePlanStore.getState()
  const isIn =
    document?.id === known.id && document.readOnly === undefined && (isUnchanged || !knownFile(known.id)?.disk)
  if (picked && open && isIn) await remember(known.id, picked, isUnchanged ? open : undefined, file)
  return undefined
}

type Remember = typeof import('./keeping/remember-file.ts').rememberOpened

const remember = async (...opened: Parameters<Remember>): Promise<void> =>
  (await import('./keeping/remember-file.ts')).rememberOpened(...opened)

/** A copy is in no file yet. */
async function openFromFile(plan: Plan, picked?: PickedFile): Promise<void> {
  if (!(await openAsNew(plan))) return
  const { document, plan: opened } = usePlanStore.getState()
  if (!document || !opened) return
  const file = fingerprintOf(withPlaces(plan))
  rememberFile(document.id, file)
  if (picked) await remember(document.id, picked, opened, file)
}

/** The plan that this browser keeps of a file: opened from it, or saved as it. */
async function keptFrom(file: string): Promise<{ id: string; plan: Plan; savedAt: string } | undefined> {
  const list = await allStored()
    .then(documents.list)
    .catch(() => [])
  if (!list.some(({ files = [] }) => files.length > 0)) return undefined
  const found = list.find(({ files = [] }) => files.includes(file))
  const { document, plan: open } = usePlanStore.getState()
  if (found && open && found.id === document?.id) return { id: found.id, plan: open, savedAt: found.savedAt }
  const stored = found && (await documents.load(found.id))
  const there = stored && restored(stored)
  return stored && there?.ok ? { id: stored.id, plan: there.value.plan, savedAt: stored.savedAt } : undefined
}

/** Opens a picked plan file; the sentence that says why not, when it cannot. */
export async function openPicked(picked: PickedFile): Promise<string | undefined> {
  const { name, bytes } = picked
  if (bytes.length === 0) return `${name} is empty.`
  const text = readUnicode(bytes)
  if (!text.ok) return `${name}: ${await whyNotRead({ type: 'not-text', place: text.error })}`
  if (!text.value.trimStart().startsWith('<')) return openText(text.value, name, picked)
  const { planTextIn } = await import('#formats/plan-in-picture.ts')
  const found = planTextIn(text.value)
  return found.ok ? openText(found.value, name) : `${name}: ${found.error}`
}

/** Opens one of the samples that come with the planner, by its name. */
export async function openSample(name: string): Promise<string | undefined> {
  const path = `plans/${encodeURIComponent(name)}.plan.json`
  // A planner that is one file holds its samples, and can ask for none that it does not have.
  const answer = await fetch(ownFile(path)).catch(() => undefined)
  return answer?.ok ? openText(await answer.text(), path) : `There is no sample ‘${name}’.`
}

/** Opens a document that this browser keeps. */
export async function openStored(id: string): Promise<string | undefined> {
  if (!(await mayLeave())) return undefined
  await allStored()
  const isHeld = await holdDocument(id, loseTo(id))
  const stored = await documents.load(id)
  if (!stored) return 'This plan is not kept in this browser any more.'
  const found = restored(stored)
  if (!found.ok) {
    tellDamage(stored, ruinOf(`${stored.name}: ${await whyNotRead(found.error)}`))
    return undefined
  }
  const { plan, kept, next } = found.value
  const file = await recalledFile(id)
  await checkedToOpen(plan)
  const look = lookOf(id)
  rememberFiles(id, stored.files ?? [])
  if (isHeld) keepFrom(id, plan, kept)
  show(isHeld ? { id } : { id, readOnly: openElsewhere, isFollowing: true }, plan, isHeld ? found.value : undefined)
  if (isHeld) goOnInFile(id, file, plan)
  else follow(id, next)
  lookAgain(plan, look)
  if (isHeld && stored.draft) typeDraft(stored.draft)
  tellAddress()
  setSaveState({ type: 'saved', at: new Date(stored.savedAt) })
  const damage = damageOf(stored, found.value)
  if (damage) tellDamage(stored, damage)
  return undefined
}

const tellDamage = (stored: StoredDocument, text: string): void =>
  openDialog({ type: 'damaged', name: stored.name, text, raw: rawText(stored) })

export async function closePlan(): Promise<void> {
  if (!(await mayLeave())) return
  closeToStart()
  void allStored().then(releaseDocument)
  tellAddress()
}
