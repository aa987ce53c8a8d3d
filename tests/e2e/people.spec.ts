import type { Locator, Page } from '@playwright/test'
import type { Entity } from '#core/model/entity.ts'
import type { Layout } from '#core/model/plan.ts'
import { chatPool, client, planWith, pool, users } from '../support/plan-builder.ts'
import { toRegion } from './by-keyboard.ts'
import {
  answerReach,
  canvas,
  choose,
  clientsOf,
  downloadBy,
  drag,
  drawn,
  expect,
  expectQuestion,
  openPlan,
  pointOf,
  properties,
  renameByKey,
  restingBox,
  stage,
  status,
  test,
} from './support.ts'

const names = ['Ann', 'Ben', 'Cay', 'Dan', 'Eve'] as const
const estate: readonly Entity[] = [
  pool('FE-2010', 'lync2010'),
  pool('FE-2013', 'lync2013'),
  chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' }),
  ...names.flatMap((name) => [
    users(name, { homedOn: 'pool:FE-2010', count: 20 }),
    client(`GC ${name}`, 'groupChat2010', `users:${name}`, ['chatPool:GC-2010']),
  ]),
]

/** Under each other, so that one walks down from one to the next. */
const layout: Layout = {
  'pool:FE-2010': { x: 0, y: 0 },
  'chatPool:GC-2010': { x: 0, y: 160 },
  'people:pool:FE-2010': { x: 0, y: 380 },
  'pool:FE-2013': { x: 600, y: 0 },
  'users:Dan': { x: 600, y: 380 },
}

const stackId = 'people:pool:FE-2010'
const stack = (page: Page): Locator => drawn(page, stackId)
const head = (page: Page, text: string | RegExp): Locator => stack(page).getByText(text)
const groupsIn = (page: Page): Locator => stack(page).locator('[data-type=users]')
const groupRow = (page: Page, name: string): Locator => drawn(page, `users:${name}`).getByRole('button', { name })
const heading = (page: Page): Locator => properties(page).getByRole('heading', { level: 2 })
const homeLine = (page: Page): Locator =>
  canvas(page).getByRole('img', { name: 'Ann are homed on FE-2010, and 4 more', exact: true })

/** How far the stack stands from the pool, whatever part of the diagram is in view. */
async function belowHome(page: Page): Promise<{ x: number; y: number }> {
  const [home, own] = [await restingBox(drawn(page, 'pool:FE-2010')), await restingBox(stack(page))]
  return { x: Math.round(own.x - home.x), y: Math.round(own.y - home.y) }
}

test.beforeEach(async ({ page }) => {
  await openPlan(page, planWith({ layout }, estate, estate))
  await stage(page, 'Stage 2').click()
  await expect(stack(page)).toContainText('5 groups · 100 users')
})

test('user groups with one home are one stack, which selects all of them and shows each once it is open', async ({
  page,
}) => {
  await expect(stack(page)).toContainText('home FE-2010')
  for (const name of names) await expect(drawn(page, `users:${name}`)).toHaveCount(0)
  await expect(clientsOf(page, stackId)).toHaveText([/^Group Chat 20105 clients/])

  await head(page, '5 groups').click()
  await expect(heading(page)).toHaveText('5 objects selected')
  await expect(properties(page)).toContainText('5 groups of users')
  await expect(page.getByRole('toolbar', { name: '5 selected' })).toBeVisible()
  await clientsOf(page, stackId).getByRole('button').click()
  await expect(properties(page)).toContainText('5 clients')

  await stack(page)
    .getByRole('button', { name: /^Open 5 groups/ })
    .click()
  await expect(groupsIn(page)).toHaveText(names.map((name) => new RegExp(`^${name}20 users`)))
})

test('a group in an open stack is renamed, and moves to the pool that it is dropped on', async ({ page }) => {
  await stack(page)
    .getByRole('button', { name: /^Open 5 groups/ })
    .click()
  await groupRow(page, 'Cay').click()
  await expect(heading(page)).toHaveText('Cay')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'New name' }).fill('Traders')
  await page.keyboard.press('Enter')
  await answerReach(page)
  await expect(heading(page)).toHaveText('Traders')
  await expect(drawn(page, 'users:Cay')).toContainText('Traders')

  await page.getByRole('button', { name: 'Show everything' }).click()
  await restingBox(stack(page))
  await drag(page, groupRow(page, 'Dan'), drawn(page, 'pool:FE-2013'))
  await expect(stack(page)).toContainText('4 groups · 80 users')
  await expect(groupsIn(page)).toHaveText([/^Ann/, /^Ben/, /^Eve/, /^Traders/])
  await expect(drawn(page, 'users:Dan')).toContainText('home FE-2013')
  await expect(clientsOf(page, 'users:Dan')).toHaveText([/^Group Chat 2010/])
})

test('a stack is moved as one, and stands in the same place in each stage', async ({ page }) => {
  const before = await belowHome(page)
  const from = await pointOf(head(page, '5 groups'))
  await drag(page, from, { x: from.x + 70, y: from.y + 90 })
  const after = await belowHome(page)
  expect(after.x - before.x).toBeGreaterThan(50)
  expect(after.y - before.y).toBeGreaterThan(70)
  await stage(page, 'Stage 1').click()
  await expect(stage(page, 'Stage 1')).toHaveAttribute('aria-current', 'step')
  expect(await belowHome(page)).toEqual(after)
})

test('the line to their home is drawn where that is chosen, also in the exported picture', async ({ page }) => {
  await expect(homeLine(page)).toHaveCount(0)
  const drawnHome = 'data-from="users:Ann" data-to="pool:FE-2010"'
  expect(await exported(page)).not.toContain(drawnHome)
  await choose(page, 'View', 'Lines')
  await page.getByRole('menuitemcheckbox', { name: 'Homes' }).click()
  await expect(homeLine(page)).toBeAttached()
  await expect(status(page)).toContainText('Draw lines: homes.')
  expect(await exported(page)).toContain(drawnHome)
})

test('by key one walks to a stack, opens it, and goes among its groups', async ({ page }) => {
  await toRegion(page, 'diagram')
  await page.keyboard.press('ArrowDown')
  await expect(heading(page)).toHaveText('FE-2010')
  await page.keyboard.press('ArrowDown')
  await expect(heading(page)).toHaveText('GC-2010')
  await page.keyboard.press('ArrowDown')
  await expect(heading(page)).toHaveText('5 objects selected')
  await expect(status(page)).toContainText('5 groups · 100 users, home FE-2010.')

  await page.keyboard.press('Shift+Enter')
  await expect(groupsIn(page)).toHaveCount(5)
  await expect(properties(page)).toContainText('5 clients')
  await page.keyboard.press('ArrowDown')
  await expect(heading(page)).toHaveText('Ann')
  await page.keyboard.press('ArrowDown')
  await expect(heading(page)).toHaveText('Ben')
  await renameByKey(page, 'Traders')
  await expectQuestion(page)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Traders')
  await page.keyboard.press('Backspace')
  await expect(heading(page)).toHaveText('5 objects selected')
})

async function exported(page: Page): Promise<string> {
  const { bytes } = await downloadBy(page, () => choose(page, 'Export', 'This stage', 'Export this stage as SVG'))
  return bytes.toString('utf8')
}
