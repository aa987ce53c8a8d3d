import type { Locator, Page } from '@playwright/test'
import {
  canvas,
  canvasPoint,
  choose,
  drag,
  drawn,
  expect,
  inProperties,
  line,
  openSample,
  properties,
  stage,
  status,
  test,
  title,
} from './support.ts'

const search = (page: Page): Locator => page.getByRole('dialog', { name: 'Search or run a command' })
const pad = (page: Page): Locator => page.getByRole('toolbar', { name: 'What to do with the selection' })

test.describe('the search', () => {
  test('finds an object of this stage and goes to it, also while one types in a field', async ({ page }) => {
    await openSample(page, 'five-mistakes')
    await page.getByRole('button', { name: 'Search or run a command' }).click()
    await page.keyboard.type('rates')
    await expect(search(page).getByRole('option')).toHaveText([/Rates desk\s*Room/])
    await page.keyboard.press('Enter')
    await expect(search(page)).toBeHidden()
    await expect(inProperties(page, 'Rates desk')).toBeVisible()
    await expect(drawn(page, 'room:rates-desk').getByRole('button', { name: /Rates desk/ })).toBeFocused()

    await title(page, 'pool:fe-2010', 'FE-2010').click()
    await properties(page).getByRole('textbox', { name: 'FQDN' }).focus()
    await page.keyboard.press('Control+f')
    await expect(page.getByRole('dialog', { name: 'Find an object' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('finds what is in another stage only, and the stage itself', async ({ page }) => {
    await openSample(page, 'five-mistakes')
    await stage(page, 'Today').click()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('pchat')
    await expect(search(page).getByRole('group', { name: 'In other stages' })).toContainText('PChat-01')
    await page.keyboard.press('Enter')
    await expect(stage(page, 'Side by side')).toHaveAttribute('aria-current', 'step')
    await expect(inProperties(page, 'PChat-01')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('today')
    await page.keyboard.press('Enter')
    await expect(stage(page, 'Today')).toHaveAttribute('aria-current', 'step')
  })

  test('runs a command, says why another cannot be run, knows what was chosen last, and opens a rule', async ({
    page,
  }) => {
    await openSample(page, 'five-mistakes')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('undo')
    await expect(search(page).getByRole('option').first()).toContainText('Nothing to undo.')
    await page.keyboard.press('Enter')
    await expect(search(page)).toBeVisible()
    await search(page).getByRole('combobox').fill('dark')
    await page.keyboard.press('Enter')
    await expect(page.locator(':root')).toHaveAttribute('data-theme', 'dark')
    await expect(page.getByRole('button', { name: 'Dark theme' }).locator('svg')).toHaveClass(/lucide-sun/)
    await page.keyboard.press('Control+k')
    await expect(search(page).getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([/Dark theme/])
    await page.keyboard.type('generation-mismatch')
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('dialog', { name: 'A chat pool is hosted on a pool of its own generation' }),
    ).toContainText('hosting/generation-mismatch')
  })
})

test('the list of shortcuts is searched, and single keys can be switched off for good', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await sheet.getByRole('searchbox').fill('host')
  await expect(sheet.getByRole('term')).toHaveText(['Host on…', 'Take off its host'])
  await sheet.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await page.keyboard.press('h')
  await page.keyboard.press('F2')
  await expect(canvas(page).getByRole('textbox', { name: 'New name' })).toBeFocused()
  await page.reload()
  await expect(canvas(page)).toBeVisible()
  await choose(page, 'Help', 'Keyboard shortcuts')
  await expect(page.getByRole('checkbox')).not.toBeChecked()
})

test.describe('a right click', () => {
  test('on a shape offers what can be done with it, and nothing else, by key too', async ({ page }) => {
    await openSample(page, 'five-mistakes')
    await title(page, 'pool:fe-2010', 'FE-2010').click()
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem', { name: /^Rename/ }).press('Enter')
    await expect(canvas(page).getByRole('textbox', { name: 'New name' })).toBeFocused()
    await page.keyboard.press('Escape')

    await title(page, 'pool:fe-2010', 'FE-2010').click({ button: 'right' })
    const menu = page.getByRole('menu')
    await expect(menu.getByRole('menuitem', { name: /^Rename/ })).toBeVisible()
    await expect(menu.getByRole('menuitem', { name: /^Host on/ })).toHaveCount(0)
    await menu.getByRole('menuitem', { name: /^Add inside/ }).click()
    await expect(page.getByRole('dialog', { name: 'Add to FE-2010' })).toBeVisible()
  })

  test('on a row is about the row, on a line about the line, on nothing about the canvas', async ({ page }) => {
    await openSample(page, 'five-mistakes')
    await drawn(page, 'room:rates-desk').click({ button: 'right' })
    await page.keyboard.press('Escape')
    await expect(inProperties(page, 'Rates desk')).toBeVisible()
    await canvas(page)
      .getByRole('button', { name: /needs a Lync 2013 pool/ })
      .click({ button: 'right' })
    await page.keyboard.press('Escape')
    await expect(properties(page).getByText('PChat-01 is hosted on FE-2010.')).toBeVisible()
    const spot = await canvasPoint(page, 40, 40)
    await page.mouse.click(spot.x, spot.y, { button: 'right' })
    await page.getByRole('menuitem', { name: /^New object/ }).click()
    await page.keyboard.type('site')
    await page.keyboard.press('Enter')
    const added = await drawn(page, 'site:site').boundingBox()
    expect(Math.abs((added?.x ?? 0) - spot.x)).toBeLessThan(12)
  })

  test('on what a problem is about offers its fix, and on anything else none', async ({ page }) => {
    await openSample(page, 'five-mistakes')
    const fix = page.getByRole('menu').getByRole('menuitem', { name: /^Fix the problem/ })
    await title(page, 'pool:fe-2013', 'FE-2013').click({ button: 'right' })
    await expect(page.getByRole('menuitem', { name: /^Rename/ })).toBeVisible()
    await expect(fix).toHaveCount(0)
    await page.keyboard.press('Escape')
    await drawn(page, 'room:incidents').click({ button: 'right' })
    await fix.click()
    const dialog = page.getByRole('dialog', { name: 'Apply this fix?' })
    await expect(dialog).toContainText('Register Prices on GC-2010')
    await dialog.getByRole('button', { name: 'Apply the fix' }).click()
    await expect(drawn(page, 'room:incidents').getByText('add-in of island P')).toHaveCount(0)
  })
})

test('the pad beside the selection hosts, adds and offers more, by Tab too', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await expect(pad(page).getByRole('button')).toHaveCount(4)
  await page.keyboard.press('Tab')
  await expect(pad(page).getByRole('button', { name: 'Host on…' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Add to GC-2010' })).toBeVisible()
  await page.keyboard.press('Escape')
  await pad(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Take off its host' }).click()
  await expect(line(page, 'GC-2010 is hosted on FE-2010')).toHaveCount(0)
})

test('a line let go on the empty canvas creates what it leads to, in one step', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const card = drawn(page, 'pool:fe-2013')
  await card.hover()
  await drag(page, card.locator(':scope > [data-handlepos="left"]'), await canvasPoint(page, 60, 60))
  const list = page.getByRole('dialog', { name: 'Add to FE-2013' })
  await expect(list.getByRole('group', { name: 'Joined to FE-2013' })).toContainText('Host PChat on FE-2013')
  await expect(list.getByRole('group', { name: 'Would be wrong here' })).toContainText(
    'GC-2010-2 is a Lync 2010 Group Chat pool but is hosted on FE-2013',
  )
  await page.keyboard.type('persistent chat pool')
  await page.keyboard.press('Enter')
  await expect(line(page, 'PChat is hosted on FE-2013')).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(drawn(page, 'chatPool:pchat')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')
})

test('arrows walk to what is nearest, and inside and out', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const expectSelected = (name: string) =>
    expect(properties(page).getByRole('heading', { level: 2 }), name).toHaveText(name)
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await page.keyboard.press('ArrowRight')
  await expectSelected('FE-2013')
  await page.keyboard.press('ArrowDown')
  await expectSelected('PChat-01')
  await page.keyboard.press('Shift+Enter')
  await expectSelected('Prices')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expectSelected('Cutover weekend')
  await page.keyboard.press('Backspace')
  await expectSelected('Projects')
  await page.keyboard.press('Backspace')
  await expectSelected('PChat-01')
  await page.keyboard.press('r')
  await expectSelected('FE-2010')
  await page.keyboard.press('Enter')
  await expect(properties(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(canvas(page).getByRole('group', { name: /^FE-2010, Enterprise/ })).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('toolbar', { name: '2 selected' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: '2 selected' })).toBeHidden()
  await expect(status(page)).toBeVisible()
})
