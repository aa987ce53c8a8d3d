import type { Page } from '@playwright/test'
import {
  canvas,
  choose,
  drawn,
  expect,
  expectSaved,
  openReadOnly,
  openSample,
  planName,
  properties,
  status,
  test,
  title,
} from './support.ts'

async function namePlan(page: Page, name: string): Promise<void> {
  await planName(page).fill(name)
  await page.keyboard.press('Enter')
}

test('a second tab shows what the first does, takes over, and gets the plan when the first is closed', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  const second = await openReadOnly(page)
  await namePlan(page, 'Done in the first')
  await expect(planName(second)).toHaveValue('Done in the first')
  await second.getByRole('button', { name: 'Take over' }).click()
  await expect(status(second)).toContainText('You edit this plan here now.')
  await expect(canvas(second)).toBeFocused()
  await expect(page.getByText('Read-only. It is open in another tab.')).toBeVisible()
  await namePlan(second, 'Done in the second')
  await expect(planName(page)).toHaveValue('Done in the second')
  await expectSaved(second)
  await second.close()
  await expect(page.getByText('Read-only.')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo: Rename the plan' }).click()
  await expect(planName(page)).toHaveValue('Done in the first')
})

test('a plan that is open in another tab is deleted only where that agrees', async ({ page, context }) => {
  await openSample(page, 'five-mistakes')
  await expectSaved(page)
  const start = await context.newPage()
  await start.goto('/')
  const ask = async () => {
    await start.getByRole('button', { name: /^Delete A plan with five mistakes/ }).click()
    await expect(start.getByRole('dialog')).toContainText('It is open in another tab')
    await start.getByRole('button', { name: 'Delete the plan' }).click()
    await expect(start.getByRole('dialog', { name: 'Answer in the other tab' })).toBeVisible()
  }
  const asked = page.getByRole('alertdialog', { name: 'Delete A plan with five mistakes?' })
  await ask()
  await expect(asked.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(start.getByRole('dialog')).toContainText('the other tab keeps it')
  await start.getByRole('button', { name: 'OK' }).click()
  await ask()
  await asked.getByRole('button', { name: 'Delete the plan' }).click()
  await expect(start.getByText('Plans that you open are kept here.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Start a plan' })).toBeVisible()
  expect(page.url()).not.toContain('#')
})

test('Back, Forward and a typed address open what they name', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const first = page.url()
  await expectSaved(page)
  await choose(page, 'File', 'Back to the start screen')
  await page.getByRole('button', { name: /^Contoso, from Lync 2010/ }).click()
  await expect(planName(page)).toHaveValue('Contoso chat migration')
  await expectSaved(page)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Start a plan' })).toBeVisible()
  await page.goBack()
  await expect(planName(page)).toHaveValue('A plan with five mistakes')
  await page.goForward()
  await page.goForward()
  await expect(planName(page)).toHaveValue('Contoso chat migration')
  await page.evaluate((address) => location.assign(address), first)
  await expect(planName(page)).toHaveValue('A plan with five mistakes')
  await page.evaluate(() => location.assign('#/plan/nothing'))
  await expect(page.getByRole('dialog')).toContainText('This plan is not kept in this browser any more.')
  expect(page.url()).toBe(first)
})

test('what is typed and not said yet is there again after a reload', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Half a na')
  await page.reload()
  await expect(name).toHaveValue('Half a na')
  await expect(name).toBeFocused()
  await page.keyboard.type('me')
  await page.keyboard.press('Enter')
  await expect(title(page, 'pool:fe-2013', 'Half a name')).toBeVisible()
  await expectSaved(page)
  await page.reload()
  await expect(drawn(page, 'pool:fe-2013')).toContainText('Half a name')
})
