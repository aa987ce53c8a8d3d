import {
  answerReach,
  drawn,
  errors,
  expect,
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
  await expect(page.getByText(/Saved in this browser/)).toBeVisible()
  await page.close()

  const next = await context.newPage()
  await next.goto('/')
  await next.getByRole('button', { name: /^Contoso chat migration/ }).click()
  await expect(title(next, 'pool:fe-2010', 'Old front end')).toBeVisible()
})

test('a plan that is forgotten leaves the list', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await page.goto('/')
  await page.getByRole('button', { name: 'Delete A plan with five mistakes from this browser' }).click()
  await page.getByRole('button', { name: 'Delete the plan' }).click()
  await expect(page.getByText('Plans that you open are kept here.')).toBeVisible()
})

test('two questions make a plan with all its stages and no problem', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Answer two questions/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Start with two questions' })
  await dialog.getByRole('radio', { name: /^OCS 2007 R2 Without/ }).check()
  await dialog.getByRole('radio', { name: /^Lync 2013 Without/ }).check()
  await expect(dialog.getByRole('region', { name: 'The plan' })).toContainText('OCS 2007 R2 to Lync 2013')
  await dialog.getByRole('radio', { name: /^OCS 2007 R2 with Group Chat/ }).check()
  await expect(dialog.getByRole('radio', { name: /^Lync 2013 Without/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Create the plan' }).click()
  await expect(planName(page)).toHaveValue('OCS 2007 R2 with Group Chat to Lync 2013 with Persistent Chat')
  await expect(strip(page).getByRole('listitem')).toHaveCount(5)
  await expect(stage(page, 'Target')).toContainText('no problems')
})

test('a template is one click away, and the list says what is in each plan', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Lync 2010 with Group Chat → Persistent Chat/ }).click()
  await expect(strip(page)).toBeVisible()
  await expect(page.getByText(/Saved in this browser/)).toBeVisible()
  await openSample(page, 'five-mistakes')
  await expect(page.getByText(/Saved in this browser/)).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('button', { name: /^A plan with five mistakes .*2 stages.*5 errors/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lync 2010 with Group Chat to .*stages.*No problems/ })).toBeVisible()
})
