import { type Page, test } from '@playwright/test'
import {
  canvas,
  expect,
  expectNoBarrier,
  messages,
  openSample,
  problems,
  properties,
  title,
  undoButton,
} from './support.ts'

// The browser says on the console what does not come, so these stories bear with it.
test.use({ serviceWorkers: 'block' })

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await openSample(page, 'five-mistakes')
})

const menu = (page: Page) => page.getByRole('menu')
const edit = (page: Page) => page.getByRole('menubar').getByRole('menuitem', { name: 'Edit', exact: true })

/** Scripts that are asked for do not come until they are let through. */
async function loseScripts(page: Page): Promise<() => Promise<void>> {
  await page.route('**/*.js', (route) => route.abort())
  return () => page.unroute('**/*.js')
}

const notCome = 'This part of the planner could not be loaded: there is no connection. Try again once there is one.'
const lostDialog = (page: Page) => page.getByRole('alertdialog', { name: notCome })

test('a tip that cannot come is no tip, and comes at a later reach', async ({ page }) => {
  const letThrough = await loseScripts(page)
  const asked = page.waitForEvent('requestfailed')
  await undoButton(page).hover()
  await asked
  await expect(canvas(page)).toBeVisible()
  await letThrough()
  await expect(async () => {
    await page.mouse.move(800, 500)
    await undoButton(page).hover()
    await expect(page.getByText('Undo: Nothing to undo.')).toBeVisible({ timeout: 1500 })
  }).toPass()
})

test('a menu that cannot come says so, and opens at the next try', async ({ page }) => {
  const letThrough = await loseScripts(page)
  await edit(page).click()
  await expect(lostDialog(page)).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await expect(lostDialog(page)).toHaveCount(0)
  await expect(edit(page)).toBeFocused()
  await edit(page).click()
  await expect(lostDialog(page)).toBeVisible()
  await letThrough()
  await lostDialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(menu(page).getByRole('menuitem', { name: /^Select all/ })).toBeVisible()
})

test('a menu of the canvas that cannot come says so, and opens at the next try', async ({ page }) => {
  const letThrough = await loseScripts(page)
  const spot = { x: 20, y: 300 }
  await canvas(page).click({ button: 'right', position: spot })
  await lostDialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(lostDialog(page)).toHaveCount(0)
  await canvas(page).click({ button: 'right', position: spot })
  await expect(lostDialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await letThrough()
  await canvas(page).click({ button: 'right', position: spot })
  await expect(menu(page)).toBeVisible()
})

test('a tab and properties that cannot come say so in their place, and come at the next try', async ({ page }) => {
  const letThrough = await loseScripts(page)
  await problems(page)
    .getByRole('tab', { name: /^Problems/ })
    .click()
  await expect(problems(page).getByText(notCome)).toBeVisible()
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await expect(properties(page).getByText(notCome)).toBeVisible()
  await letThrough()
  await problems(page).getByRole('button', { name: 'Try again' }).click()
  await expect(messages(page).first()).toBeVisible()
  await expect(properties(page).getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('FE-2013')
})

test('a dialog and a command that cannot come say so, and come at the next try', async ({ page }) => {
  const letThrough = await loseScripts(page)
  await page.keyboard.press('Shift+E')
  await expect(lostDialog(page)).toBeVisible()
  await lostDialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(lostDialog(page)).toHaveCount(0)
  await page.keyboard.press('Shift+E')
  await expect(lostDialog(page)).toBeVisible()
  await letThrough()
  await lostDialog(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog', { name: /^Export/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await page.route('**/pasting-*.js', (route) => route.abort())
  await page.keyboard.press('Control+D')
  const failure = page.getByRole('dialog', { name: 'That did not work' })
  await expect(failure).toContainText(notCome)
  await expect(failure).not.toContainText('Failed to fetch')
})
