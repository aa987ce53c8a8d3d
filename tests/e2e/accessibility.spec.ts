import { topologyText } from '../support/import-fixture.ts'
import {
  choose,
  chooseFile,
  drawn,
  expect,
  expectNoBarrier,
  openProblems,
  openSample,
  stage,
  test,
  title,
} from './support.ts'

test('the start screen has no barrier', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  await expectNoBarrier(page)
})

test('the editor has no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  await expectNoBarrier(page)
})

test('who reaches what has no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await page.getByRole('tab', { name: 'Reach' }).click()
  await page.getByRole('gridcell').first().click()
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-dimmed', 'true')
  await expectNoBarrier(page)
})

test('the table of rooms and what is pasted into it have no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await choose(page, 'View', 'Rooms…')
  await page.getByRole('gridcell').first().click()
  await expectNoBarrier(page, '[data-region="lower panel"]')
  await page.getByRole('button', { name: 'Paste rows…' }).click()
  await page.getByRole('textbox', { name: 'Rows' }).fill('Name\tType\nNew\tloud')
  await expectNoBarrier(page, '[role=dialog]')
})

test('the problems and their fixes have no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await openProblems(page)
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await expectNoBarrier(page)
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible()
  await expectNoBarrier(page)
})

test('the rules and the page of one have no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await choose(page, 'Check', 'Rules and their severities')
  await page.keyboard.type('generation-mismatch')
  await expectNoBarrier(page)
  await page.getByRole('button', { name: /hosting\/generation-mismatch/ }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await expectNoBarrier(page)
})

test('the proof of the end state has no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await page.getByRole('tab', { name: 'End state' }).click()
  await expectNoBarrier(page, '[data-region="lower panel"]')
})

test('what is asked about stages has no barrier', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await stage(page, '2013 deployed').click()
  await choose(page, 'Stage', 'Approve this stage')
  await expect(page.getByRole('dialog', { name: 'Approve 2013 deployed' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await choose(page, 'Stage', 'Delete this stage')
  await expect(page.getByRole('alertdialog', { name: 'Delete 2013 deployed?' })).toBeVisible()
  await expectNoBarrier(page)
})

test('what is asked about plan and edits has no barrier', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await choose(page, 'File', 'Properties of the plan')
  await expect(page.getByRole('dialog', { name: 'Properties of the plan' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog', { name: 'Which stages does this change apply to?' })).toBeVisible()
  await expectNoBarrier(page)
})

test('the dialogs have no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await page.keyboard.press('h')
  await expect(page.getByRole('dialog', { name: 'Host GC-2010 on' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await choose(page, 'File', 'Import as a new plan…')
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
  await expectNoBarrier(page)
  await chooseFile(page, 'contoso.xml', topologyText('mixed-versions'), () =>
    page.getByRole('button', { name: 'Choose files…' }).click(),
  )
  await expect(page.getByRole('dialog', { name: 'Import contoso.xml' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Problems', exact: true })).toContainText('Brings')
  await expectNoBarrier(page)
})
