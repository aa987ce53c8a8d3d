import type { Locator, Page } from '@playwright/test'
import {
  answerReach,
  canvas,
  canvasPoint,
  choose,
  drag,
  drawn,
  errors,
  expect,
  expectClient,
  line,
  openProblems,
  planName,
  problems,
  properties,
  type Spot,
  shapeIn,
  stage,
  status,
  strip,
  test,
  title,
} from './support.ts'

/** Lync 2010 with Group Chat becomes Lync 2013 with Persistent Chat; keys are pressed for nothing but names. */
test('the plan from Lync 2010 to 2013 is built from blank by mouse, up to a proven end state', async ({ page }) => {
  test.slow()

  await test.step('a blank plan gets its name', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: /^Blank plan/ }).click()
    await expect(page.getByRole('heading', { name: 'This stage is empty' })).toBeVisible()
    await planName(page).click({ clickCount: 3 })
    await page.keyboard.type('Contoso chat')
    await openProblems(page)
    await canvas(page).click({ position: { x: 400, y: 400 } })
  })

  await test.step('a pool and a chat pool are dragged onto the canvas, and one dropped on the other', async () => {
    await dragShape(page, 'Lync 2010 pool', await canvasPoint(page, 60, 60))
    await dragShape(page, 'Lync 2010 Group Chat pool', await canvasPoint(page, 60, 300))
    await expect(errors(page)).toHaveText([/GC-2010 has no host/])
    await drag(page, title(page, 'chatPool:gc-2010', 'GC-2010'), drawn(page, 'pool:fe-2010'))
    await expect(line(page, 'GC-2010 is hosted on FE-2010')).toBeAttached()
    await expect(errors(page)).toHaveCount(0)
    await answer(page, title(page, 'pool:fe-2010', 'FE-2010'), 'Holds the Central Management Server', 'Yes', 'Servers')
  })

  await test.step('a category and two rooms are dropped in it', async () => {
    await dragShape(page, 'Category', title(page, 'chatPool:gc-2010', 'GC-2010'))
    await nameOnCanvas(page, 'category:category', 'Category', 'Trading')
    await dragShape(page, 'Room', drawn(page, 'category:category'))
    await nameOnCanvas(page, 'room:room', 'Room', 'Rates')
    await answer(page, title(page, 'room:room', 'Rates'), 'Has files', 'No', 'Migration')
    await dragShape(page, 'Room', drawn(page, 'category:category'))
    await nameOnCanvas(page, 'room:room-2', 'Room', 'Equities')
    await answer(page, title(page, 'room:room-2', 'Equities'), 'Has files', 'No')
    await expect(drawn(page, 'chatPool:gc-2010')).toContainText('2 rooms')
  })

  await test.step('users are dropped on the pool, and their client on them', async () => {
    await dragShape(page, 'Users', drawn(page, 'pool:fe-2010'))
    await expect(line(page, 'Users are homed on FE-2010')).toBeAttached()
    await answer(page, title(page, 'users:users', 'Users'), 'Needs chat', 'Yes')
    await dragShape(page, 'Lync 2010 Group Chat client', drawn(page, 'users:users'))
    await properties(page).getByRole('checkbox', { name: 'GC-2010' }).click()
    await expect(status(page)).toContainText('0 errors0 warnings')
    await expect(stage(page, 'Today')).toContainText('no problems')
  })

  await test.step('the second stage deploys Lync 2013 and Persistent Chat beside it', async () => {
    await addStage(page, 'Stage 2', '2013 deployed')
    await showAll(page)
    await dragShape(page, 'Lync 2013 pool', await canvasPoint(page, 760, 40))
    await dragShape(page, 'Lync 2013 Persistent Chat pool', drawn(page, 'pool:fe-2013'))
    await expect(line(page, 'PChat is hosted on FE-2013')).toBeAttached()
    await showAll(page)
    await dragShape(page, 'Persistent Chat policy', drawn(page, 'users:users'))
    await answerReach(page)
    await expect(line(page, 'Users have the policy Policy')).toBeAttached()
    await expect(errors(page)).toHaveCount(0)
  })

  await test.step('the third one moves the users and migrates the content', async () => {
    await addStage(page, 'Stage 3', 'Chat migrated')
    await showAll(page)
    await drag(page, title(page, 'users:users', 'Users'), drawn(page, 'pool:fe-2013'))
    await expect(line(page, 'Users are homed on FE-2013')).toBeAttached()
    await chooseFor(page, title(page, 'client:lync-2010-group-chat-client', 'Group Chat 2010'), 'Remove from')
    await dragShape(page, 'Lync 2013 client', drawn(page, 'users:users'))
    await expectClient(page, 'Lync 2013 client', 'users:users', 'Users')
    await chooseFor(page, title(page, 'chatPool:gc-2010', 'GC-2010'), 'Migrate content…')
    const dialog = page.getByRole('dialog', { name: 'Migrate the content of GC-2010' })
    await expect(dialog.getByRole('list', { name: 'Names after the import' })).toContainText('Trading / Rates')
    await dialog.getByRole('button', { name: 'Migrate content', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(drawn(page, 'chatPool:pchat').locator('[data-entity]')).toHaveCount(3)
    await expect(errors(page)).toHaveCount(0)
  })

  await test.step('the last one takes Lync 2010 away and is the end state', async () => {
    await addStage(page, 'Stage 4', 'Target')
    await answer(page, title(page, 'pool:fe-2013', 'FE-2013'), 'Holds the Central Management Server', 'Yes')
    await chooseFor(page, title(page, 'chatPool:gc-2010', 'GC-2010'), 'Remove from')
    await chooseFor(page, title(page, 'pool:fe-2010', 'FE-2010'), 'Remove from')
    await strip(page).getByRole('button', { name: 'Step from Chat migrated to Target' }).click()
    await addOperation(page, 'Delete lookup account')
    await addOperation(page, 'Remove trusted application pool')
    await choose(page, 'Stage', 'Make this the end state')
    await page.getByRole('tab', { name: 'End state' }).click()
    await expect(problems(page)).toContainText('The end state is proven: all 14 points hold in Target.')
    await expect(stage(page, 'Target')).toContainText('end state proven')
    await expect(status(page)).toContainText('0 errors0 warnings')
  })

  await test.step('no stage has a problem', async () => {
    for (const name of ['Today', '2013 deployed', 'Chat migrated', 'Target']) {
      await expect(stage(page, name)).toContainText('no problems')
    }
  })
})

const dragShape = (page: Page, name: string, to: Spot) => drag(page, shapeIn(page, name), to)

const showAll = (page: Page) => page.getByRole('button', { name: 'Show everything' }).click()

/** A double click on the name of what is drawn, and the new one. */
async function nameOnCanvas(page: Page, id: string, name: string, newName: string): Promise<void> {
  await title(page, id, name).dblclick()
  await page.getByRole('textbox', { name: 'New name' }).fill(newName)
  await canvas(page).click({ position: { x: 20, y: 20 } })
  await expect(title(page, id, newName)).toBeVisible()
}

async function addStage(page: Page, name: string, newName: string): Promise<void> {
  await strip(page).getByRole('button', { name: 'Add a stage' }).click()
  await stage(page, name).dblclick()
  await page.getByRole('textbox', { name: 'Name of the stage' }).fill(newName)
  await canvas(page).click({ position: { x: 20, y: 20 } })
  await expect(stage(page, newName)).toHaveAttribute('aria-current', 'step')
}

/** Selects an object and answers a question of its properties, in a group that may still be folded. */
async function answer(page: Page, spot: Locator, question: string, says: 'Yes' | 'No', folded?: string): Promise<void> {
  await spot.click()
  if (folded !== undefined) await properties(page).getByRole('button', { name: folded, expanded: false }).click()
  const answers = properties(page).getByRole('radiogroup', { name: question })
  await answers.getByRole('radio', { name: says, exact: true }).click()
  await expect(answers.getByRole('radio', { name: says, exact: true })).toBeChecked()
}

/** Chooses from the menu of a right click. */
async function chooseFor(page: Page, spot: Locator, item: string): Promise<void> {
  await spot.click({ button: 'right' })
  await page.getByRole('menuitem', { name: item }).click()
}

async function addOperation(page: Page, name: string): Promise<void> {
  const operations = problems(page).getByRole('region', { name: 'Operations' })
  await operations.getByRole('button', { name: 'Add an operation' }).click()
  await operations.getByRole('combobox', { name: 'Operation' }).click()
  await page.getByRole('option', { name }).click()
  await operations.getByRole('combobox', { name: 'Chat pool' }).click()
  await page.getByRole('option', { name: 'GC-2010' }).click()
  await operations.getByRole('button', { name: 'Add operation' }).click()
  await expect(operations.getByRole('listitem').filter({ hasText: name })).toHaveCount(1)
}
