import type { Locator, Page } from '@playwright/test'
import { category, chatPool, planOf, pool, room, users } from '../support/plan-builder.ts'
import {
  answerReach,
  canvas,
  drawn,
  expect,
  inProperties,
  messages,
  openPlan,
  openProblems,
  openSample,
  properties,
  savedPlan,
  stage,
  test,
  title,
  undoButton,
} from './support.ts'

const row = (page: Page, id: string): Locator => drawn(page, id).getByRole('button').last()

const fe = pool('FE', 'lync2010')
const gc = chatPool('GC', 'lync2010', { hostedOn: fe.id })
const trading = category('Trading', { chatPool: gc.id })
const today = [
  fe,
  gc,
  trading,
  users('Traders', { count: 320, homedOn: fe.id }),
  room('Ops', { category: trading.id }),
  room('Rates', { category: trading.id, privacy: 'closed' }),
]

test('a yes or no that nobody knows is said in one click and taken back in one step', async ({ page }) => {
  await openPlan(page, planOf(today))
  await row(page, 'room:Ops').click()
  await properties(page)
    .getByRole('button', { name: /^Settings/ })
    .click()
  const invitations = properties(page).getByRole('radiogroup', { name: 'Invitations' })
  await expect(invitations.getByRole('radio', { name: 'Not known' })).toBeChecked()
  await invitations.getByRole('radio', { name: 'No', exact: true }).click()
  expect(await savedPlan(page)).toContain('"invitations": false')
  await undoButton(page).click()
  await expect(invitations.getByRole('radio', { name: 'Not known' })).toBeChecked()
})

test('a list tells not known from none, and takes users by name, groups and several at once', async ({ page }) => {
  await openPlan(page, planOf(today))
  await row(page, 'room:Ops').click()
  await properties(page)
    .getByRole('button', { name: /^People/ })
    .click()
  const members = properties(page).getByRole('group', { name: 'Members' })
  await members.getByRole('button', { name: 'Members: there is none' }).click()
  await expect(members).toContainText('There is none.')
  expect(await savedPlan(page)).toContain('"members": []')
  const add = members.getByRole('combobox', { name: 'Add to members' })
  await add.fill('trad')
  await page.getByRole('option', { name: /^Traders/ }).click()
  await add.fill('Desk; sip:ann@contoso.com')
  await add.press('Enter')
  await expect(members.getByRole('row')).toHaveText(['Traders', 'Desk', 'sip:ann@contoso.com'])
  await members.getByRole('button', { name: 'Remove Desk' }).click()
  expect(await savedPlan(page)).toContain('"users:Traders"')
  await expect(members.getByRole('row')).toHaveCount(2)
})

test('a host is found by typing, and says whether it is supported', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  const host = properties(page).getByRole('combobox', { name: 'Hosted on' })
  await host.click()
  await expect(page.getByRole('option', { name: /^FE-2010/ })).toContainText('Supported')
  await expect(page.getByRole('option', { name: /^FE-2013/ })).toContainText('must be hosted on a Lync 2010 pool')
  await page.keyboard.type('2013')
  await page.keyboard.press('Enter')
  await answerReach(page)
  await expect(host).toContainText('FE-2013')
  await expect(host).toHaveAttribute('aria-invalid', 'true')
  await expect(host).toHaveAccessibleDescription(/needs a Lync 2010 pool/i)
})

test('Escape keeps what a field held, and a long name is shown whole', async ({ page }) => {
  await openPlan(page, planOf(today))
  await title(page, 'pool:FE', 'FE').click()
  const fqdn = properties(page).getByRole('textbox', { name: 'FQDN' })
  await fqdn.fill('nothing')
  await fqdn.press('Escape')
  await expect(fqdn).toHaveValue('')
  const long = `${'front-end-pool-of-the-northern-region.'.repeat(4)}contoso.com`
  await fqdn.fill(long)
  await fqdn.press('Enter')
  await expect(fqdn).toHaveValue(long)
  expect(await fqdn.evaluate((field) => field.scrollHeight - field.clientHeight)).toBeLessThan(4)
})

test('several objects are set together as one step', async ({ page }) => {
  await openPlan(page, planOf([fe, pool('FE2', 'lync2010'), gc]))
  await title(page, 'pool:FE', 'FE').click()
  await title(page, 'pool:FE2', 'FE2').click({ modifiers: ['Shift'] })
  await expect(inProperties(page, '2 objects selected')).toBeVisible()
  await properties(page).getByRole('combobox', { name: 'Edition' }).click()
  await page.getByRole('option', { name: 'Enterprise Edition' }).click()
  expect((await savedPlan(page)).match(/"edition": "enterprise"/g)).toHaveLength(2)
  await undoButton(page).click()
  expect(await savedPlan(page)).not.toContain('"edition"')
})

test('what an object is in each stage leads there', async ({ page }) => {
  const late = planOf(
    today,
    today.filter(({ id }) => id !== 'room:Ops'),
  )
  await openPlan(page, late)
  await stage(page, 'Stage 1').click()
  await row(page, 'room:Ops').click()
  const across = properties(page).getByRole('region', { name: 'Across stages' })
  await expect(across.getByRole('listitem')).toContainText('Room Ops is removed from Trading.')
  await across.getByRole('button', { name: '2 Stage 2, gone' }).click()
  await expect(canvas(page)).toHaveAccessibleName('Diagram of Stage 2')
})

test('undo by key means the last edit, also with the caret in the field, and the last letters while one types', async ({
  page,
}) => {
  await openPlan(page, planOf(today))
  await title(page, 'pool:FE', 'FE').click()
  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Front end')
  await name.press('Enter')
  await expect(title(page, 'pool:FE', 'Front end')).toBeVisible()
  await name.press('Control+z')
  await expect(title(page, 'pool:FE', 'FE')).toBeVisible()
  await expect(name).toHaveValue('FE')
  await name.press('Control+y')
  await expect(name).toHaveValue('Front end')
  await name.press('End')
  await name.pressSequentially('s')
  await name.press('Control+z')
  await expect(name).toHaveValue('Front end')
  await expect(title(page, 'pool:FE', 'Front end')).toBeVisible()
})

test('a problem of something else is one line above the fields, which opens; one of its own is open', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  const problem = properties(page).getByRole('button', { name: /^PChat-01 is a Lync 2013 Persistent Chat pool/ })
  const fix = properties(page).getByRole('button', { name: 'Host PChat-01 on FE-2013' })
  await expect(problem).toHaveAttribute('aria-expanded', 'false')
  await expect(fix).toHaveCount(0)
  await problem.click()
  await expect(fix).toBeVisible()
  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  await expect(problem).toHaveAttribute('aria-expanded', 'true')
  await expect(fix).toBeVisible()
  await problem.click()
  await expect(fix).toHaveCount(0)
  await openProblems(page)
  await messages(page).filter({ hasText: 'PChat-01 is a Lync 2013 Persistent Chat pool' }).click()
  await expect(fix).toBeVisible()
})
