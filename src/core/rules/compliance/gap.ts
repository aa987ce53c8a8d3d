import { importsIn } from '#core/domain/migration/imports.ts'
import { isComplianceStoreMissing, recordsCompliance } from '#core/domain/servers/compliance.ts'
import { setFields } from '#core/edits/servers.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { subjectOf } from '../parts/fixes/subject.ts'

/** Where nobody knows if the target records compliance, plan/details-missing asks for it. */
export const gap: Rule = {
  id: 'compliance/gap',
  severity: 'warning',
  when: 'transition',
  title: 'Where the source of an import recorded compliance, the target does too',
  rationale: 'Recording stops with the migration unless the target records compliance when the users arrive.',
  howToFix: 'Turn compliance on for the target before the users arrive.',
  source: { keys: ['MIG', 'NEW'], basis: 'derived' },

  *check(at) {
    for (const { source, target } of importsIn(at)) {
      if (!recordsCompliance(source) || target.complianceEnabled !== false) continue
      yield {
        entities: [target.id, source.id],
        field: 'complianceEnabled',
        message: `${source.name} records compliance, but ${target.name}, into which its content is imported, does not. Recording would stop with the migration. Turn compliance on for ${target.name}.`,
      }
    }
  },

  fixes(plan, finding) {
    const target = subjectOf(plan, finding, 'chatPool')
    if (!target || isComplianceStoreMissing(target)) return []
    const title = `Turn compliance on for ${target.name}`
    return [{ title, apply: (before) => setFields(before, finding.stage, target.id, { complianceEnabled: true }) }]
  },
}
