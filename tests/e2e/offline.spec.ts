import { test } from '@playwright/test'
import { canvas, drawn, expect, expectSaved, shapeIn } from './support.ts'

test('without a network the planner starts, opens and draws after one visit', async ({ page, context }) => {
  await page.goto('/')
  // What is to be kept has been fetched once the worker has taken over.
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), { timeout: 40_000 })
    .toBe(true)
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('button', { name: 'A plan with five mistakes' }).click()
  await expect(drawn(page, 'pool:fe-2010')).toBeVisible()
  const pools = canvas(page).locator('[data-entity^="pool:"]')
  const before = await pools.count()
  await shapeIn(page, 'Lync 2013 pool').press('Enter')
  await expect(pools).toHaveCount(before + 1)
  await expectSaved(page)
  await page.reload()
  await expect(pools).toHaveCount(before + 1)
})

test('it can be installed, and opens its files', async ({ page }) => {
  await page.goto('/')
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel="manifest"]') ?? {}
    const answer = await fetch(href ?? '')
    const { icons, ...rest } = (await answer.json()) as { icons: { src: string }[] }
    const found = await Promise.all(icons.map(async ({ src }) => (await fetch(new URL(src, href))).ok))
    return { ...rest, found }
  })
  expect(manifest).toMatchObject({
    name: 'Coexistence Planner',
    display: 'standalone',
    found: [true, true, true],
    file_handlers: [{ action: './', accept: { 'application/vnd.coexistence-plan+json': ['.plan.json'] } }],
  })
})
