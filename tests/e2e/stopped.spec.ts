import { test } from '@playwright/test'
import { expect, openSample, planName, withoutFilePickers } from './support.ts'

// React says on the console what it caught, so these stories bear with it.

test('a planner that has stopped keeps the plan, and tells what helps to mend it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(withoutFilePickers)
  await openSample(page, 'five-mistakes')
  const name = await planName(page).inputValue()
  await page.evaluate(breakIcons, `No icon for FE-2013 of ${name}.`)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('heading', { name: 'The planner has stopped' })).toBeInViewport()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a copy' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.plan\.json$/)
  await page.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(page.getByText('Diagnostics are on the clipboard.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Coexistence Planner \d+\.\d+\.\d+\nMozilla\/5\.0 /)
  expect(copied).toMatch(/\n\d+ stages, stage 1 with \d+ objects \(.*\), \d+ waivers?, \d+ steps? to undo\n/)
  expect(copied).toContain('Error: No icon for … of ….')
  expect(copied).toMatch(/\n\s+at /)
  await page.getByText('What they say').click()
  await expect(page.getByText(/^Coexistence Planner/)).toHaveText(copied)
})

test('where the clipboard is out of reach, the diagnostics can be selected', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
  await openSample(page, 'five-mistakes')
  await page.evaluate(breakIcons, 'No icon.')
  await page.keyboard.press('Control+k')
  await page.getByRole('button', { name: 'Copy diagnostics' }).click()
  await expect(page.getByText('Select the text below and copy it.')).toBeVisible()
  await expect(page.getByText(/^Coexistence Planner/)).toBeVisible()
})

/** Whatever draws an icon from now on stops the planner. */
function breakIcons(message: string): void {
  document.createElementNS = () => {
    throw new Error(message)
  }
}
