import { withLayout } from '#core/edits/layout.ts'
import { withPlaces } from '#core/layout/places.ts'
import { diff } from '#core/model/diff.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { newPlan, type Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import { importers } from '#formats/importers/index.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { type PickedFile, pickFile } from '../platform/files.ts'
import { tidyPlaces } from '../platform/tidy-layout.ts'
import type { PendingImport } from '../store/pending-import.ts'
import { say, tellFailure, useSession } from '../store/session-store.ts'
import { openAsNew } from './documents.ts'

export async function startImport(): Promise<void> {
  const file = await pickFile(
    importers.flatMap(({ extensions }) => [...extensions]),
    'Topology files',
  )
  if (file) reviewImport(file)
}

/** Reads a file and shows what it would bring, or says why it cannot be read. Nothing that is open changes. */
export function reviewImport(file: PickedFile, groupChat: readonly string[] = []): void {
  const read = readImport(file.bytes, { groupChat })
  if (!read.ok) {
    tellFailure(`${file.name}: ${importErrorSentence(read.error)}`)
    return
  }
  const proposals = groupChat.length > 0 ? (useSession.getState().pendingImport?.proposals ?? []) : read.value.proposals
  useSession.setState({ pendingImport: { file, imported: read.value, proposals, groupChat }, failure: undefined })
}

export function confirmProposal(fqdn: string, isConfirmed: boolean): void {
  const { pendingImport } = useSession.getState()
  if (!pendingImport) return
  const others = pendingImport.groupChat.filter((one) => one !== fqdn)
  reviewImport(pendingImport.file, isConfirmed ? [...others, fqdn] : others)
}

export const cancelImport = (): void => useSession.setState({ pendingImport: undefined })

/** Opens what was read as a new plan, tidily laid out. */
export async function acceptImport(): Promise<void> {
  const { pendingImport } = useSession.getState()
  if (!pendingImport) return
  useSession.setState({ pendingImport: undefined })
  const plan = await tidied(planFrom(pendingImport))
  openAsNew(plan)
  say(`${diff(emptyTopology, plan.stages[0]?.topology ?? emptyTopology).length} objects imported.`)
}

const planFrom = ({ file, imported }: PendingImport): Plan =>
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
    say(`The plain arrangement is used, because the layout engine did not start: ${String(error)}`)
    return placed
  }
}
