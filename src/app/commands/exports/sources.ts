import {
  BadgeCheck,
  BadgeX,
  BookOpenText,
  Boxes,
  FileDiff,
  FileTerminal,
  FileText,
  GitCompareArrows,
  Image,
  Images,
  ListChecks,
  type LucideIcon,
  PackageCheck,
  Route,
  Table2,
  Users,
  Waypoints,
} from 'lucide-react'
import { type Plan, stageBefore } from '#core/model/plan.ts'
import { formatOf, formatsFor } from '#formats/list.ts'
import type { TableId } from '#formats/tables/table.ts'
import { version } from '../../platform/program.ts'
import { aPlan, comparedWith, inPlan } from '../needs.ts'
import { type Listed, source } from './source.ts'

const stagesOf = ({ stages }: Plan) => stages.map(({ id }) => id)

const aStep = inPlan(({ plan, stage }) =>
  stageBefore(plan, stage.id) ? {} : 'This is the first stage: no step leads to it.',
)

const severalStages = inPlan(({ plan }) =>
  plan.stages.length > 1 ? {} : 'A plan of one stage has no step: add a stage first.',
)

const noEndState = 'A plan without a stage has no end state.'

const anEndState = inPlan(({ plan }) => (plan.stages.length > 0 ? {} : noEndState))

/** One table of all stages. */
const tableSource = (table: TableId, title: string, icon: LucideIcon): Listed<'csv'> =>
  source({
    ...{ title, icon, formats: [formatOf('tables', 'csv')], isWhole: true, suffix: table, needs: aPlan },
    inputOf: ({ plan }, { wholeReportOf }) => ({ plan, report: wholeReportOf(plan), stages: stagesOf(plan), table }),
  })

/** What leaves the planner, in the order of the menu. */
export const sources = {
  stage: source({
    title: 'this stage',
    icon: Image,
    formats: formatsFor('drawing'),
    needs: aPlan,
    inputOf: ({ plan, stage }, { wholeReportOf }) => ({
      plan,
      stages: [stage.id],
      steps: false,
      report: wholeReportOf(plan),
    }),
  }),
  stages: source({
    title: 'all stages',
    icon: Images,
    formats: formatsFor('drawing'),
    isWhole: true,
    needs: aPlan,
    inputOf: ({ plan }, { wholeReportOf }) => ({ plan, stages: stagesOf(plan), report: wholeReportOf(plan) }),
  }),
  step: source({
    title: 'this step',
    icon: Route,
    formats: formatsFor('drawing'),
    suffix: 'step',
    needs: aStep,
    inputOf: ({ plan, stage }, { wholeReportOf }) => ({
      plan,
      stages: [stage.id],
      steps: 'only' as const,
      report: wholeReportOf(plan),
    }),
  }),
  comparison: source({
    title: 'the picture of the comparison',
    icon: GitCompareArrows,
    formats: formatsFor('drawing'),
    suffix: 'comparison',
    needs: comparedWith,
    inputOf: ({ plan, stage, other }, { wholeReportOf }) => ({
      ...{ plan, stages: [stage.id], steps: 'only' as const, from: other.id, report: wholeReportOf(plan) },
    }),
  }),
  changes: source({
    title: 'the changes',
    icon: FileDiff,
    formats: formatsFor('changes'),
    suffix: 'changes',
    needs: comparedWith,
    inputOf: ({ plan, stage, other }, { differenceOfStages }) => differenceOfStages(plan, other, stage),
  }),
  runbook: source({
    title: 'the runbook of this step',
    icon: FileText,
    formats: formatsFor('runbook'),
    suffix: 'runbook',
    needs: aStep,
    inputOf: ({ plan, stage }, { wholeReportOf }) => ({
      plan,
      stages: [stage.id],
      findings: wholeReportOf(plan).findings,
    }),
  }),
  migration: source({
    title: 'the runbook of the whole migration',
    icon: FileTerminal,
    formats: formatsFor('runbook'),
    isWhole: true,
    suffix: 'runbook',
    needs: severalStages,
    inputOf: ({ plan }, { wholeReportOf }) => ({
      plan,
      stages: stagesOf(plan),
      findings: wholeReportOf(plan).findings,
    }),
  }),
  problems: source({
    title: 'the problems',
    icon: ListChecks,
    formats: formatsFor('findings'),
    isWhole: true,
    suffix: 'problems',
    needs: aPlan,
    inputOf: ({ plan }, { advisedRules, wholeReportOf }) => ({
      plan,
      report: wholeReportOf(plan),
      rules: advisedRules,
      version,
    }),
  }),
  reach: source({
    title: 'who reaches what',
    icon: Waypoints,
    formats: formatsFor('reach'),
    suffix: 'reach',
    needs: aPlan,
    inputOf: ({ plan, stage }, { reachReport }) => reachReport(plan, stage.id),
  }),
  endState: source({
    title: 'the proof of the end state',
    icon: BadgeCheck,
    formats: formatsFor('proof'),
    isWhole: true,
    suffix: 'end-state',
    needs: anEndState,
    inputOf({ plan }, { proofFor }) {
      const proof = proofFor(plan)
      if (!proof) throw new Error(noEndState)
      return { plan, proof }
    },
  }),
  rooms: source({
    title: 'the rooms of this stage',
    icon: BookOpenText,
    formats: [formatOf('tables', 'csv')],
    suffix: 'rooms',
    needs: aPlan,
    inputOf: ({ plan, stage }, { wholeReportOf }) => ({
      plan,
      report: wholeReportOf(plan),
      stages: [stage.id],
      table: 'rooms' as const,
    }),
  }),
  members: source({
    title: 'the members of this stage',
    icon: Users,
    formats: [formatOf('tables', 'csv')],
    suffix: 'members',
    needs: aPlan,
    inputOf: ({ plan, stage }, { wholeReportOf }) => ({
      plan,
      report: wholeReportOf(plan),
      stages: [stage.id],
      table: 'members' as const,
    }),
  }),
  pack: source({
    title: 'the review pack',
    icon: PackageCheck,
    formats: formatsFor('pack'),
    isWhole: true,
    suffix: 'review-pack',
    needs: aPlan,
    inputOf: ({ plan }, { advisedRules, proofFor, wholeReportOf }) => ({
      plan,
      report: wholeReportOf(plan),
      rules: advisedRules,
      proof: proofFor(plan),
    }),
  }),
  tables: source({
    title: 'all tables',
    icon: Table2,
    formats: [formatOf('tables', 'xlsx')],
    isWhole: true,
    needs: aPlan,
    inputOf: ({ plan }, { wholeReportOf }) => ({ plan, report: wholeReportOf(plan), stages: stagesOf(plan) }),
  }),
  objectsTable: tableSource('objects', 'all objects', Boxes),
  roomsTable: tableSource('rooms', 'all rooms', BookOpenText),
  membersTable: tableSource('members', 'all members', Users),
  findingsTable: tableSource('findings', 'all problems', ListChecks),
  changesTable: tableSource('changes', 'all changes', FileDiff),
  reachTable: tableSource('reach', 'the reach of all stages', Waypoints),
  runbookTable: tableSource('runbook', 'the steps of all runbooks', FileText),
  waiversTable: tableSource('waivers', 'all waivers', BadgeX),
} satisfies Readonly<Record<string, Listed<string>>>

export type SourceId = keyof typeof sources
