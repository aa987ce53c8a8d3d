import type { Page } from '@playwright/test'
import { tabTo, toRegion } from './by-keyboard.ts'
import {
  canvas,
  drawn,
  expect,
  expectNoBarrier,
  messages,
  openSample,
  problems,
  properties,
  stage,
  test,
  title,
} from './support.ts'

const part = (page: Page, name: string | RegExp) => properties(page).getByRole('region', { name })

test('with nothing selected the properties are those of the stage, and each count leads to its list', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Today').click()
  await expect(properties(page)).toContainText('Stage 1 of 2')
  await expect(part(page, 'Problems of Today')).toContainText('No problems found.')
  await expect(properties(page)).toContainText('The plan begins here')
  await stage(page, 'Side by side').click()
  await expect(properties(page).getByRole('heading', { level: 2 })).toHaveText('Side by side')

  await part(page, 'Problems of Side by side').getByRole('button', { name: '5 errors' }).click()
  await expect(messages(page).first()).toBeFocused()
  await expect(messages(page).first()).toHaveText(/^error: /)
  await part(page, 'Changed since Today')
    .getByRole('button', { name: /^Added/ })
    .click()
  await expect(problems(page).getByRole('tab', { name: /^Changes/ })).toBeFocused()
  await expect(problems(page).getByRole('region', { name: 'Changes' })).toContainText('FE-2013')

  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await expect(properties(page)).not.toContainText('Stage 2 of 2')
  await page.keyboard.press('Escape')
  await expect(properties(page)).toContainText('Stage 2 of 2')
})

test('by keys the stage is described there, approved, and its approval taken back', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await toRegion(page, 'properties')
  await tabTo(page, properties(page).getByRole('button', { name: 'Stage properties…' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Description' })).toBeFocused()
  await page.keyboard.type('What runs at Contoso.')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(properties(page)).toContainText('What runs at Contoso.')

  const signOff = part(page, 'Sign-off of Today')
  await expect(signOff).toContainText('Not approved yet')
  await tabTo(page, signOff.getByRole('button', { name: 'Approve this stage…' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Approved by' })).toBeFocused()
  await page.keyboard.type('J. Li')
  await page.keyboard.press('Enter')
  await expect(signOff).toContainText('Approved by J. Li on')
  await tabTo(page, signOff.getByRole('button', { name: 'Take back its approval' }))
  await page.keyboard.press('Enter')
  await expect(signOff).toContainText('Not approved yet')
})

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`every stage is seen whole and beneath no tool at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openSample(page, 'ocs-2007-r2-to-2013')
    for (const one of ['Today', '2013 deployed', 'Chat migrated', 'Target']) {
      await stage(page, one).click()
      await expect(canvas(page).locator('.react-flow__node-shape').first()).toBeVisible()
      await expect.poll(() => page.evaluate(outOfSight), one).toEqual([])
    }
  })
}

/** The cards and frames that are not whole in the canvas, or beneath the zoom buttons or the credit. */
function outOfSight(): readonly (string | null)[] {
  const canvas = document.querySelector('[data-canvas]')?.getBoundingClientRect()
  const zoom = document.querySelector('[data-canvas] .react-flow__panel.bottom.left > *')?.getBoundingClientRect()
  const credit = document.querySelector('[data-canvas] .react-flow__attribution')?.getBoundingClientRect()
  const all = [...document.querySelectorAll('[data-canvas] .react-flow__node')]
  if (!canvas || !zoom || !credit) return ['the canvas']
  return all
    .filter((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      const isBeneath =
        (left < zoom.right && bottom > zoom.top) || (right > credit.left && bottom > credit.top && left < credit.right)
      return left < canvas.left || right > canvas.right || top < canvas.top || bottom > canvas.bottom || isBeneath
    })
    .map((one) => one.getAttribute('data-id'))
}

test('the stage has no barrier', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await expect(drawn(page, 'pool:fe-2013')).toBeVisible()
  await expectNoBarrier(page, '[data-region=properties]')
})
