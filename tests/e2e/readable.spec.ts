import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { samples } from '#app/shell/samples.ts'
import { canvas, expect, openSample, stage, test } from './support.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** The smallest text that is drawn on the canvas, in pixels of the screen, and what it says. */
const smallestText = (page: Page): Promise<{ readonly size: number; readonly says: string }> =>
  canvas(page)
    .locator('.react-flow__viewport')
    .evaluate((viewport) => {
      const zoom = new DOMMatrix(getComputedStyle(viewport).transform).a
      const walker = document.createTreeWalker(viewport, NodeFilter.SHOW_TEXT)
      let smallest = { size: Number.POSITIVE_INFINITY, says: '' }
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const parent = text.parentElement
        const isSeen = parent?.checkVisibility({ visibilityProperty: true }) && parent.clientWidth > 1
        if (!parent || !isSeen || !text.textContent?.trim()) continue
        const size = Number.parseFloat(getComputedStyle(parent).fontSize) * zoom
        if (size < smallest.size) smallest = { size, says: text.textContent }
      }
      return smallest
    })

const stagesOf = (sample: string): readonly { readonly name: string }[] =>
  JSON.parse(readFileSync(`public/plans/${sample}.plan.json`, 'utf8')).stages

for (const { name, title } of samples) {
  test(`${title}: every stage opens with text that can be read`, async ({ page }) => {
    await openSample(page, name)
    for (const { name: stageName } of stagesOf(name)) {
      await stage(page, stageName).click()
      await expect
        .poll(async () => {
          const { size, says } = await smallestText(page)
          return size >= 10 ? 'can be read' : `${says}: ${size} px`
        })
        .toBe('can be read')
    }
  })
}
