import { takeInParts } from '#core/edits/intake/take-in.ts'
import { nextStageOf } from '#core/edits/intake/take-next.ts'
import { settledInParts } from '#core/edits/settled.ts'
import { hashInParts, hashOf } from '#core/file/fingerprint.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { choiceOf } from '#core/views/intake/lines.ts'
import { takeEditedInParts } from '#formats/importers/both-topologies.ts'
import { type HashOf, importRecords } from '#formats/importers/import-records.ts'
import type { SourceFile } from '#formats/importers/importer.ts'
import { digestOf } from '../platform/digest.ts'
import { fit } from '../store/canvas-handle.ts'
import { current, today } from '../store/derived.ts'
import { ask, type Progress, withProgress } from '../store/dialog-store.ts'
import type { ImportAnswer } from '../store/dialogs.ts'
import { isLarge } from '../store/large.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { act } from './act.ts'
import { checkedAhead } from './checked-ahead.ts'
import { openAsNew } from './documents.ts'
import { emptyTarget } from './importing/reading.ts'
import { inSlices, nextTask } from './in-slices.ts'
import { prepareStep } from './keeping/prepared.ts'
import { keepVersionAside } from './keeping/versions.ts'

/** Asks what of which files is to be brought in, and does it. Nothing that is open changes before. */
export async function importFiles(files: readonly SourceFile[], into?: StageId): Promise<void> {
  const answer = await ask({ type: 'import', files, into })
  if (!answer) return
  const { intake, keys } = answer
  if (answer.into !== undefined) {
    const stage = answer.into
    const { plan: before } = usePlanStore.getState()
    const hash = await hashesOf(answer.files)
    const after = before && (await takenAhead(before, stage, answer, hash))
    if (!after) return
    const label = `Import ${namesOf(answer)}`
    act(label, stage, (plan) => (plan === before ? after : atOnce(takenInParts(plan, stage, answer, hash))), {
      // The dialog has asked for the stages, and told which approvals go.
      isToldBefore: true,
      afterwards() {
        keepVersionAside('import', `Before: ${label}`, before)
        // What is new stands where there was room, which may be out of sight.
        if (intake.added.some(({ id }) => keys.has(id))) fit()
      },
    })
    return
  }
  const { plan, stage } = emptyTarget(answer.facts.name ?? withoutExtension(answer.files[0]?.name ?? 'Import'))
  const after = await takenAhead(plan, stage, answer, await hashesOf(answer.files))
  if (!after || !(await openAsNew(after))) return
  announce(`${counted(intake.added.filter(({ id }) => keys.has(id)).length, 'object')} imported.`)
}

/** The same of files that are dropped: unless somebody says otherwise, they tell of the stage that is shown. */
export function importDropped(files: readonly SourceFile[]): Promise<void> {
  const isEdited = usePlanStore.getState().document?.readOnly === undefined
  return importFiles(files, isEdited ? current()?.stage.id : undefined)
}

/**
 * How much of an import is chosen, in which a group that becomes single users is one line, and how much an edited topology
 * brings.
 */
function sizeOf({ keys, intake, next }: ImportAnswer): number {
  const { added, changed, gone, people } = next?.intake ?? nothing
  return keys.size + intake.people.length + added.length + changed.length + gone.length + people.length
}

const nothing = { added: [], changed: [], gone: [], people: [] }

/** So few objects are taken over at once. */
const few = 1_000

/** Takes files over and gets ready what comes of it, in slices where that is much; undefined where somebody gives it up. */
async function takenAhead(plan: Plan, stage: StageId, answer: ImportAnswer, hash: HashOf): Promise<Plan | undefined> {
  const parts = takenInParts(plan, stage, answer, hash)
  if (!isLarge(plan) && sizeOf(answer) <= few) return atOnce(parts)
  return withProgress(`Import ${namesOf(answer)}`, async (progress) => {
    const after = await inSlices(parts, () => progress.tell('Taking over what is chosen…'))
    const isReady = after && (await readyAhead(plan, after, stage, answer.into !== undefined, progress))
    return isReady ? after : undefined
  })
}

/** Checks and draws in slices what an import makes of a plan, and writes it down where that is a step of the open one. */
async function readyAhead(before: Plan, after: Plan, stage: StageId, isStep: boolean, progress: Progress) {
  if (!isStep) return checkedAhead(after, progress, stage)
  const edited = await inSlices(settledInParts(before, after), () => progress.tell('Making room…'))
  if (!edited || !(await checkedAhead(edited, progress, stage))) return false
  return (await inSlices(prepareStep(before, edited), () => progress.tell('Saving…'))) === true
}

const namesOf = ({ files: [first, ...others] }: ImportAnswer): string =>
  others.length === 0 ? (first?.name ?? '') : counted(others.length + 1, 'file')

/** What is chosen, in the stages that it shall apply to, and in the stage after what an edited topology brings. */
function* takenInParts(
  plan: Plan,
  stage: StageId,
  { files, facts, intake, keys, scope, next }: ImportAnswer,
  hashOf: HashOf,
): InParts<Plan> {
  const isAny = keys.size + intake.sipDomains.length > 0
  const records = isAny ? importRecords(stage, today(), files, facts.notices, hashOf) : []
  const first = yield* takeInParts(plan, stage, intake, choiceOf(keys), records, scope)
  const there = next && nextStageOf(first, stage, next.whereto)
  if (!there) return first
  const edited = { ...there, intake: next.intake }
  return yield* takeEditedInParts(plan, edited, { files, notices: next.notices, at: today(), hashOf }, scope)
}

/** Files can be large, and are hashed beside the page, or in slices where the browser does not offer that. */
async function hashesOf(files: readonly SourceFile[]): Promise<HashOf> {
  const hashes = new Map<Uint8Array, string>()
  // The dialog goes in a task of its own: of a large file the browser makes a copy to find its hash.
  await nextTask()
  for (const { bytes } of files) {
    const hash = (await digestOf(bytes)) ?? (await inSlices(hashInParts(bytes), () => true))
    if (hash !== undefined) hashes.set(bytes, hash)
  }
  return (bytes) => hashes.get(bytes) ?? hashOf(bytes)
}

const withoutExtension = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
