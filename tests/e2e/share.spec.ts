import { deflateSync, strToU8 } from 'fflate'
import { chatPool, planOf, pool, room } from '../support/plan-builder.ts'
import {
  canvas,
  choose,
  drawn,
  expect,
  expectNoBarrier,
  expectSaved,
  openPlan,
  openSample,
  planName,
  properties,
  strip,
  test,
  title,
} from './support.ts'

test('a plan is shared without its names, read by whoever has the link, and kept as a copy', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSample(page, 'five-mistakes')
  await choose(page, 'Export', 'Share by link')
  const dialog = page.getByRole('dialog', { name: 'Share by link' })
  await expect(dialog.getByText(/^\d\.\d kB of at most 32 kB$/)).toBeVisible()
  await expect(dialog).toContainText(/Replaces .*pools/)
  await expectNoBarrier(page)
  await dialog.getByRole('checkbox', { name: 'Mask names' }).check()
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await expect(dialog.getByText('The link is copied.')).toBeVisible()
  await expect(page.getByRole('status')).toContainText('The link is copied.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/^http:\/\/[^#]+#plan=[\w-]+$/)
  await page.keyboard.press('Escape')

  const other = await context.newPage()
  await other.goto(link)
  const bar = other.getByRole('region', { name: 'Shared plan' })
  await expect(bar).toContainText('A shared plan. Keep a copy to edit it.')
  expect(new URL(other.url()).hash).toBe('')
  await expect(planName(other)).toHaveValue('Masked plan')
  await expect(canvas(other)).not.toContainText('FE-2013')
  await expect(strip(other).getByRole('button', { name: 'Add a stage' })).toHaveAttribute('aria-disabled', 'true')
  await title(other, 'pool:m1', 'Pool 1').click()
  await expect(properties(other).getByRole('textbox', { name: 'Name' })).toBeDisabled()
  await expectNoBarrier(other)

  await bar.getByRole('button', { name: 'Keep a copy' }).click()
  await expect(bar).toBeHidden()
  await expect(canvas(other)).toBeFocused()
  await expectSaved(other)
  expect(new URL(other.url()).hash).toMatch(/^#\/plan\/./)
  await title(other, 'pool:m1', 'Pool 1').click()
  await expect(properties(other).getByRole('textbox', { name: 'Name' })).toBeEnabled()
})

test('a link opens beside the plan that is open, which stays kept', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await expectSaved(page)
  const kept = page.url()
  const text = JSON.stringify({
    format: 'coexistence-plan',
    version: 1,
    name: 'From a link',
    stages: [{ id: 's1', name: 'Today', put: [{ id: 'pool:p', kind: 'pool', name: 'P-1', generation: 'lync2013' }] }],
  })
  const fragment = `#plan=${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`
  await page.evaluate((hash) => {
    location.hash = hash
  }, fragment)
  await expect(planName(page)).toHaveValue('From a link')
  await expect(drawn(page, 'pool:p')).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')

  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    fragment.slice(0, 40),
  )
  const failure = page.getByRole('dialog', { name: 'This link cannot be opened' })
  await expect(failure).toContainText('The link is damaged')
  await page.keyboard.press('Escape')
  await expect(planName(page)).toHaveValue('From a link')

  await page.goto(kept)
  await page.reload()
  await expect(drawn(page, 'pool:fe-2013')).toBeVisible()
})

test('a plan that is too large for a link is saved as a file instead', async ({ page }) => {
  let state = 1
  const next = () => {
    state = (state * 48_271) % 2_147_483_647
    return state.toString(36)
  }
  const rooms = Array.from({ length: 900 }, (_, at) =>
    room(`r${at}`, { name: Array.from({ length: 10 }, next).join(''), chatPool: 'chatPool:PC' }),
  )
  await openPlan(
    page,
    planOf([pool('L13', 'lync2013'), chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }), ...rooms]),
  )
  await choose(page, 'Export', 'Share by link')
  const dialog = page.getByRole('dialog', { name: 'Share by link' })
  await expect(dialog).toContainText(/The link would have \d+(\.\d)? kB of at most 32 kB/)
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save a file instead' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('test-plan.plan.json')
})
