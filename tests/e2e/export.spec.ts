import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { chatPool, planOf, pool, room } from '../support/plan-builder.ts'
import {
  canvas,
  choose,
  chooseByLetters,
  expect,
  expectNoBarrier,
  openPlan,
  openSample,
  stage,
  test,
} from './support.ts'

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' })

/** Picks from an open list by its first letters, as one types them. */
async function pick(page: Page, list: string, item: string): Promise<void> {
  await dialogOf(page).getByRole('combobox', { name: list }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: new RegExp(`^${item}`) })).toBeVisible()
  await chooseByLetters(page, item)
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

test('what a change board takes is chosen by keys, seen, saved, and remembered', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await canvas(page).click({ position: { x: 20, y: 20 } })
  await page.keyboard.press('Shift+E')
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('combobox', { name: 'What' })).toBeFocused()
  await expect(dialog.getByRole('img', { name: /^First page: / })).toBeVisible()
  await expectNoBarrier(page)

  await pick(page, 'What', 'All stages')
  await pick(page, 'Format', 'PDF')
  await expect(dialog.getByText(/^The first of \d: /)).toBeVisible()
  const picture = dialog.getByRole('img', { name: /^First page: / })
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
  await dialog.getByRole('checkbox', { name: /^Mask names/ }).press('Space')
  await expect(dialog).toContainText(/Replaces \d+ .*pools/)
  await expect(dialog).toContainText('masked-plan.pdf')
  await expect(picture).toHaveAttribute('src', /Pool%201/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('masked-plan.pdf')
  expect(readFileSync(await download.path(), 'latin1')).toMatch(/^%PDF/)
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('Saved as masked-plan.pdf.')).toBeAttached()

  await choose(page, 'Export', 'Export…')
  await expect(dialog.getByRole('combobox', { name: 'What' })).toHaveText('All stages')
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveText('PDF')
  await expect(dialog.getByRole('checkbox', { name: /^Mask names/ })).toBeChecked()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
})

test('what is not there says why, and a picture is copied and printed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page, 'five-mistakes')
  await stage(page, 'Today').click()
  await choose(page, 'Export', 'Export…')
  const dialog = dialogOf(page)
  await pick(page, 'What', 'This step')
  await expect(dialog.getByRole('region', { name: 'Preview' })).toHaveText(
    'This is the first stage: no step leads to it.',
  )
  await expect(dialog.getByRole('button', { name: 'Export' })).toHaveAttribute('aria-disabled', 'true')
  await pick(page, 'What', 'All tables')
  await expect(dialog.getByRole('table', { name: 'Objects' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await choose(page, 'Export', 'Copy picture as PNG')
  await expect(page.getByText('The picture is copied as PNG.')).toBeAttached()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types))
  expect(types).toEqual(['image/png'])

  await page.evaluate(() => {
    const add = document.body.append.bind(document.body)
    document.body.append = (...nodes) => {
      add(...nodes)
      const [frame] = nodes
      if (frame instanceof HTMLIFrameElement) frame.contentWindow!.print = () => undefined
    }
  })
  await choose(page, 'Export', 'Print all stages')
  const frame = page.locator('iframe[title]')
  await expect(frame.contentFrame().locator('img')).toHaveCount(2)
})

test('a long drawing tells how far it is, and is stopped without losing what was chosen', async ({ page }) => {
  const pools = Array.from({ length: 24 }, (_, at) => pool(`P${at}`, 'lync2013'))
  await openPlan(page, planOf(...Array.from({ length: 120 }, () => pools)))
  await choose(page, 'Export', 'Export…')
  const dialog = dialogOf(page)
  await pick(page, 'What', 'All stages')
  await pick(page, 'Format', 'PDF')
  await expect(dialog.getByText('The first of 120: Stage 1')).toBeVisible()
  let isSaved = false
  page.on('download', () => {
    isSaved = true
  })
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(dialog.getByText(/^Writing \d+ of 120 …$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText(/^Writing/)).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Export' })).toHaveAttribute('aria-disabled', 'false')
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveText('PDF')
  expect(isSaved).toBe(false)
})

test('a workbook of thousands of rooms is saved', async ({ page }) => {
  const rooms = Array.from({ length: 3000 }, (_, at) => room(`R${at}`, { chatPool: 'chatPool:PC' }))
  await openPlan(page, planOf([pool('FE', 'lync2013'), chatPool('PC', 'lync2013', { hostedOn: 'pool:FE' }), ...rooms]))
  await choose(page, 'Export', 'Export…')
  const dialog = dialogOf(page)
  await pick(page, 'What', 'All tables')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export' }).click(),
  ])
  expect(readFileSync(await download.path(), 'latin1')).toMatch(/^PK/)
  await expect(dialog).toHaveCount(0)
})
