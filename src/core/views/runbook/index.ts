import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { type Plan, type Stage, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { approvalInWords } from '../facts/approval.ts'
import { addIns, goneAddIns } from './parts/add-ins.ts'
import { beforeImport } from './parts/before-import.ts'
import { categories, goneCategories } from './parts/categories.ts'
import { chatPools } from './parts/chat-pools.ts'
import { clients, goneClients } from './parts/clients.ts'
import { cutOver } from './parts/cut-over.ts'
import { enabling } from './parts/enabling.ts'
import { legacyContent, legacyRemoval, movedWithoutImport, upgradedContent } from './parts/legacy-content.ts'
import { backCompatSite, mergeAfter, mergeBefore } from './parts/merge.ts'
import { otherChanges } from './parts/other.ts'
import { people } from './parts/people.ts'
import { coexistence, goneSites, platform } from './parts/platform.ts'
import { policies } from './parts/policies.ts'
import { removal } from './parts/removal.ts'
import { rooms } from './parts/rooms.ts'
import { managementServer, siteDefaults } from './parts/servers.ts'
import { prerequisitesOf } from './prerequisites.ts'
import type { Runbook, RunbookStep } from './step/runbook.ts'
import { type Part, transitionOf } from './step/transition.ts'

/** What is done on the way from one stage to the next, in the order in which it is done. */
const parts: readonly Part[] = [
  platform,
  mergeBefore,
  coexistence,
  people,
  managementServer,
  chatPools,
  siteDefaults,
  legacyContent,
  beforeImport,
  movedWithoutImport,
  cutOver,
  upgradedContent,
  legacyRemoval,
  categories,
  addIns,
  rooms,
  goneAddIns,
  goneCategories,
  policies,
  enabling,
  clients,
  goneClients,
  removal,
  mergeAfter,
  backCompatSite,
  goneSites,
]

/** The runbook of the step that leads to a stage; no step leads to the first one. */
export const runbookOf = (plan: Plan, stage: StageId): Runbook | undefined => atOnce(runbookInParts(plan, stage))

/** The same in steps, where it is not known. */
export function* runbookInParts(plan: Plan, stage: StageId): InParts<Runbook | undefined> {
  const [from, to] = [stageBefore(plan, stage), stageOf(plan, stage)]
  if (!from || !to) return undefined
  const { flattening, sipDomains } = plan
  const earlier = plan.stages.slice(0, plan.stages.indexOf(to))
  const background = { flattening, sipDomains, approval: approvalInWords(plan, to), earlier }
  const last = latest.find((one) => isOf(one, background, from, to))
  const runbook = last ? { ...last.runbook, from, to } : yield* build(plan, from, to)
  const known: Known = { ...background, runbook }
  latest = [known, ...latest.filter((one) => one !== last)].slice(0, cacheSize)
  return runbook
}

/** A check mark or a shape that is moved asks for nothing new. A runbook can name every room, so that few are kept. */
let latest: readonly Known[] = []
const cacheSize = 2

/** What a runbook depends on besides its two stages. */
interface Background {
  readonly flattening: Plan['flattening']
  readonly sipDomains: Plan['sipDomains']
  /** In words, which tell whether it still fits. */
  readonly approval: string | undefined
  readonly earlier: readonly Stage[]
}

interface Known extends Background {
  readonly runbook: Runbook
}

function isOf(
  { runbook, ...known }: Known,
  { flattening, sipDomains, approval, earlier }: Background,
  from: Stage,
  to: Stage,
) {
  return (
    known.flattening === flattening &&
    known.sipDomains === sipDomains &&
    known.approval === approval &&
    known.earlier.length === earlier.length &&
    known.earlier.every((was, at) => isSameWay(was, earlier[at])) &&
    runbook.from.topology === from.topology &&
    runbook.to.topology === to.topology &&
    runbook.from.name === from.name &&
    runbook.to.name === to.name &&
    runbook.to.operations === to.operations
  )
}

const isSameWay = (was: Stage, is: Stage | undefined): boolean =>
  was.operations === is?.operations && was.topology === is.topology

function* build(plan: Plan, from: Stage, to: Stage): InParts<Runbook> {
  const transition = transitionOf(plan, from, to)
  yield
  const told: RunbookStep[] = []
  for (const part of parts) {
    for (const step of part(transition)) {
      told.push(step)
      yield
    }
    yield
  }
  const steps = [...told, ...otherChanges(transition, told)]
  yield
  return { from, to, prerequisites: prerequisitesOf(transition, steps), steps: once(steps) }
}

/** Two parts never ask for the same thing twice. */
const once = (steps: readonly RunbookStep[]): readonly RunbookStep[] =>
  [...new Map([...steps].reverse().map((step) => [step.id, step])).values()].reverse()
