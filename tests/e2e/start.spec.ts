import {
  answerReach,
  canvas,
  choose,
  drawn,
  errors,
  expect,
  expectSaved,
  openProblems,
  openSample,
  planName,
  stage,
  strip,
  test,
  title,
} from './support.ts'

test('a sample is one click away, and stays after a reload', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await expect(planName(page)).toHaveValue('Contoso chat migration')
  await expect(strip(page).getByRole('listitem')).toHaveCount(5)
  await expect(drawn(page, 'chatPool:gc-2010')).toBeInViewport()
  await page.reload()
  await expect(planName(page)).toHaveValue('Contoso chat migration')
  await expect(drawn(page, 'chatPool:gc-2010')).toBeInViewport()
})

test('the sample with mistakes shows them on strip, list and canvas', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await expect(stage(page, 'Today')).toContainText('no problems')
  await stage(page, 'Side by side').click()
  await expect(stage(page, 'Side by side')).toContainText('5 errors')
  await openProblems(page)
  await expect(errors(page)).toHaveCount(5)
  await expect(drawn(page, 'chatPool:pchat-01').getByRole('img', { name: '1 error', exact: true })).toBeVisible()
})

test('what was done last is there again after the tab was killed', async ({ context, page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await title(page, 'pool:fe-2010', 'FE-2010').dblclick()
  await page.getByRole('textbox', { name: 'New name' }).fill('Old front end')
  await page.keyboard.press('Enter')
  await answerReach(page)
  await expect(title(page, 'pool:fe-2010', 'Old front end')).toBeVisible()
  await expectSaved(page)
  await page.close()

  const next = await context.newPage()
  await next.goto('/')
  await next.getByRole('button', { name: /^Contoso chat migration/ }).click()
  await expect(title(next, 'pool:fe-2010', 'Old front end')).toBeVisible()
})

test('a plan that is closed and forgotten leaves the list, and the focus is where one goes on', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await expect(canvas(page)).toBeFocused()
  await expectSaved(page)
  await stage(page, 'Today').click()
  await expect(page.getByRole('status')).toContainText('Today, stage 1 of 2, 0 errors.')
  await choose(page, 'File', 'Back to the start screen')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('status')).toContainText('A plan with five mistakes is closed.')
  await page.getByRole('button', { name: 'Delete A plan with five mistakes from this browser' }).click()
  await page.getByRole('button', { name: 'Delete the plan' }).click()
  await expect(page.getByText('Plans that you open are kept here.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeFocused()
  await expect(page.getByRole('status')).toContainText('A plan with five mistakes is deleted.')
})

test('three questions make a plan with all its stages and no problem', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Answer three questions/ }).click()
  const dialog = page.getByRole('dialog')
  const outcome = dialog.getByRole('region', { name: 'The plan' })
  await expect(dialog.getByRole('radio', { name: /^Lync 2010/ })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: /^Both/ })).toBeChecked()
  await dialog.getByRole('radio', { name: 'On OCS 2007 R2 only' }).check()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'How large it is – step 2 of 3' })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Users of chat rooms' })).toBeFocused()
  await page.keyboard.type('1200')
  await dialog.getByRole('textbox', { name: 'Other users' }).fill('many')
  await expect(dialog.getByText('‘many’ is not a number of users.')).toBeVisible()
  await expect(outcome).toContainText('at least 1,200 users')
  await dialog.getByRole('textbox', { name: 'Other users' }).fill('1 800')
  await dialog.getByRole('radiogroup', { name: 'Sites' }).getByRole('radio', { name: '2' }).click()
  await dialog.getByRole('radio', { name: 'Enterprise' }).click()
  await dialog
    .getByRole('radiogroup', { name: /Central Management/ })
    .getByRole('radio', { name: 'Site 2' })
    .click()
  await expect(outcome).toContainText('Enterprise Edition pools in 2 sites, 3,000 users divided evenly')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Other users' })).toHaveValue('1,800')
  await dialog.getByRole('textbox', { name: 'Other users' }).press('Enter')
  await dialog.getByRole('radio', { name: /^A few users, as a pilot/ }).check()
  await dialog.getByRole('radio', { name: /^Site by site/ }).check()
  await expect(outcome).toContainText('9 stages, from today to the end state.')
  await page.keyboard.press('Enter')
  await expect(planName(page)).toHaveValue(
    'OCS 2007 R2 with Group Chat and Lync 2010 to Lync 2013 with Persistent Chat',
  )
  await expect(strip(page).getByRole('listitem')).toHaveCount(9)
  await expect(stage(page, 'Today')).toContainText('no problems')
  await expect(drawn(page, 'pool:fe-2010-2')).toBeInViewport()
  await stage(page, 'Target').click()
  await expect(stage(page, 'Target')).toContainText('no problems')
})

test('a template is one click away, and the list says what is in each plan', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Lync 2010 with Group Chat → Persistent Chat/ }).click()
  await expect(strip(page)).toBeVisible()
  await expectSaved(page)
  await openSample(page, 'five-mistakes')
  await expectSaved(page)
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^A plan with five mistakes .*2 stages.*5 errors/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lync 2010 with Group Chat to .*stages.*No problems/ })).toBeVisible()
})
