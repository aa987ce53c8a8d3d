import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import {
  canvas,
  canvasPoint,
  drag,
  drawn,
  expect,
  line,
  messages,
  openPlan,
  openProblems,
  problems,
  properties,
  reason,
  restingBox,
  stage,
  status,
  test,
  title,
  undoButton,
} from './support.ts'

const right = 'GC-2010 is hosted on FE-2010'
const wrong = 'GC-2010 is hosted on FE-2013: needs a Lync 2010 pool'
const why = /^✕ GC-2010 is a Lync 2010 Group Chat pool but is hosted on FE-2013, which is Lync Server 2013\./

test('a wrong host says why before the drop, is marked everywhere after it, and can be mended', async ({ page }) => {
  await openPlan(
    page,
    planOf([
      pool('FE-2010', 'lync2010'),
      pool('FE-2013', 'lync2013'),
      chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' }),
      chatPool('PChat', 'lync2013', { hostedOn: 'pool:FE-2013' }),
    ]),
  )
  await openProblems(page)
  await expect(status(page)).toContainText('0 errors0 warnings')

  const card = title(page, 'chatPool:GC-2010', 'GC-2010')
  await drag(page, card, drawn(page, 'pool:FE-2013'), async () => {
    await expect(canvas(page).getByText(why)).toBeVisible()
    await expect(drawn(page, 'pool:FE-2013')).toHaveAttribute('data-drop', 'broken')
    await expect(drawn(page, 'pool:FE-2010')).toHaveAttribute('data-drop', 'supported')
    await expect(status(page)).toContainText('0 errors0 warnings')
  })

  const onCard = drawn(page, 'chatPool:GC-2010').getByRole('img', { name: '1 error', exact: true })
  const inList = messages(page).filter({ hasText: 'GC-2010 is a Lync 2010 Group Chat pool but is hosted on FE-2013' })
  await expect(onCard).toBeVisible()
  await expect(reason(page, wrong)).toBeVisible()
  await expect(inList).toHaveCount(1)
  await expect(stage(page, 'Stage 1')).toContainText('1 error')

  await canvas(page).click({ position: { x: 20, y: 20 } })
  await expect(properties(page)).toContainText('Stage 1 of 1')
  await inList.click()
  await expect(drawn(page, 'chatPool:GC-2010')).toHaveAttribute('data-selected', 'true')
  const field = properties(page).getByRole('combobox', { name: 'Host' })
  await expect(field).toBeFocused()
  await expect(field).toHaveText(/FE-2013/)

  await problems(page).getByRole('button', { name: 'Fix…' }).click()
  await page.getByRole('radio', { name: 'Host GC-2010 on FE-2010' }).check()
  await page.getByRole('button', { name: 'Apply the fix' }).click()
  await expect(line(page, right)).toBeAttached()
  await expect(reason(page, wrong)).toHaveCount(0)
  await expect(onCard).toHaveCount(0)
  await expect(inList).toHaveCount(0)
  await expect(stage(page, 'Stage 1')).toContainText('no problems')

  await canvas(page).focus()
  await page.keyboard.press('Control+z')
  await expect(reason(page, wrong)).toBeVisible()
  await expect(inList).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(line(page, right)).toBeAttached()
  await expect(inList).toHaveCount(0)
})

test('a chat pool dropped beside its host stays where it is put', async ({ page }) => {
  await openPlan(
    page,
    planOf([pool('FE-2013', 'lync2013'), chatPool('PChat', 'lync2013', { hostedOn: 'pool:FE-2013' })]),
  )
  const card = drawn(page, 'chatPool:PChat')
  const before = await restingBox(card)
  await drag(page, title(page, 'chatPool:PChat', 'PChat'), await canvasPoint(page, 120, 120))
  await expect.poll(async () => (await card.boundingBox())?.x).not.toBe(before.x)
  await undoButton(page).click()
  await expect.poll(() => card.boundingBox()).toEqual(before)
})
