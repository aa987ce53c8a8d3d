import type { Locator, Page } from '@playwright/test'
import { tabTo, toRegion } from './by-keyboard.ts'
import {
  canvas,
  chooseByLetters,
  drawn,
  errors,
  expect,
  expectClient,
  line,
  planName,
  problems,
  properties,
  stage,
  status,
  test,
} from './support.ts'

/** Lync 2010 with Group Chat becomes Lync 2013 with Persistent Chat without a mouse: nothing here but keys. */
test('the plan from Lync 2010 to 2013 is built from blank by keyboard only, up to a proven end state', async ({
  page,
}) => {
  test.slow()

  await test.step('a blank plan is begun', async () => {
    await page.goto('/')
    await tabTo(page, page.getByRole('button', { name: /^Blank plan/ }))
    await page.keyboard.press('Enter')
    await expect(planName(page)).toBeVisible()
    await toRegion(page, 'lower panel')
    await toTab(page, 'Problems')
    await toRegion(page, 'diagram')
  })

  await test.step('N adds a pool, A what belongs to it', async () => {
    await add(page, 'n', 'Lync 2010 pool')
    await answer(page, 'Holds the Central Management Server', 'Yes', 'Servers')
    await add(page, 'a', 'Lync 2010 Group Chat pool')
    await expect(line(page, 'GC-2010 is hosted on FE-2010')).toBeAttached()
    await add(page, 'a', 'Category')
    await rename(page, 'Trading')
    await expectFocusOn(page, 'category:category')
    await add(page, 'a', 'Room')
    await rename(page, 'Rates')
    await answer(page, 'Has files', 'No', 'Migration')
  })

  await test.step('Backspace goes out, R to what is joined, and users with their client are added there', async () => {
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await expectSelected(page, 'GC-2010')
    await page.keyboard.press('r')
    await expectSelected(page, 'FE-2010')
    await add(page, 'a', 'Users')
    await expect(line(page, 'Users are homed on FE-2010')).toBeAttached()
    await answer(page, 'Needs chat', 'Yes')
    await add(page, 'a', 'Lync 2010 Group Chat client')
    await page.keyboard.press('c')
    await pick(page, 'GC-2010')
    await expect(line(page, 'Lync 2010 Group Chat client connects to GC-2010')).toBeAttached()
    await expect(status(page)).toContainText('0 errors0 warnings')
  })

  await test.step('the second stage deploys Lync 2013 and Persistent Chat beside it', async () => {
    await addStage(page, 'Stage 2', '2013 deployed')
    await add(page, 'n', 'Lync 2013 pool')
    await page.keyboard.press('Control+ArrowDown')
    await take(page, 'Lync 2013 Persistent Chat pool')
    await expect(line(page, 'PChat is hosted on FE-2013')).toBeAttached()
    await goTo(page, 'Users')
    await add(page, 'a', 'Persistent Chat policy')
    const question = page.getByRole('alertdialog', { name: 'Which stages does this change apply to?' })
    await expect(question.locator(':focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(line(page, 'Users have the policy Policy')).toBeAttached()
    await expect(errors(page)).toHaveCount(0)
  })

  await test.step('the third one moves the users and migrates the content', async () => {
    await addStage(page, 'Stage 3', 'Chat migrated')
    await goTo(page, 'Users')
    await page.keyboard.press('h')
    await pick(page, 'FE-2013')
    await expect(line(page, 'Users are homed on FE-2013')).toBeAttached()
    await goTo(page, 'Lync 2010 Group Chat client')
    await page.keyboard.press('Delete')
    await goTo(page, 'Users')
    await add(page, 'a', 'Lync 2013 client')
    await expectClient(page, 'Lync 2013 client', 'users:users', 'Users')
    await goTo(page, 'GC-2010')
    await page.keyboard.press('g')
    const dialog = page.getByRole('dialog', { name: 'Migrate the content of GC-2010' })
    await tabTo(page, dialog.getByRole('button', { name: 'Migrate content', exact: true }))
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(drawn(page, 'chatPool:pchat').locator('[data-entity]')).toHaveCount(2)
    await expect(errors(page)).toHaveCount(0)
  })

  await test.step('the last one takes Lync 2010 away and is the end state', async () => {
    await addStage(page, 'Stage 4', 'Target')
    await goTo(page, 'FE-2013')
    await answer(page, 'Holds the Central Management Server', 'Yes')
    await goTo(page, 'GC-2010')
    await page.keyboard.press('Delete')
    await goTo(page, 'FE-2010')
    await page.keyboard.press('Delete')
    await toRegion(page, 'lower panel')
    await toTab(page, 'Changes')
    await addOperation(page, 'Delete lookup account')
    await addOperation(page, 'Remove trusted application pool')
    await runCommand(page, 'Make this the end state')
    await toRegion(page, 'lower panel')
    await toTab(page, 'End state')
    await expect(problems(page)).toContainText('The end state is proven: all 14 points hold in Target.')
    await expect(stage(page, 'Target')).toContainText('end state proven')
    await expect(status(page)).toContainText('0 errors0 warnings')
  })
})

/** Presses the key of a list of what can be added, and takes what is typed. */
async function add(page: Page, key: 'n' | 'a', shape: string): Promise<void> {
  await page.keyboard.press(key)
  await take(page, shape)
}

async function take(page: Page, shape: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(shape)
  await expect(page.getByRole('option').first()).toContainText(shape)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function pick(page: Page, target: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await tabTo(page, dialog.getByRole('button', { name: target }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

async function rename(page: Page, name: string): Promise<void> {
  await expect(canvas(page).locator(':focus')).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expectSelected(page, name)
}

/** Enter leads into the properties, where a group may still be folded; Escape leads back to the diagram. */
async function answer(page: Page, question: string, says: 'Yes' | 'No', folded?: string): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(properties(page).locator(':focus')).toBeVisible()
  if (folded !== undefined) {
    await tabTo(page, properties(page).getByRole('button', { name: folded, expanded: false }))
    await page.keyboard.press('Enter')
  }
  const answers = properties(page).getByRole('radiogroup', { name: question })
  await tabTo(page, answers.getByRole('radio', { name: 'Not known' }))
  await page.keyboard.press(says === 'Yes' ? 'ArrowRight' : 'ArrowLeft')
  await expect(answers.getByRole('radio', { name: says, exact: true })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(canvas(page).locator(':focus')).toBeVisible()
}

async function addStage(page: Page, name: string, newName: string): Promise<void> {
  await page.keyboard.press('Shift+N')
  await expect(stage(page, name)).toHaveAttribute('aria-current', 'step')
  await toRegion(page, 'stages')
  await tabTo(page, stage(page, name))
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused()
  await page.keyboard.type(newName)
  await page.keyboard.press('Enter')
  await expect(stage(page, newName)).toHaveAttribute('aria-current', 'step')
  await toRegion(page, 'diagram')
}

/** The tabs of the lower panel are walked by the arrow keys; the first one that is opened unfolds it. */
async function toTab(page: Page, name: string): Promise<void> {
  const tab = problems(page).getByRole('tab', { name })
  await tabTo(page, problems(page).locator('[role=tab][tabindex="0"]'), 'Shift+Tab')
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    await expect(tab).toBeFocused({ timeout: 100 })
  }).toPass({ intervals: [0] })
  await page.keyboard.press('Enter')
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function addOperation(page: Page, name: string): Promise<void> {
  const operations = problems(page).getByRole('region', { name: 'Operations' })
  await tabTo(page, operations.getByRole('button', { name: 'Add an operation' }))
  await page.keyboard.press('Enter')
  await select(page, operations.getByRole('combobox', { name: 'Operation' }), name)
  await select(page, operations.getByRole('combobox', { name: 'Chat pool' }), 'GC-2010')
  await tabTo(page, operations.getByRole('button', { name: 'Add operation' }))
  await page.keyboard.press('Enter')
  await expect(operations.getByRole('listitem').filter({ hasText: name })).toHaveCount(1)
}

async function select(page: Page, box: Locator, option: string): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toBeVisible()
  await chooseByLetters(page, option)
  await expect(box).toContainText(option)
}

async function runCommand(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(command)
  await expect(page.getByRole('option').first()).toContainText(command)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Finds an object by its name. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(name)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expectSelected(page, name)
  await expect(canvas(page).locator(':focus')).toBeVisible()
}

const expectSelected = (page: Page, name: string) =>
  expect(properties(page).getByRole('heading', { level: 2 })).toHaveText(name)

const expectFocusOn = (page: Page, id: string) => expect(drawn(page, id).locator(':focus')).toBeVisible()
