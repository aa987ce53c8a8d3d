import { takeAsNext } from '#core/edits/intake/take-as-next.ts'
import { takeIn, takeInParts } from '#core/edits/intake/take-in.ts'
import type { ImportRecord, Plan, StageId } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { choiceOf } from '#core/views/intake/lines.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import { editedTopology, type SourceFile } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { digestOf } from '../platform/digest.ts'
import { fit } from '../store/canvas-handle.ts'
import { today } from '../store/derived.ts'
import { ask, type Progress, startProgress } from '../store/dialog-store.ts'
import type { ImportAnswer } from '../store/dialogs.ts'
import { isLarge } from '../store/large.ts'
import { scopedInParts } from '../store/perform.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { act } from './act.ts'
import { checkedAhead } from './checked-ahead.ts'
import { openAsNew } from './documents.ts'
import { emptyTarget } from './importing/reading.ts'
import { inSlices } from './in-slices.ts'
import { isPrepared, prepareStep } from './keeping/prepared.ts'
import { keepVersionAside } from './keeping/versions.ts'

/** Asks what of which files is to be brought in, and does it. Nothing that is open changes before. */
export async function importFiles(files: readonly SourceFile[], into?: StageId): Promise<void> {
  const answer = await ask({ type: 'import', files, into })
  if (!answer) return
  const { intake, keys } = answer
  if (answer.into !== undefined) {
    const stage = answer.into
    const { plan: before } = usePlanStore.getState()
    const after = before && (await takenAhead(before, stage, answer))
    if (!after) return
    const label = `Import ${namesOf(answer)}`
    act(label, stage, (plan) => (plan === before ? after : taken(plan, stage, answer)), {
      ahead: (plan) => readyAnswered(before, plan, stage, label),
      afterwards() {
        keepVersionAside('import', `Before: ${label}`, before)
        // What is new stands where there was room, which may be out of sight.
        if (intake.added.some(({ id }) => keys.has(id))) fit()
      },
    })
    return
  }
  const { plan, stage } = emptyTarget(answer.facts.name ?? withoutExtension(answer.files[0]?.name ?? 'Import'))
  const after = await takenAhead(plan, stage, answer)
  if (!after || !(await openAsNew(after))) return
  announce(`${counted(intake.added.filter(({ id }) => keys.has(id)).length, 'object')} imported.`)
}

/** So few objects are taken over at once. */
const few = 1_000

/** Takes files over and gets ready what comes of it, in slices where that is much; undefined where somebody gives it up. */
async function takenAhead(plan: Plan, stage: StageId, answer: ImportAnswer): Promise<Plan | undefined> {
  if (!isLarge(plan) && answer.keys.size <= few) return taken(plan, stage, answer)
  const progress = startProgress(`Import ${namesOf(answer)}`)
  const digests = new Map(await Promise.all(answer.files.map(digestIn)))
  const records = recordsOf(stage, answer, digests)
  const parts = takeInParts(plan, stage, answer.intake, choiceOf(answer.keys), records)
  const first = await inSlices(parts, () => progress.tell('Taking over what is chosen…'))
  const after = first && withNext(first, stage, answer)
  const isReady = after && (await readyAhead(plan, after, stage, answer.into !== undefined, progress))
  progress.end()
  return isReady ? after : undefined
}

/** Checks and draws in slices what an import makes of a plan, and writes it down where that is a step of the open one. */
async function readyAhead(before: Plan, after: Plan, stage: StageId, isStep: boolean, progress: Progress) {
  if (!isStep) return checkedAhead(after, progress, stage)
  const scoped = await inSlices(scopedInParts({ stage }, before, after), () => progress.tell('Comparing stages…'))
  return scoped !== undefined && readyStep(before, scoped.edited, stage, progress)
}

const readyStep = async (before: Plan, after: Plan, stage: StageId, progress: Progress): Promise<boolean> =>
  (await checkedAhead(after, progress, stage)) &&
  (await inSlices(prepareStep(before, after), () => progress.tell('Saving…'))) === true

/** The same of what was answered to do in place of that. */
async function readyAnswered(before: Plan, after: Plan, stage: StageId, title: string): Promise<boolean> {
  if (!isLarge(after) || isPrepared(before, after)) return true
  const progress = startProgress(title)
  const isReady = await readyStep(before, after, stage, progress)
  progress.end()
  return isReady
}

const namesOf = ({ files: [first, ...others] }: ImportAnswer): string =>
  others.length === 0 ? (first?.name ?? '') : counted(others.length + 1, 'file')

function taken(plan: Plan, stage: StageId, answer: ImportAnswer): Plan {
  const first = takeIn(plan, stage, answer.intake, choiceOf(answer.keys), recordsOf(stage, answer))
  return withNext(first, stage, answer)
}

const digestIn = async ({ bytes }: SourceFile) => [bytes, await digestOf(bytes)] as const

function recordsOf(
  stage: StageId,
  { files, facts, intake }: ImportAnswer,
  digests: ReadonlyMap<Uint8Array, string | undefined> = new Map(),
): readonly ImportRecord[] {
  return importRecords(stage, today(), files, facts, intake.losses, (bytes) => digests.get(bytes))
}

/** With the edited topology of a Topology Builder file as the stage after, where that is wanted. */
function withNext(plan: Plan, stage: StageId, { files, next }: ImportAnswer): Plan {
  if (!next) return plan
  const read = readImport(files, { ...next, topology: 'new' })
  if (!read.ok) return plan
  return takeAsNext(plan, stage, editedTopology, read.value, (added, losses) =>
    importRecords(added, today(), files, read.value, losses),
  )
}

const withoutExtension = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
