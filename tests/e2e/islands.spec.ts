import {
  canvas,
  choose,
  drawn,
  errors,
  expect,
  line,
  messages,
  openProblems,
  openSample,
  palette,
  reason,
  stage,
  test,
} from './support.ts'

test.beforeEach(async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
})

test('each chat deployment is an island with a label, which it keeps when another one is added', async ({ page }) => {
  const hasLabels = async () => {
    await expect(drawn(page, 'chatPool:gc-2010')).toContainText('Island L · Lync 2010 Group Chat')
    await expect(drawn(page, 'chatPool:pchat-01')).toContainText('Island P · Lync 2013 Persistent Chat')
  }
  await hasLabels()
  await palette(page).getByRole('button', { name: 'OCS 2007 R2 Group Chat pool', exact: true }).press('Enter')
  await expect(canvas(page)).toContainText('Island O')
  await choose(page, 'View', 'Zoom to 100%')
  await hasLabels()
  await stage(page, 'Today').click()
  await expect(canvas(page)).not.toContainText('Island')
})

test('a selected room dims the other island and says why', async ({ page }) => {
  await drawn(page, 'room:rates-desk').click()
  await expect(canvas(page)).toContainText(
    'Rates desk interacts within GC-2010 only: chat deployments do not interact.',
  )
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-dimmed', 'true')
  await expect(drawn(page, 'chatPool:pchat-01')).toContainText('cannot interact')
  await expect(drawn(page, 'room:cutover-weekend')).toHaveAttribute('data-dimmed', 'true')
  await expect(drawn(page, 'room:incidents')).toHaveAttribute('data-dimmed', 'false')

  await drawn(page, 'room:cutover-weekend').click()
  await expect(drawn(page, 'room:rates-desk')).toHaveAttribute('data-dimmed', 'true')
  await expect(drawn(page, 'room:cutover-weekend')).toHaveAttribute('data-dimmed', 'false')
})

test('an add-in of the other chat pool is a broken line with its reason', async ({ page }) => {
  await reason(page, 'Incidents uses the add-in Prices: cannot interact').click()
  await expect(page.getByRole('complementary', { name: 'Properties' })).toContainText(
    'A room can only use an add-in of its own chat pool.',
  )
  await expect(drawn(page, 'room:incidents')).toContainText('add-in of island P')
})

test('an interaction that is expected across islands is drawn broken, one within an island is not', async ({
  page,
}) => {
  await expect(reason(page, 'Morning call is to interact with Cutover weekend: cannot interact')).toBeVisible()
  const expected = palette(page).getByRole('button', { name: 'Expected interaction', exact: true })
  await openProblems(page)
  await expect(errors(page), 'the list has been filled').not.toHaveCount(0)
  const mistakes = await messages(page)
    .filter({ hasText: /^error: / })
    .count()

  await expected.click()
  await drawn(page, 'room:rates-desk').click()
  await drawn(page, 'room:incidents').click()
  await expect(line(page, 'Rates desk is to interact with Incidents')).toBeAttached()
  await expect(errors(page)).toHaveCount(mistakes)

  await expected.click()
  await drawn(page, 'room:rates-desk').click()
  await drawn(page, 'room:cutover-weekend').click()
  await expect(reason(page, 'Rates desk is to interact with Cutover weekend: cannot interact')).toBeVisible()
  await expect(messages(page).filter({ hasText: 'Rates desk’ of GC-2010 cannot interact' })).toHaveCount(1)
})
