import type { Page } from '@playwright/test'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { category, chatPool, planWith, pool, room, users } from '../support/plan-builder.ts'
import {
  canvas,
  choose,
  downloadBy,
  drawn,
  expect,
  expectNoBarrier,
  openPlan,
  problems,
  restingBox,
  stage,
  strip,
  test,
} from './support.ts'

const l10 = pool('FE-2010', 'lync2010')
const l13 = pool('FE-2013', 'lync2013')
const gc = chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })
const pc = chatPool('PChat-01', 'lync2013', { hostedOn: 'pool:FE-2013' })
const trading = category('Trading', { chatPool: 'chatPool:GC-2010' })
const rates = room('Rates', { category: 'category:Trading', privacy: 'scoped' })
const traders = users('Traders', { count: 320, homedOn: 'pool:FE-2010' })
const moved: readonly Entity[] = [
  l13,
  gc,
  pc,
  { ...trading, chatPool: 'chatPool:PChat-01' },
  { ...rates, privacy: 'closed' },
  { ...traders, homedOn: 'pool:FE-2013' },
]
const plan = planWith({ name: 'Two stages' }, [l10, gc, pc, l13, trading, rates, traders], {
  entities: moved,
  interim: true,
  operations: [{ id: 'op-1', kind: 'importChatData', source: 'chatPool:GC-2010', target: 'chatPool:PChat-01' }],
})

test.beforeEach(async ({ page }) => {
  await openPlan(page, plan)
  await stage(page, 'Stage 2').click()
})

test('the changes of a step are listed, and each leads to what it is about', async ({ page }) => {
  await strip(page)
    .getByRole('button', { name: /^Step from/ })
    .click()
  const changes = problems(page).getByRole('region', { name: 'Changes' })
  await expect(changes.getByRole('heading')).toHaveText([
    'Removed 1',
    'Users moved 1',
    'Chat data migrated 2',
    'Changed 1',
  ])
  await expect(changes).toContainText('Category Trading with 1 room moves into PChat-01')
  await expect(changes).toContainText('PrivacyScoped→Closed')

  await changes.getByRole('button', { name: 'Traders (320 users) move' }).click()
  await expect(drawn(page, 'users:Traders')).toHaveAttribute('data-selected', 'true')
  await changes.getByRole('button', { name: 'FE-2010 is removed' }).press('Enter')
  await expect(ghost(page, 'FE-2010')).toBeInViewport()

  await stage(page, 'Stage 1').click()
  await expect(canvas(page)).toHaveAttribute('aria-label', 'Diagram of Stage 1')
  await problems(page).getByRole('combobox', { name: 'Changes since' }).click()
  await expect(page.getByRole('option')).toHaveText(['Pick a stage', 'Stage 2'])
  await page.getByRole('option', { name: 'Stage 2' }).click()
  await expect(changes).toContainText('Lync 2010 pool FE-2010 is added')
})

test('the changes leave as Markdown', async ({ page }) => {
  const { name, bytes } = await downloadBy(page, () =>
    choose(page, 'Export', 'Changes', 'Export the changes as Markdown'),
  )
  expect(name).toBe('two-stages.stage-2.changes.md')
  expect(bytes.toString()).toContain('- ⇄ Category Trading with 1 room moves into PChat-01')
})

test('what was removed stays as a ghost until it is hidden, and leads to where it was', async ({ page }) => {
  await expect(ghost(page, 'FE-2010')).toContainText('removed here')
  const gone = canvas(page).getByRole('button', { name: 'GC-2010: Trading with 1 room now on PChat-01' })
  const from = await restingBox(drawn(page, 'chatPool:GC-2010'))
  expect((await restingBox(gone)).y).toBeGreaterThanOrEqual(from.y + from.height)
  await drawn(page, 'pool:FE-2013').click({ position: { x: 60, y: 24 } })
  await page.keyboard.press('x')
  await expect(ghost(page, 'FE-2010')).toHaveCount(0)
  await page.keyboard.press('x')
  await ghost(page, 'FE-2010').click()
  await expect(stage(page, 'Stage 1')).toHaveAttribute('aria-current', 'step')
  await expect(drawn(page, 'pool:FE-2010')).toHaveAttribute('data-selected', 'true')
  await expect(ghost(page, 'FE-2010')).toHaveCount(0)
})

test('K compares as an onion skin, then side by side, then no more', async ({ page }) => {
  await drawn(page, 'pool:FE-2013').click({ position: { x: 60, y: 24 } })
  await page.keyboard.press('k')
  await expect(bar(page)).toContainText('Stage 2 compared with')
  await expect(drawn(page, 'users:Traders').getByText('Moved')).toBeAttached()
  await expect(drawn(page, 'room:Rates').getByText('Moved')).toBeAttached()

  const slider = bar(page).getByRole('slider')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveValue('55')
  const box = await slider.boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.9, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  expect(Number(await slider.inputValue())).toBeGreaterThan(80)
  await page.keyboard.press('k')
  await expect(canvas(page)).toBeFocused()
  const other = page.getByRole('region', { name: 'Diagram of Stage 1, to be looked at only' })
  await expect(other.getByText('FE-2010', { exact: true })).toBeVisible()
  await expect(ghost(page, 'FE-2010')).toBeInViewport()
  const before = await other.getByText('FE-2013', { exact: true }).boundingBox()
  await other.hover()
  await page.mouse.wheel(0, 60)
  await expect
    .poll(async () => (await other.getByText('FE-2013', { exact: true }).boundingBox())?.y)
    .toBeLessThan(before?.y ?? 0)

  await canvas(page).focus()
  await page.keyboard.press('k')
  await expect(bar(page)).toHaveCount(0)
  await expect(other).toHaveCount(0)
})

test('another stage to compare with is picked by the bar, which closes', async ({ page }) => {
  await strip(page).getByRole('button', { name: 'Add a stage' }).click()
  await choose(page, 'View', 'Compare with another stage')
  await bar(page).getByRole('combobox', { name: 'Compare with' }).click()
  await page.getByRole('option', { name: 'Stage 1' }).click()
  await bar(page).getByRole('radio', { name: 'Side by side' }).click()
  await expect(page.getByRole('region', { name: 'Diagram of Stage 1, to be looked at only' })).toBeVisible()
  await expect(ghost(page, 'FE-2010')).toContainText('gone since Stage 1')
  await bar(page).getByRole('button', { name: 'Close the comparison' }).click()
  await expect(bar(page)).toHaveCount(0)
})

test('on a small screen the bar is one line, and a long name of a stage leaves room for the rest', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  const [first, second] = plan.stages
  const long = { ...plan, stages: [first, { ...second, name: 'A very long name '.repeat(18).trim() }] } as Plan
  for (const one of [plan, long]) {
    await openPlan(page, one)
    await canvas(page).focus()
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await bar(page).getByRole('radio', { name: 'Side by side' }).click()
    const own = await restingBox(bar(page))
    const close = await restingBox(bar(page).getByRole('button', { name: 'Close the comparison' }))
    expect(own.height).toBeLessThan(one === plan ? 48 : 84)
    expect(close.y + close.height).toBeLessThan(own.y + 48)
  }
})

for (const mode of ['Onion skin', 'Side by side'] as const) {
  test(`${mode} has no barrier`, async ({ page }) => {
    await page.getByRole('tab', { name: /^Changes/ }).click()
    await problems(page).getByRole('button', { name: 'Compare', exact: true }).click()
    await bar(page).getByRole('radio', { name: mode }).click()
    await expect(bar(page).getByRole('radio', { name: mode })).toBeChecked()
    await expectNoBarrier(page)
  })
}

const ghost = (page: Page, name: string) =>
  canvas(page).getByRole('button', { name: new RegExp(`^${name}, .*Show it in`) })
const bar = (page: Page) => page.getByRole('region', { name: 'Comparison' })
