import type { Import } from '#core/domain/migration/imports.ts'
import { accountOf } from '#core/domain/reachability/lookup-accounts.ts'
import { createEndpoint } from '#core/edits/clients.ts'
import { readdress } from '#core/edits/endpoints.ts'
import { addMissing } from '#core/edits/imports.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Advice, Fix } from '#core/model/rule/advice.ts'
import { importsNamed } from '../parts/import-fixes.ts'
import { momentAt } from '../parts/subject.ts'

export const uriChangedAdvice: Advice = {
  rule: 'endpoint/uri-changed',
  rationale: 'With the identical address no Group Chat client has to be configured again.',
  howToFix: 'Give the endpoint the Lookup address of the Group Chat pool.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    return importsNamed(plan, finding)
      .slice(0, 1)
      .flatMap((one) => takeoverFixes(at, finding.stage, one))
  },
}

/** Not while the source runs: the address would be taken from it. */
function takeoverFixes(at: Moment, stage: StageId, { source, target }: Import): readonly Fix[] {
  const { lookupUri } = source
  const isRunning = at.graph.get('chatPool', source.id)?.state !== 'stopped' && at.graph.get('chatPool', source.id)
  if (!lookupUri || isRunning || !at.graph.get('chatPool', target.id)) return []
  const isOnly = target.endpoints?.length === 1
  const addressed = (plan: Plan): Plan =>
    isOnly ? readdress(plan, stage, target, () => lookupUri) : createEndpoint(plan, stage, target, lookupUri)
  const deletion = { kind: 'deleteLookupAccount', chatPool: source.id } as const
  return [
    {
      title: `Give ${target.name} the endpoint ${lookupUri}`,
      apply: (plan) => addressed(accountOf(at, source) ? addMissing(plan, stage, [deletion]) : plan),
    },
  ]
}
