import type { Page } from '@playwright/test'
import { canvas, choose, expect, openSample, stage, test } from './support.ts'

/** Shows a stage, and tells for how long, in milliseconds, what of the diagram is on its way. */
async function motionTo(page: Page, name: string): Promise<readonly number[]> {
  await expect(stage(page, name)).toBeVisible()
  return page.evaluate(async (wanted) => {
    const cells = [...document.querySelectorAll<HTMLElement>('[data-stage] > button')]
    cells.find(({ innerText }) => innerText.startsWith(wanted))?.click()
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    return document
      .getAnimations()
      .filter(({ effect }) => (effect as KeyframeEffect | null)?.target?.closest('[data-canvas]'))
      .map(({ effect }) => Number(effect?.getTiming().duration))
      .filter((duration) => duration > 0)
  }, name)
}

test('a change of stage does not move for who asked for less motion', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  expect(await motionTo(page, 'Chat migrated')).toEqual([])
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a change of stage moves and fades, for a moment only', async ({ page }) => {
    await openSample(page, 'lync-2010-to-2013')
    const durations = await motionTo(page, 'Chat migrated')
    expect(durations.length).toBeGreaterThan(0)
    expect(Math.max(...durations)).toBeLessThanOrEqual(200)
    await expect(canvas(page)).not.toHaveAttribute('data-changing')
  })
})

for (const { width, height, axis } of [
  { width: 1600, height: 900, axis: 'x' },
  { width: 1024, height: 1300, axis: 'y' },
] as const) {
  test(`side by side splits the longer edge of the canvas in two equal halves, at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openSample(page, 'lync-2010-to-2013')
    await stage(page, 'Users moved').click()
    await choose(page, 'View', 'Compare with another stage')
    await page.getByRole('radio', { name: 'Side by side' }).click()
    const other = page.getByRole('region', { name: 'Diagram of 2013 deployed, to be looked at only' })
    await expect(other.getByText('GC-2010', { exact: true })).toBeInViewport({ ratio: 0.99 })
    await expect(other.locator('.react-flow__edge').first()).toBeAttached()
    const [one, two] = [await other.locator('.react-flow').boundingBox(), await canvas(page).boundingBox()]
    expect(one?.width).toBeCloseTo(two?.width ?? 0, 0)
    expect(one?.height).toBeCloseTo(two?.height ?? 0, 0)
    expect(two?.[axis]).toBeGreaterThan(one?.[axis] ?? 0)
  })
}
