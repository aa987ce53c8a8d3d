import type { Page } from '@playwright/test'
import { topologyText } from '../support/import-fixture.ts'
import { canvas, chooseFile, drawn, expect, planName, test } from './support.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await chooseFile(page, 'contoso.xml', topologyText('mixed-versions'), () =>
    page.getByRole('button', { name: 'Import a topology' }).click(),
  )
})

test('an import says what it brings and loses, takes a hint on Group Chat, and opens tidily', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'Import contoso.xml' })
  await expect(dialog.getByRole('heading', { name: /^Assumed \(\d+\)$/ })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: /^Not taken over \(\d+\)$/ })).toBeVisible()
  await expect(dialog).toContainText('1 chat pool')
  await dialog.getByRole('checkbox', { name: /^groupchat is a Lync 2010 Group Chat pool/i }).check()
  await expect(dialog).toContainText('2 chat pools')
  await dialog.getByRole('button', { name: /^Import \d+ objects$/ }).click()
  await expect(dialog).toBeHidden()

  await expect(drawn(page, 'chatPool:groupchat.contoso.com')).toBeVisible()
  const cards = await cardBoxes(page)
  expect(cards.length).toBeGreaterThan(4)
  expect(overlapping(cards)).toEqual([])
})

test('an import that is cancelled leaves nothing behind', async ({ page }) => {
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Plans that you open are kept here.')).toBeVisible()
  await expect(planName(page)).toHaveCount(0)
})

interface Card {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

function cardBoxes(page: Page): Promise<readonly Card[]> {
  return canvas(page).evaluate((element) =>
    [...element.querySelectorAll('.react-flow__node-shape')].map((one) => {
      const { x, y, right, bottom } = one.getBoundingClientRect()
      return { name: one.ariaLabel ?? '', x, y, right, bottom }
    }),
  )
}

const overlapping = (cards: readonly Card[]): readonly string[] =>
  cards.flatMap((a, index) =>
    cards
      .slice(index + 1)
      .filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
      .map((b) => `${a.name} / ${b.name}`),
  )
