import type { Page } from '@playwright/test'
import {
  canvas,
  canvasPoint,
  drag,
  drawLine,
  drawn,
  errors,
  expect,
  expectClient,
  line,
  messages,
  openProblems,
  properties,
  type Spot,
  shapeIn,
  stage,
  status,
  test,
  title,
} from './support.ts'

test.beforeEach(async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Blank plan/ }).click()
  await expect(page.getByRole('heading', { name: 'This stage is empty' })).toBeVisible()
})

test('pools are dragged onto the canvas and chat pools hosted in every way there is', async ({ page }) => {
  await openProblems(page)
  await dragShape(page, 'OCS 2007 R2 pool', await canvasPoint(page, 40, 60))
  await dragShape(page, 'Lync 2010 pool', await canvasPoint(page, 380, 60))
  await dragShape(page, 'Lync 2013 pool', await canvasPoint(page, 720, 60))
  await dragShape(page, 'OCS 2007 R2 Group Chat pool', await canvasPoint(page, 20, 260))
  await dragShape(page, 'Lync 2010 Group Chat pool', await canvasPoint(page, 360, 260))
  await dragShape(page, 'Lync 2013 Persistent Chat pool', await canvasPoint(page, 700, 260))
  await expect(errors(page)).toHaveCount(3)

  await drag(page, title(page, 'chatPool:gc-2007', 'GC-2007'), drawn(page, 'pool:ocs'))
  await expect(line(page, 'GC-2007 is hosted on OCS')).toBeAttached()

  await drawLine(page, drawn(page, 'chatPool:gc-2010'), drawn(page, 'pool:fe-2010'), ['top', 'bottom'])
  await expect(line(page, 'GC-2010 is hosted on FE-2010')).toBeAttached()

  await title(page, 'chatPool:pchat', 'PChat').click()
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Host PChat on' })
  await expect(dialog.getByRole('button', { name: /^FE-2010/ })).toContainText('cannot work')
  await dialog.getByRole('button', { name: /^FE-2013/ }).click()
  await expect(line(page, 'PChat is hosted on FE-2013')).toBeAttached()

  await expect(status(page)).toContainText('0 errors1 warning')
  await expect(messages(page).first()).toContainText('three')

  await title(page, 'pool:ocs', 'OCS').click()
  await title(page, 'chatPool:gc-2007', 'GC-2007').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Delete')
  await expect(drawn(page, 'chatPool:gc-2007')).toHaveCount(0)
  await expectNoProblem(page)
})

test('a shape is dropped right onto the pool that hosts it', async ({ page }) => {
  await dragShape(page, 'Lync 2013 pool', await canvasPoint(page, 380, 60))
  await dragShape(page, 'Lync 2013 Persistent Chat pool', drawn(page, 'pool:fe-2013'))
  await expect(line(page, 'PChat is hosted on FE-2013')).toBeAttached()
  await expectNoProblem(page)
})

test('content, people and places are placed by clicks', async ({ page }) => {
  await clickShape(page, 'Lync 2013 pool', await canvasPoint(page, 380, 60))
  await clickShape(page, 'Lync 2013 Persistent Chat pool', drawn(page, 'pool:fe-2013'))
  await clickShape(page, 'Category', title(page, 'chatPool:pchat', 'PChat'))
  await clickShape(page, 'Room', drawn(page, 'category:category'))
  await clickShape(page, 'Room', drawn(page, 'category:category'))
  await clickShape(page, 'Add-in', title(page, 'chatPool:pchat', 'PChat'))
  await expect(drawn(page, 'chatPool:pchat').locator('[data-entity]')).toHaveText([
    /Add-in/,
    /Category/,
    /Room/,
    /Room 2/,
  ])

  await clickShape(page, 'Users', drawn(page, 'pool:fe-2013'))
  await expect(line(page, 'Users are homed on FE-2013')).toBeAttached()
  await clickShape(page, 'Lync 2013 client', drawn(page, 'users:users'))
  await expectClient(page, 'Lync 2013 client', 'users:users', 'Users')
  await clickShape(page, 'Persistent Chat policy', drawn(page, 'users:users'))
  await expect(line(page, 'Users have the policy Policy')).toBeAttached()
  await clickShape(page, 'Site', await canvasPoint(page, 60, 60))
  await page.getByRole('button', { name: 'Show everything' }).click()
  await drag(page, title(page, 'pool:fe-2013', 'FE-2013'), drawn(page, 'site:site'))
  await expect(properties(page).getByRole('combobox', { name: 'Site' })).toHaveText('Site')

  await clickShape(page, 'Expected interaction', drawn(page, 'room:room'))
  await drawn(page, 'room:room-2').click()
  await expect(line(page, 'Room is to interact with Room 2')).toBeAttached()
  await expectNoProblem(page)
})

test('the same without a mouse', async ({ page }) => {
  await pressShape(page, 'Lync 2010 pool')
  await pressShape(page, 'Lync 2010 Group Chat pool')
  await expect(line(page, 'GC-2010 is hosted on FE-2010')).toBeAttached()
  await pressShape(page, 'Category')
  await pressShape(page, 'Room')
  await pressShape(page, 'Expected interaction')
  const dialog = page.getByRole('dialog', { name: 'Expect Room to interact with' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(drawn(page, 'chatPool:gc-2010').locator('[data-entity]')).toHaveText([/Category/, /Room/])
  await expectNoProblem(page)
})

test('Escape lets go of what is carried or about to be placed', async ({ page }) => {
  const shape = shapeIn(page, 'Lync 2013 pool')
  await drag(page, shape, await canvasPoint(page, 300, 200), () => page.keyboard.press('Escape'))
  await shape.click()
  await expect(shape).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(shape).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByRole('heading', { name: 'This stage is empty' })).toBeVisible()
})

const dragShape = (page: Page, name: string, to: Spot) => drag(page, shapeIn(page, name), to)

async function clickShape(page: Page, name: string, to: Spot): Promise<void> {
  await shapeIn(page, name).click()
  await expect(canvas(page)).toContainText(/click (on|the)/i)
  if ('x' in to) await page.mouse.click(to.x, to.y)
  else await to.click()
}

async function pressShape(page: Page, name: string): Promise<void> {
  await shapeIn(page, name).focus()
  await page.keyboard.press('Enter')
}

async function expectNoProblem(page: Page): Promise<void> {
  await expect(status(page)).toContainText('0 errors0 warnings')
  await expect(stage(page, 'Today')).toContainText('no problems')
  await expect(canvas(page).locator('[data-severity=error], [data-severity=warning]')).toHaveCount(0)
}
