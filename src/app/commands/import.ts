import { takeInParts } from '#core/edits/intake/take-in.ts'
import { settledInParts } from '#core/edits/settled.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import type { ImportRecord, Plan, StageId } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { choiceOf } from '#core/views/intake/lines.ts'
import { nextOfEdited, readEdited, takeEdited } from '#formats/importers/both-topologies.ts'
import { knownGroupChat } from '#formats/importers/group-chat-choice.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import type { SourceFile } from '#formats/importers/importer.ts'
import { digestOf } from '../platform/digest.ts'
import { fit } from '../store/canvas-handle.ts'
import { current, today } from '../store/derived.ts'
import { ask, type Progress, startProgress } from '../store/dialog-store.ts'
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
    const after = before && (await takenAhead(before, stage, answer))
    if (!after) return
    const label = `Import ${namesOf(answer)}`
    act(label, stage, (plan) => (plan === before ? after : taken(plan, stage, answer)), {
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
  const after = await takenAhead(plan, stage, answer)
  if (!after || !(await openAsNew(after))) return
  announce(`${counted(intake.added.filter(({ id }) => keys.has(id)).length, 'object')} imported.`)
}

/** The same of files that are dropped: unless somebody says otherwise, they tell of the stage that is shown. */
export function importDropped(files: readonly SourceFile[]): Promise<void> {
  const isEdited = usePlanStore.getState().document?.readOnly === undefined
  return importFiles(files, isEdited ? current()?.stage.id : undefined)
}

/** What is chosen of an import, in which a group that becomes single users is one line. */
const sizeOf = ({ keys, intake }: ImportAnswer): number => keys.size + intake.people.length

/** So few objects are taken over at once. */
const few = 1_000

/** Takes files over and gets ready what comes of it, in slices where that is much; undefined where somebody gives it up. */
async function takenAhead(plan: Plan, stage: StageId, answer: ImportAnswer): Promise<Plan | undefined> {
  if (!isLarge(plan) && sizeOf(answer) <= few) return taken(plan, stage, answer)
  const progress = startProgress(`Import ${namesOf(answer)}`)
  // One dialog goes and the other comes in a task of its own: of a large file the browser makes a copy to find its hash.
  await nextTask()
  const digests = new Map(await Promise.all(answer.files.map(digestIn)))
  const records = recordsOf(stage, answer, digests)
  const parts = scopedInParts(plan, stage, answer, records)
  const first = await inSlices(parts, () => progress.tell('Taking over what is chosen…'))
  const after = first && withNext(plan, first, stage, answer)
  const isReady = after && (await readyAhead(plan, after, stage, answer.into !== undefined, progress))
  progress.end()
  return isReady ? after : undefined
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

function taken(plan: Plan, stage: StageId, answer: ImportAnswer): Plan {
  const first = atOnce(scopedInParts(plan, stage, answer, recordsOf(stage, answer)))
  return withNext(plan, first, stage, answer)
}

/** What is chosen, in the stages that it shall apply to. */
const scopedInParts = (
  plan: Plan,
  stage: StageId,
  { intake, keys, scope }: ImportAnswer,
  records: readonly ImportRecord[],
): InParts<Plan> => takeInParts(plan, stage, intake, choiceOf(keys), records, scope)

const digestIn = async ({ bytes }: SourceFile) => [bytes, await digestOf(bytes)] as const

function recordsOf(
  stage: StageId,
  { files, facts }: ImportAnswer,
  digests: ReadonlyMap<Uint8Array, string | undefined> = new Map(),
): readonly ImportRecord[] {
  return importRecords(stage, today(), files, facts.notices, (bytes) => digests.get(bytes))
}

/** With the edited topology of a Topology Builder file as the stage after, where that is wanted. */
function withNext(before: Plan, plan: Plan, stage: StageId, { files, next, scope }: ImportAnswer): Plan {
  const edited = next && readEdited(files, { ...next, knownGroupChat: knownGroupChat(plan) })
  const added = edited?.ok && nextOfEdited(plan, stage, edited.value)
  return added ? takeEdited(before, added, { files, edited: edited.value, at: today() }, scope) : plan
}

const withoutExtension = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
