import { fingerprintOf } from '#core/file/fingerprint.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { editBetween, parseEdit, withEdit } from '#core/file/stored-edit.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { Plan } from '#core/model/plan.ts'
import { planFileSentence } from '#formats/plan-file-error.ts'
import { askToKeep, type StoredDocument, storeEdit, storeFiles, storeWhole } from '../platform/documents.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { setSaveState } from '../store/session-store.ts'

/** What is stored of a document: the plan as of the last edit that is kept. */
interface Kept {
  readonly plan: Plan
  readonly edits: number
  /** The length of the file and of the edits since, in characters. */
  readonly length: number
  readonly editsLength: number
}

/** Of each document the fingerprints of the files that it is known by. */
const files = new Map<string, readonly string[]>()

const maxFiles = 8

/** Knows a plan by one more file, to find it again when that is opened. */
export function rememberFile(id: string, plan: Plan): void {
  const file = fingerprintOf(plan)
  const known = files.get(id) ?? []
  if (known.includes(file)) return
  files.set(id, [...known, file].slice(-maxFiles))
  // Where the browser keeps nothing, there is no plan to be found again either.
  void allStored()
    .then(() => storeFiles(id, files.get(id) ?? []))
    .catch(() => {})
}

const kept = new Map<string, Kept>()
/** The latest of each document that is not stored yet. */
const waiting = new Map<string, Plan>()
let writing: Promise<void> | undefined

/**
 * Stores the open plan in this browser, now and after every command, once that is seen; says so when it cannot. Returns
 * how to end that.
 */
export function startAutosave(): () => void {
  storeLater()
  return usePlanStore.subscribe(({ plan, document }, before) => {
    if (plan !== before.plan || document?.id !== before.document?.id) storeLater()
  })
}

function storeLater(): void {
  const { plan, document } = usePlanStore.getState()
  if (!plan || !document || document.readOnly !== undefined) return
  waiting.set(document.id, plan)
  writing ??= afterDrawing()
    .then(writeAll)
    .finally(() => {
      writing = undefined
    })
}

/** What was changed just now is drawn before anything that waits. */
const afterDrawing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Done when nothing waits to be stored any more. */
export const allStored = async (): Promise<void> => writing

async function writeAll(): Promise<void> {
  for (let next = waiting.entries().next().value; next; next = waiting.entries().next().value) {
    const [id, plan] = next
    waiting.delete(id)
    await store(id, plan)
  }
}

async function store(id: string, plan: Plan): Promise<void> {
  const at = new Date()
  setSaveState({ type: 'saving' })
  try {
    await write(id, plan, at)
    setSaveState({ type: 'saved', at })
  } catch (error) {
    // What the browser holds is unknown now: the next time all of it is written.
    kept.delete(id)
    setSaveState({ type: 'failed', reason: reasonOf(error) })
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'there is no room left.'
    : error instanceof Error
      ? error.message
      : String(error)

/** So many edits are kept before the file is written again. */
const maxEdits = 200

/** Only what changed is written, until the edits are many, or longer than the file. */
async function write(id: string, plan: Plan, at: Date): Promise<void> {
  const known = kept.get(id)
  if (known?.plan === plan) return
  const { summaryOf } = await import('./document-summary.ts')
  const summary = { ...summaryOf(id, plan, at), files: files.get(id) ?? [] }
  if (!known || known.edits >= maxEdits || known.editsLength > known.length) {
    const text = serializePlan(plan)
    await storeWhole(summary, text)
    if (!known) void askToKeep()
    kept.set(id, { plan, edits: 0, length: text.length, editsLength: 0 })
    return
  }
  const edit = JSON.stringify(editBetween(known.plan, plan))
  await storeEdit(summary, known.edits, edit)
  kept.set(id, { ...known, plan, edits: known.edits + 1, editsLength: known.editsLength + edit.length })
}

interface Restored {
  readonly plan: Plan
  /** How many of the last edits could not be read. */
  readonly lost: number
}

/** The plan that a document holds; the sentence that says why not, when it cannot be read. */
export function restored({ id, name, text, edits, files: known = [] }: StoredDocument): Result<Restored, string> {
  kept.delete(id)
  files.set(id, known)
  const parsed = parsePlan(text)
  if (!parsed.ok) return err(`${name}: ${planFileSentence(parsed.error)}`)
  if (edits.length === 0) {
    kept.set(id, { plan: parsed.value, edits: 0, length: text.length, editsLength: 0 })
    return ok({ plan: parsed.value, lost: 0 })
  }
  const { plan, lost } = replayed(parsed.value, edits)
  // Read anew, the stages share again all that is the same in them.
  const whole = parsePlan(serializePlan(plan))
  return whole.ok ? ok({ plan: whole.value, lost }) : err(`${name}: ${planFileSentence(whole.error)}`)
}

/** What follows a damaged edit would build on what is not there. */
function replayed(before: Plan, edits: readonly string[]): Restored {
  let plan = before
  for (const [at, text] of edits.entries()) {
    const edit = parseEdit(text)
    if (!edit) return { plan, lost: edits.length - at }
    plan = withEdit(plan, edit)
  }
  return { plan, lost: 0 }
}
