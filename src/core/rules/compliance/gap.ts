import { importsIn } from '#core/domain/migration/imports.ts'
import { recordsCompliance } from '#core/domain/servers/compliance.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** Where nobody knows if the target records compliance, plan/details-missing asks for it. */
export const gap: Rule = {
  id: 'compliance/gap',
  severity: 'warning',
  when: 'transition',
  title: 'Where the source of an import recorded compliance, the target does too',
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
}
