import { addMissing } from '#core/edits/imports.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { importsNamed } from '../parts/import-fixes.ts'

export const filesNotCopiedAdvice: Advice = {
  rule: 'migration/files-not-copied',
  rationale: 'An import does not carry uploaded files; their folder is copied whole to the new file store.',
  howToFix: 'Copy the files in the step of the import.',

  fixes: (plan, finding) =>
    importsNamed(plan, finding)
      .slice(0, 1)
      .map(({ source, target }) => ({
        title: `Copy the files of ${source.name} to ${target.name}`,
        apply: (before) =>
          addMissing(before, finding.stage, [{ kind: 'copyFiles', source: source.id, target: target.id }]),
      })),
}
