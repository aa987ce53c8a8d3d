import {
  canvasPoint,
  choose,
  drawn,
  expect,
  inProperties,
  openReadOnly,
  openSample,
  pointOf,
  problems,
  stage,
  status,
  test,
  title,
  undoButton,
} from './support.ts'

test('a click on a shape inside the frame of a site changes nothing', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await stage(page, '2013 deployed').click()
  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  await expect(inProperties(page, 'PChat-01')).toBeVisible()
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})

test('Escape takes a dragged shape back, and so does letting it go outside of the diagram', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const from = await pointOf(title(page, 'chatPool:pchat-01', 'PChat-01'))
  for (const end of ['Escape', 'outside'] as const) {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    const host = await pointOf(drawn(page, 'pool:fe-2013'))
    await page.mouse.move(host.x, host.y, { steps: 5 })
    if (end === 'Escape') await page.keyboard.press('Escape')
    else await page.mouse.move(20, 20, { steps: 5 })
    await page.mouse.up()
    await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
    await expect.poll(() => pointOf(title(page, 'chatPool:pchat-01', 'PChat-01'))).toEqual(from)
  }
})

test('a room dropped in the category that it is in stays there', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const from = await pointOf(drawn(page, 'room:rates-desk').getByRole('button'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const body = await pointOf(drawn(page, 'category:trading'))
  await page.mouse.move(body.x, body.y + 22, { steps: 5 })
  await page.mouse.up()
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})

test('a plan that is open in another tab is read-only in the second', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const second = await openReadOnly(page)
  await title(second, 'pool:fe-2013', 'FE-2013').click()
  await second.keyboard.press('Delete')
  await expect(drawn(second, 'pool:fe-2013')).toBeVisible()
  await expect(status(second)).toContainText('This plan is read-only.')
})

test('what would edit the rooms of a read-only plan is off and says why', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const second = await openReadOnly(page)
  await choose(second, 'View', 'Rooms…')
  await problems(second).getByRole('row').nth(1).getByRole('gridcell').first().click()
  const openTip = second.locator('[data-open][data-side][tabindex]')
  for (const name of ['Duplicate', 'Remove from this stage', 'Move to a category…', 'Paste rows…', 'Add a room']) {
    const button = problems(second).getByRole('button', { name }).first()
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await button.hover()
    await expect(openTip.filter({ hasText: 'This plan is read-only.' })).toBeVisible()
  }
  await problems(second).getByRole('button', { name: 'Paste rows…' }).click({ force: true })
  await expect(second.getByRole('dialog')).toHaveCount(0)
  const cell = problems(second).getByRole('row').nth(1).getByRole('gridcell').first()
  await cell.dblclick()
  await expect(status(second)).toContainText('This plan is read-only.')
  await expect(cell.getByRole('textbox')).toHaveCount(0)
  for (const key of ['Enter', 'F2', 'x']) {
    await cell.press(key)
    await expect(problems(second).getByRole('grid').getByRole('textbox')).toHaveCount(0)
  }
})

test('a shape that is dropped stays where it was let go, and the view stays too', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Blank plan/ }).click()
  for (const [shape, x] of [
    ['pool-ocs2007r2', 60],
    ['pool-lync2010', 360],
    ['pool-lync2013', 660],
  ] as const) {
    const item = await pointOf(page.locator(`[data-shape="${shape}"]`))
    await page.mouse.move(item.x, item.y)
    await page.mouse.down()
    const at = await canvasPoint(page, x, 120)
    await page.mouse.move(at.x, at.y, { steps: 5 })
    await page.mouse.up()
  }
  const first = await drawn(page, 'pool:ocs').boundingBox()
  const corner = await canvasPoint(page, 60, 120)
  expect(Math.abs((first?.x ?? 0) - corner.x)).toBeLessThan(12)
  await expect(status(page)).toContainText('3 objects')
})
