import { diff } from '#core/model/diff.ts'
import { newPlan, type Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import type { Imported } from '#formats/importers/importer.ts'
import { importers } from '#formats/importers/index.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { type PickedFile, pickFile } from '../platform/files.ts'
import { ask, tellFailure } from '../store/dialog-store.ts'
import { announce } from '../store/session-store.ts'
import { openAsNew } from './documents.ts'

export async function startImport(): Promise<void> {
  const file = await pickFile(
    importers.flatMap(({ extensions }) => [...extensions]),
    'Topology files',
  )
  if (file) await reviewImport(file)
}

/** Reads a file and shows what it would bring, or says why it cannot be read. Nothing that is open changes. */
export async function reviewImport(file: PickedFile): Promise<void> {
  const read = readConfirmed(file, [])
  const accepted = read && (await ask({ type: 'import', file, imported: read }))
  if (accepted) openImported(file, accepted)
}

/** What a file holds once some of its pools are confirmed to be Group Chat; where it cannot be read, that is told. */
export function readConfirmed(file: PickedFile, groupChat: readonly string[]): Imported | undefined {
  const read = readImport([file], { groupChat })
  if (read.ok) return read.value
  tellFailure(`${file.name}: ${importErrorSentence(read.error.error)}`)
  return undefined
}

/** Opens what was read as a new plan; opened, it is laid out. */
function openImported(file: PickedFile, imported: Imported): void {
  const plan = planFrom(file, imported)
  openAsNew(plan)
  announce(`${diff(emptyTopology, plan.stages[0]?.topology ?? emptyTopology).length} objects imported.`)
}

const planFrom = (file: PickedFile, imported: Imported): Plan =>
  newPlan(
    imported.name ?? file.name.replace(/\.[^.]+$/, ''),
    put(emptyTopology, imported.entities),
    imported.sipDomains,
  )
