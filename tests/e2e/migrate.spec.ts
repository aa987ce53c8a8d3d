import type { Page } from '@playwright/test'
import type { Entity } from '#core/model/entity.ts'
import { addIn, category, chatPool, planWith, pool, room } from '../support/plan-builder.ts'
import {
  choose,
  drawn,
  expect,
  expectNoBarrier,
  openPlan,
  problems,
  stage,
  strip,
  test,
  title,
  undoButton,
} from './support.ts'

const entities: readonly Entity[] = [
  pool('FE-2010', 'lync2010'),
  pool('FE-2013', 'lync2013'),
  chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' }),
  chatPool('PChat-01', 'lync2013', { hostedOn: 'pool:FE-2013' }),
  category('Desk', { chatPool: 'chatPool:GC-2010' }),
  category('FX', { chatPool: 'chatPool:GC-2010', parent: 'category:Desk' }),
  category('There', { name: 'Desk', chatPool: 'chatPool:PChat-01' }),
  room('Spot', { category: 'category:FX', hasFiles: true }),
  room('Old', { category: 'category:FX', disabled: true }),
  addIn('Prices', { chatPool: 'chatPool:GC-2010' }),
]

test.beforeEach(async ({ page }) => {
  await openPlan(page, planWith({ name: 'Migration' }, entities, { entities, interim: true }))
  await stage(page, 'Stage 2').click()
  await title(page, 'chatPool:GC-2010', 'GC-2010').click()
})

test('by key, the names are seen before the content moves, and one undo takes it back', async ({ page }) => {
  await page.keyboard.press('g')
  await expect(dialog(page).getByRole('combobox', { name: 'Step' })).toBeFocused()
  const names = dialog(page).getByRole('list', { name: 'Names after the import' })
  await expect(names.getByRole('listitem')).toHaveCount(3)
  await expect(names).toContainText('→ Desk-FX-Spot')
  await expect(dialog(page)).toContainText('1 room stays on GC-2010: Old.')
  await expect(dialog(page)).toContainText('Prices is registered on PChat-01 anew.')

  await dialog(page).getByRole('button', { name: '1 overwriting' }).press('Enter')
  await expect(names.getByRole('listitem')).toHaveCount(1)
  await dialog(page).getByRole('button', { name: '1 overwriting' }).press('Enter')
  await dialog(page).getByRole('searchbox', { name: 'Find a name' }).fill('spot')
  await expect(names.getByRole('listitem')).toHaveCount(1)

  await dialog(page).getByRole('button', { name: 'Migrate content', exact: true }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(drawn(page, 'category:FX').getByText('Desk-FX')).toBeVisible()
  await expect(drawn(page, 'room:Old')).toBeVisible()
  await page.getByRole('tab', { name: /^Changes/ }).click()
  const changes = problems(page).getByRole('region', { name: 'Changes' })
  await expect(changes).toContainText(
    'Chat data of GC-2010 is migrated into PChat-01: 2 categories, 1 room and 1 add-in',
  )
  await expect(problems(page).getByRole('region', { name: 'Operations' }).getByRole('listitem')).toHaveText([
    'Back up of GC-2010',
    'Back up of PChat-01',
    'Stop services of GC-2010',
    'Stop services of PChat-01',
    'Import chat data from GC-2010 to PChat-01',
    'Copy files from GC-2010 to PChat-01',
  ])

  await undoButton(page).click()
  await expect(drawn(page, 'category:FX').getByText('FX', { exact: true })).toBeVisible()
  await expect(changes).toContainText('No differences from Stage 1.')
})

test('by mouse, into a step to a new stage, with a level and a start date', async ({ page }) => {
  await choose(page, 'Arrange', 'Migrate content…')
  await pick(page, 'Step', 'From Stage 2 to a new stage')
  await pick(page, 'What is imported', 'The room directory')
  await dialog(page).getByLabel('Messages since (optional)').fill('2026-01-01')
  await expect(dialog(page)).toContainText('The messages of 1 room are not imported at this level.')
  await expect(dialog(page)).toContainText('What was written before 2026-01-01')
  await dialog(page).getByRole('button', { name: 'Migrate content', exact: true }).click()
  await expect(stage(page, 'Stage 3')).toHaveAttribute('aria-current', 'step')
  await expect(strip(page).getByRole('listitem')).toHaveCount(3)
  await undoButton(page).click()
  await expect(strip(page).getByRole('listitem')).toHaveCount(2)
})

test('the properties offer it, and without a target it says what to do', async ({ page }) => {
  await page.getByRole('button', { name: 'Migrate content…' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await openPlan(page, planWith({ name: 'Alone' }, entities.slice(0, 3)))
  await title(page, 'chatPool:GC-2010', 'GC-2010').click()
  await page.keyboard.press('g')
  await expect(dialog(page)).toContainText('There is no Lync 2013 Persistent Chat pool in this step.')
  await expect(dialog(page).getByRole('button', { name: 'Migrate content', exact: true })).toBeDisabled()
})

test('the dialog has no barrier', async ({ page }) => {
  await page.keyboard.press('g')
  await expect(dialog(page)).toBeVisible()
  await expectNoBarrier(page)
})

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Migrate the content of GC-2010' })

async function pick(page: Page, field: string, choice: string): Promise<void> {
  await dialog(page).getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: choice }).click()
}
