import { expect, it } from 'vitest'
import * as markdownReport from '#formats/findings/markdown.ts'
import { crashing, hostilePlan, inputOf, misplaced, reportedInput, reportedPlan } from './reported.ts'

it('is the golden one', async () => {
  await expect(markdownReport.render(reportedInput)).toMatchFileSnapshot('golden/report.md')
})

it('is of one stage where that is asked for', () => {
  const text = markdownReport.render({ ...reportedInput, stage: 's1' })
  expect(text).toContain('## Stage 1')
  expect(text).not.toMatch(/## (Stage 2|Waived)/)
})

it('names first what was not checked', () => {
  const text = markdownReport.render(inputOf(reportedPlan, [crashing]))
  expect(text).toMatch(/## Not checked\n\n- The rule test\/crash stopped in stage Stage 1, .*\n- .*\n\n## Stage 1/)
})

it('takes names for names', () => {
  const lines = markdownReport.render(inputOf(hostilePlan, [misplaced])).split('\n')
  const name = '\\<b\\>\\|\\`\\[a\\](x)\\`\\*\\_{0}\\&"\' \\[2J \\# \\\\ \\]\\]\\>'
  expect(lines[0]).toBe(`# Findings of ${name}`)
  expect(lines).toContain(`| Error | ${name} is on ${name}. | ${name} | \`test/misplaced\` | JJ205131 |`)
})
