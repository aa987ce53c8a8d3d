import {
  canvas,
  expect,
  openReadOnly,
  openSample,
  palette,
  problems,
  properties,
  status,
  strip,
  test,
  title,
} from './support.ts'

test('what a read-only plan cannot do is off, and looks so', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const second = await openReadOnly(page)
  await second.keyboard.press('Escape')
  await expect(strip(second).getByRole('button', { name: 'Add a stage' })).toHaveAttribute('aria-disabled', 'true')
  await expect(strip(second).getByRole('button', { name: /^Edits apply to/ })).toHaveCount(0)
  await expect(palette(second).locator('[data-shape="pool-lync2013"]')).toHaveAttribute('aria-disabled', 'true')
  await title(second, 'chatPool:pchat-01', 'PChat-01').click()
  const fix = properties(second).getByRole('button', { name: 'Host PChat-01 on FE-2013' })
  await expect(fix).toHaveAttribute('aria-disabled', 'true')
  await expect(properties(second).getByRole('textbox', { name: 'Name' })).toBeDisabled()
  await second.keyboard.press('Control+c')
  await second.keyboard.press('Control+v')
  await expect(status(second)).toContainText('This plan is read-only.')
  await second.keyboard.press('Control+x')
  await expect(canvas(second).getByText(/^PChat-01/)).toHaveText('PChat-01')
})

test('a fix shows what it changes, in the list as in the properties, and is one press', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  await properties(page).getByRole('button', { name: 'What changes…' }).first().click()
  const dialog = page.getByRole('dialog', { name: /fix/ })
  await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText('FE-2013')
  await page.keyboard.press('Escape')
  const cards = properties(page).getByRole('button', { expanded: false }).filter({ hasText: 'Group Chat client' })
  await cards.first().click()
  await expect(properties(page).getByRole('button', { name: 'Connect only to GC-2010' })).toBeVisible()
  await problems(page)
    .getByRole('tab', { name: /^Problems/ })
    .click()
  await problems(page).getByRole('button', { name: 'What changes…' }).first().click()
  await expect(dialog.getByRole('region', { name: 'What changes' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply the fix' }).click()
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeVisible()
})
