import type { Locator, Page } from '@playwright/test'
import { planWith, pool, site } from '../support/plan-builder.ts'
import {
  canvas,
  drawn,
  expect,
  inProperties,
  openPlan,
  openSample,
  palette,
  planName,
  properties,
  restingBox,
  savedPlan,
  status,
  test,
  title,
} from './support.ts'

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']))

const leftOut = (page: Page): Locator => page.getByRole('dialog', { name: 'Pasted, but not everything fits' })

/** Copies the whole of the old deployment of Contoso: its pool, its chat pool and its users. */
async function copyDeployment(page: Page): Promise<void> {
  await openSample(page, 'lync-2010-to-2013')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await title(page, 'chatPool:gc-2010', 'GC-2010').click({ modifiers: ['Control'] })
  await title(page, 'users:traders', 'Traders').click({ modifiers: ['Control'] })
  await title(page, 'users:operations', 'Operations staff').click({ modifiers: ['Control'] })
  await page.keyboard.press('Control+c')
  await expect(status(page)).toContainText('4 objects copied.')
}

interface Stored {
  readonly name?: string
}

/** What a plan file says of an object of its first stage, by its name. */
async function stored(page: Page, name: string): Promise<Stored> {
  const all: readonly Stored[] = JSON.parse(await savedPlan(page)).stages[0].put
  return all.find((one) => one.name === name) ?? {}
}

test('copied into another plan in the same window, all is kept, and what cannot be is listed', async ({ page }) => {
  await copyDeployment(page)
  const [server, group] = [await stored(page, 'FE-2010'), await stored(page, 'Morning call')]
  await page.goto('/')
  await page.getByRole('button', { name: /^Blank plan/ }).click()
  await expect(planName(page)).toHaveValue('New plan')
  await page.keyboard.press('Control+v')
  await expect(leftOut(page)).toContainText('What it leads to was not copied')
  await expect(leftOut(page).getByRole('term')).toHaveText('FE-2010 and GC-2010')
  await expect(leftOut(page).getByRole('definition')).toHaveText('Site')
  await leftOut(page).getByRole('button', { name: 'OK' }).click()
  await expect(properties(page).getByRole('heading', { name: '4 objects selected' })).toBeVisible()
  const { site: _, ...kept } = server as Stored & { site: string }
  expect(await stored(page, 'FE-2010')).toEqual(kept)
  expect(await stored(page, 'Morning call')).toMatchObject({
    ...group,
    members: ['users:traders', 'users:operations-staff'],
  })
})

test('in another tab what clashes is left out by name, and the copies have the keys where there is room', async ({
  context,
  page,
}) => {
  await copyDeployment(page)
  const other = await context.newPage()
  await openPlan(
    other,
    planWith({ layout: { 'pool:Old': { x: 0, y: 0 } } }, [
      pool('Old', 'lync2010', { fqdn: 'fe-2010.contoso.com', holdsCms: true }),
      site('Redmond'),
    ]),
  )
  await other.keyboard.press('Control+v')
  await expect(leftOut(other)).toContainText('This plan has it already')
  await expect(leftOut(other).getByRole('definition').first()).toHaveText('FQDN, Holds the Central Management Server')
  await other.keyboard.press('Escape')
  await expect(leftOut(other)).toHaveCount(0)
  await expect(
    canvas(other)
      .locator(':focus')
      .or(canvas(other).and(other.locator(':focus'))),
  ).toHaveCount(1)
  const [old, pasted] = [await restingBox(drawn(other, 'pool:Old')), await restingBox(drawn(other, 'pool:fe-2010'))]
  const isApart =
    pasted.x >= old.x + old.width ||
    old.x >= pasted.x + pasted.width ||
    pasted.y >= old.y + old.height ||
    old.y >= pasted.y + pasted.height
  expect(isApart).toBe(true)
})

test('pasted by key where there is no room in sight, a copy has the keys and a number of its own', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  for (const name of ['FE-2013-2', 'FE-2013-3']) {
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await expect(inProperties(page, name)).toBeVisible()
    await expect(canvas(page).locator(':focus')).toContainText(name)
    await expect(leftOut(page)).toHaveCount(0)
  }
  await page.keyboard.press('F2')
  await expect(canvas(page).getByRole('textbox')).toHaveValue('FE-2013-3')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeVisible()
})
