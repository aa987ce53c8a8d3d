import { summaryOf } from '#core/checking/check.ts'
import { jsonText } from '#core/model/base/plain-text.ts'
import type { EntityId } from '#core/model/entity.ts'
import { type Stage, stageOf, type Waiver } from '#core/model/plan.ts'
import { type Finding, identityOf, type NotChecked } from '#core/model/rule/finding.ts'
import { citationOf } from '#core/model/rule/sources.ts'
import { nameOf } from '#core/model/words.ts'
import { inStage } from './in-stage.ts'
import type { ReportInput } from './report-input.ts'
import { descriptorOf, levelOf, messageOf, overridesOf, referenceTo } from './sarif-rules.ts'
import { entityIn, notCheckedSentence } from './subjects.ts'

/** The findings as SARIF 2.1.0, which code review and security portals read. */
export function render(input: ReportInput): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runOf({ ...input, report: inStage(input.report, input.stage) })],
  }
  return jsonText(log)
}

function runOf(input: ReportInput) {
  const { plan, report, rules, version } = input
  return {
    tool: { driver: { name: 'Coexistence Planner', semanticVersion: version, rules: rules.map(descriptorOf) } },
    invocations: [
      {
        executionSuccessful: report.notChecked.length === 0,
        toolExecutionNotifications: report.notChecked.map((one) => notificationOf(input, one)),
        ruleConfigurationOverrides: rules.flatMap(({ id }) => overridesOf(input, id)),
      },
    ],
    results: report.findings.map((finding) => resultOf(input, finding)),
    properties: { plan: plan.name, rulesRun: report.rulesRun, summary: summaryOf(report.findings) },
  }
}

function notificationOf({ plan, rules }: ReportInput, notChecked: NotChecked) {
  return {
    level: 'error',
    message: messageOf(notCheckedSentence(plan, notChecked)),
    associatedRule: referenceTo(rules, notChecked.rule),
    locations: [{ logicalLocations: stagePlaces(stageOf(plan, notChecked.stage)) }],
  }
}

function resultOf(input: ReportInput, finding: Finding) {
  const { id, index } = referenceTo(input.rules, finding.rule)
  const { stage, transition, field, source, fixes, waived } = finding
  return {
    ruleId: id,
    ruleIndex: index,
    level: levelOf[finding.severity],
    message: messageOf(finding.message),
    locations: [locationOf(input, finding)],
    relatedLocations: unique(finding.related).map((one) => ({ logicalLocations: [entityPlace(input, finding, one)] })),
    partialFingerprints: { 'ruleStageEntities/v1': identityOf(finding) },
    suppressions: waived ? [suppressionOf(waived)] : [],
    properties: { stage, transition, field, source: citationOf(source), fixes: fixes.map(({ title }) => title) },
  }
}

function locationOf(input: ReportInput, finding: Finding) {
  const entities = unique(finding.entities).map((id) => entityPlace(input, finding, id))
  return {
    ...(input.file !== undefined && { physicalLocation: { artifactLocation: { uri: uriOf(input.file) } } }),
    logicalLocations: [...stagePlaces(stageOf(input.plan, finding.stage)), ...entities],
  }
}

const stagePlaces = (stage: Stage | undefined) =>
  stage ? [{ name: stage.name, fullyQualifiedName: stage.id, kind: 'stage' }] : []

function entityPlace({ plan }: ReportInput, finding: Finding, id: EntityId) {
  const stage = stageOf(plan, finding.stage)
  const entity = stage && entityIn(plan, stage, id)
  return { ...(entity && { name: nameOf(entity), kind: entity.kind }), fullyQualifiedName: id }
}

const suppressionOf = ({ rule: _, entities: __, reason, ...waiver }: Waiver) => ({
  kind: 'external',
  status: 'accepted',
  justification: reason,
  properties: waiver,
})

const uriOf = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/')

const unique = (ids: readonly EntityId[]): readonly EntityId[] => [...new Set(ids)]
