import type { Page } from '@playwright/test'
import { canvas, expect, openSample, palette, test, title } from './support.ts'

/** A browser that is never idle: what is not needed to see a plan comes when somebody reaches for it. */
async function neverIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
}

/** Scripts that are asked for from now on come once they are let through. */
async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/*.js', async (route) => {
    await held
    await route.continue()
  })
  return letThrough
}

const menu = (page: Page) => page.getByRole('menu')
const inMenuBar = (page: Page, name: string) => page.getByRole('menubar').getByRole('menuitem', { name, exact: true })

test.beforeEach(async ({ page }) => {
  await neverIdle(page)
  await openSample(page, 'five-mistakes')
})

test('a menu that has not come yet opens by the click that asked for it', async ({ page }) => {
  const letThrough = await holdScripts(page)
  await inMenuBar(page, 'Edit').click()
  await expect(menu(page)).toHaveCount(0)
  letThrough()
  await expect(menu(page).getByRole('menuitem', { name: /^Select all/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)
  await expect(inMenuBar(page, 'Edit')).toBeFocused()
})

test('a menu that has not come yet opens by the key that asked for it, with the focus in it', async ({ page }) => {
  const letThrough = await holdScripts(page)
  const button = page.getByRole('button', { name: 'Export', exact: true })
  await button.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  letThrough()
  await expect(menu(page).getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('Escape takes back a menu that has not come yet', async ({ page }) => {
  const letThrough = await holdScripts(page)
  const button = page.getByRole('button', { name: 'Export', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  letThrough()
  await page.keyboard.press('ArrowUp')
  await expect(menu(page).getByRole('menuitem').last()).toBeFocused()
})

test('what is pointed at first has its tip and its menu at once', async ({ page }) => {
  await page.getByRole('button', { name: 'Undo' }).hover()
  await expect(page.getByText(/^Undo: Nothing|^Undo/).last()).toBeVisible()
  await palette(page).getByRole('button').first().hover()
  await title(page, 'pool:fe-2013', 'FE-2013').click({ button: 'right' })
  await expect(
    menu(page)
      .getByRole('menuitem', { name: /^Delete|^Remove/ })
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu(page)).toHaveCount(0)
  await canvas(page).click({ button: 'right', position: { x: 20, y: 300 } })
  await expect(menu(page)).toBeVisible()
})
