import { readdirSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, openSample, problems, test } from './support.ts'

/** Of compressed JavaScript; `docs/performance.md` says what it is made of. All else comes when it is used, or idle. */
const budgets = { startScreen: 95_000, openPlan: 351_000 }

/** The scripts that a page has loaded, compressed as a server would. A browser that is never idle loads what is needed. */
async function scriptsOf(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  const files = new Map<string, Promise<Buffer>>()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') files.set(answer.url(), answer.body())
  })
  return async () => {
    const sizes = [...files.values()].map(async (file) => gzipSync(await file).length)
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  }
}

test('the start screen needs no more JavaScript than is allowed', async ({ page }) => {
  const loaded = await scriptsOf(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'A plan with five mistakes' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await loaded()).toBeLessThanOrEqual(budgets.startScreen)
})

test('a plan that is drawn and checked needs no more JavaScript than is allowed', async ({ page }) => {
  const loaded = await scriptsOf(page)
  await openSample(page, 'five-mistakes')
  await expect(problems(page).getByRole('tab', { name: /^Problems\s*\d+/ })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const bytes = await loaded()
  expect(bytes).toBeGreaterThan(budgets.startScreen)
  expect(bytes).toBeLessThanOrEqual(budgets.openPlan)
})

/** The font of exported files is the largest thing that is loaded, and only when it is asked for. */
const mostInOne = 1_000_000

test('nothing in the app is larger than the font of exported files', () => {
  const assets = new URL('../../dist/assets/', import.meta.url)
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(10)
  expect(scripts.filter((name) => statSync(new URL(name, assets)).size > mostInOne)).toEqual([])
})
