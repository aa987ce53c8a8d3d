import { setCategory } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { subjectOf } from '../parts/subject.ts'

export const fileUploadLegacyOnlyAdvice: Advice = {
  rule: 'category/file-upload-legacy-only',
  rationale: 'Only Group Chat clients and custom clients upload files to rooms; the Lync 2013 client does not.',
  howToFix: 'Turn file upload off.',

  fixes(plan, finding) {
    const category = subjectOf(plan, finding, 'category')
    if (!category) return []
    const title = `Turn file upload off in ${category.name}`
    return [{ title, apply: (before) => setCategory(before, finding.stage, category, { fileUpload: false }) }]
  },
}
