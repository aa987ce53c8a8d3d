import type { Page } from '@playwright/test'
import { samples } from '#app/shell/samples.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Stage } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import {
  choose,
  coexist,
  downloadBy,
  expect,
  listProblems,
  messages,
  openSample,
  savedPlan,
  stage,
  test,
} from './support.ts'

for (const { name: sample, title } of samples) {
  test(`${title}: problems and pictures are those of the command line`, async ({ page }) => {
    await openSample(page, sample)
    const plan = await savedPlan(page)
    const printed = JSON.parse(coexist(plan, 'check', '--format', 'json')) as { findings: Finding[] }
    const open = printed.findings.filter(({ waived }) => !waived)
    expect(open.length).toBeGreaterThan(0)
    await listProblems(page, 'All stages')
    await expect(messages(page)).toHaveText(open.map(({ severity, message }) => `${severity}: ${message}`))

    for (const { id, name } of stagesOf(plan)) {
      await stage(page, name).click()
      const svg = await downloadBy(page, () => choose(page, 'Export', 'This stage', 'Export this stage as SVG'))
      expect(svg.bytes.equals(Buffer.from(coexist(plan, 'export', '--stage', id))), `The bytes of ${name}`).toBe(true)
      if (id === 'side-by-side') await expectPngOf(page, svg.bytes.toString('utf8'))
    }
  })
}

/** At twice the size of the SVG. */
async function expectPngOf(page: Page, svg: string): Promise<void> {
  const png = await downloadBy(page, () => choose(page, 'Export', 'This stage', 'Export this stage as PNG'))
  expect(png.name).toBe('a-plan-with-five-mistakes.side-by-side.png')
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  const [, width, height] = /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)])
  expect(png.bytes.length).toBeGreaterThan(20_000)
}

function stagesOf(text: string): readonly Stage[] {
  const plan = parsePlan(text)
  if (!plan.ok) throw new Error('A saved plan can be opened.')
  return plan.value.stages
}
