import { takeAsNext } from '#core/edits/intake/take-as-next.ts'
import { takeIn } from '#core/edits/intake/take-in.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { choiceOf } from '#core/views/intake/lines.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import { editedTopology, type ImportChoices, type SourceFile } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { fit } from '../store/canvas-handle.ts'
import { today } from '../store/derived.ts'
import { ask } from '../store/dialog-store.ts'
import type { ImportAnswer } from '../store/dialogs.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { act } from './act.ts'
import { openAsNew } from './documents.ts'
import { emptyTarget } from './importing/reading.ts'
import { keepVersionAside } from './keeping/versions.ts'

/** Asks what of which files is to be brought in, and does it. Nothing that is open changes before. */
export async function importFiles(files: readonly SourceFile[], into?: StageId): Promise<void> {
  const answer = await ask({ type: 'import', files, into })
  if (!answer) return
  const { intake, keys } = answer
  const added = intake.added.filter(({ id }) => keys.has(id)).length
  if (answer.into !== undefined) {
    const stage = answer.into
    const { plan: before } = usePlanStore.getState()
    const label = `Import ${namesOf(answer)}`
    act(label, stage, (plan) => taken(plan, stage, answer), {
      afterwards() {
        keepVersionAside('import', `Before: ${label}`, before)
        // What is new stands where there was room, which may be out of sight.
        if (added > 0) fit()
      },
    })
    return
  }
  const { plan, stage } = emptyTarget(answer.facts.name ?? withoutExtension(answer.files[0]?.name ?? 'Import'))
  if (!(await openAsNew(taken(plan, stage, answer)))) return
  announce(`${counted(added, 'object')} imported.`)
}

const namesOf = ({ files: [first, ...others] }: ImportAnswer): string =>
  others.length === 0 ? (first?.name ?? '') : counted(others.length + 1, 'file')

function taken(plan: Plan, stage: StageId, { files, facts, intake, keys, next }: ImportAnswer): Plan {
  const records = importRecords(stage, today(), files, facts, intake.losses)
  const first = takeIn(plan, stage, intake, choiceOf(keys), records)
  return next ? withNext(first, stage, files, next) : first
}

/** The edited topology of a Topology Builder file as the stage after. */
function withNext(plan: Plan, stage: StageId, files: readonly SourceFile[], choices: ImportChoices): Plan {
  const read = readImport(files, { ...choices, topology: 'new' })
  if (!read.ok) return plan
  return takeAsNext(plan, stage, editedTopology, read.value, (added, losses) =>
    importRecords(added, today(), files, read.value, losses),
  )
}

const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, '')
