import {
  BadgeCheck,
  BookOpenText,
  FileDiff,
  FileTerminal,
  FileText,
  Image,
  Images,
  ListChecks,
  PackageCheck,
  Route,
  Table2,
  Waypoints,
} from 'lucide-react'
import { type Plan, stageBefore } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { differenceOfStages } from '#formats/changes/difference.ts'
import { formatOf, formatsFor } from '#formats/list.ts'
import { reachReport } from '#formats/reach/reach-report.ts'
import { version } from '../../platform/program.ts'
import { reportOf } from '../../store/derived.ts'
import { proofFor } from '../../store/end-state.ts'
import { anotherStage, aPlan, inPlan } from '../needs.ts'
import { type Listed, source } from './source.ts'

const stagesOf = ({ stages }: Plan) => stages.map(({ id }) => id)

const aStep = inPlan(({ plan, stage }) =>
  stageBefore(plan, stage.id) ? {} : 'This is the first stage: no step leads to it.',
)

const severalStages = inPlan(({ plan }) =>
  plan.stages.length > 1 ? {} : 'A plan of one stage has no step: add a stage first.',
)

const aProof = inPlan(({ plan }) => {
  const proof = proofFor(plan)
  return proof ? { proof } : 'A plan without a stage has no end state.'
})

/** What leaves the planner, in the order of the menu. */
export const sources = {
  stage: source({
    title: 'this stage',
    icon: Image,
    formats: formatsFor('drawing'),
    needs: aPlan,
    inputOf: ({ plan, stage }) => ({ plan, stages: [stage.id], steps: false, report: reportOf(plan) }),
  }),
  stages: source({
    title: 'all stages',
    icon: Images,
    formats: formatsFor('drawing'),
    isWhole: true,
    needs: aPlan,
    inputOf: ({ plan }) => ({ plan, stages: stagesOf(plan), report: reportOf(plan) }),
  }),
  step: source({
    title: 'this step',
    icon: Route,
    formats: formatsFor('drawing'),
    suffix: 'step',
    needs: aStep,
    inputOf: ({ plan, stage }) => ({ plan, stages: [stage.id], steps: 'only' as const, report: reportOf(plan) }),
  }),
  changes: source({
    title: 'the changes',
    icon: FileDiff,
    formats: formatsFor('changes'),
    suffix: 'changes',
    needs: anotherStage,
    inputOf: ({ plan, stage, other }) => differenceOfStages(plan, other, stage),
  }),
  runbook: source({
    title: 'the runbook of this step',
    icon: FileText,
    formats: formatsFor('runbook'),
    suffix: 'runbook',
    needs: aStep,
    inputOf: ({ plan, stage }) => ({ plan, stages: [stage.id], findings: reportOf(plan).findings }),
  }),
  migration: source({
    title: 'the runbook of the whole migration',
    icon: FileTerminal,
    formats: formatsFor('runbook'),
    isWhole: true,
    suffix: 'runbook',
    needs: severalStages,
    inputOf: ({ plan }) => ({ plan, stages: stagesOf(plan), findings: reportOf(plan).findings }),
  }),
  problems: source({
    title: 'the problems',
    icon: ListChecks,
    formats: formatsFor('findings'),
    isWhole: true,
    suffix: 'problems',
    needs: aPlan,
    inputOf: ({ plan }) => ({ plan, report: reportOf(plan), rules, version }),
  }),
  reach: source({
    title: 'who reaches what',
    icon: Waypoints,
    formats: formatsFor('reach'),
    suffix: 'reach',
    needs: aPlan,
    inputOf: ({ plan, stage }) => reachReport(plan, stage.id),
  }),
  endState: source({
    title: 'the proof of the end state',
    icon: BadgeCheck,
    formats: formatsFor('proof'),
    isWhole: true,
    suffix: 'end-state',
    needs: aProof,
    inputOf: ({ plan, proof }) => ({ plan, proof }),
  }),
  rooms: source({
    title: 'the rooms of this stage',
    icon: BookOpenText,
    formats: [formatOf('tables', 'csv')],
    suffix: 'rooms',
    needs: aPlan,
    inputOf: ({ plan, stage }) => ({ plan, report: reportOf(plan), stages: [stage.id], table: 'rooms' as const }),
  }),
  pack: source({
    title: 'the review pack',
    icon: PackageCheck,
    formats: formatsFor('pack'),
    isWhole: true,
    suffix: 'review-pack',
    needs: aPlan,
    inputOf: ({ plan }) => ({ plan, report: reportOf(plan), rules, proof: proofFor(plan) }),
  }),
  tables: source({
    title: 'all tables',
    icon: Table2,
    formats: [formatOf('tables', 'xlsx')],
    isWhole: true,
    needs: aPlan,
    inputOf: ({ plan }) => ({ plan, report: reportOf(plan), stages: stagesOf(plan) }),
  }),
} satisfies Readonly<Record<string, Listed<string>>>

export type SourceId = keyof typeof sources
