import { withLayout } from '#core/edits/layout.ts'
import { withPlaces } from '#core/layout/places.ts'
import { diff } from '#core/model/diff.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { newPlan, type Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import type { Imported } from '#formats/importers/importer.ts'
import { importers } from '#formats/importers/index.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { type PickedFile, pickFile } from '../platform/files.ts'
import { tidyPlaces } from '../platform/tidy-layout.ts'
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
  if (accepted) await openImported(file, accepted)
}

/** What a file holds once some of its pools are confirmed to be Group Chat; where it cannot be read, that is told. */
export function readConfirmed(file: PickedFile, groupChat: readonly string[]): Imported | undefined {
  const read = readImport(file.bytes, { groupChat })
  if (read.ok) return read.value
  tellFailure(`${file.name}: ${importErrorSentence(read.error)}`)
  return undefined
}

/** Opens what was read as a new plan, tidily laid out. */
async function openImported(file: PickedFile, imported: Imported): Promise<void> {
  const plan = await tidied(planFrom(file, imported))
  openAsNew(plan)
  announce(`${diff(emptyTopology, plan.stages[0]?.topology ?? emptyTopology).length} objects imported.`)
}

const planFrom = (file: PickedFile, imported: Imported): Plan =>
  newPlan(
    imported.name ?? file.name.replace(/\.[^.]+$/, ''),
    put(emptyTopology, imported.entities),
    imported.sipDomains,
  )

/** Laid out by the layout engine; where that cannot run, by the plain arrangement. */
async function tidied(plan: Plan): Promise<Plan> {
  const placed = withPlaces(plan)
  const topology = placed.stages[0]?.topology ?? emptyTopology
  const graph = graphOf(topology)
  const diagram = diagramOf({ graph, layout: placed.layout, findings: [] })
  try {
    return withLayout(placed, await tidyPlaces(diagram, graph))
  } catch (error) {
    announce(`The plain arrangement is used, because the layout engine did not start: ${String(error)}`)
    return placed
  }
}
