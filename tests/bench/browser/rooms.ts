import type { Browser, Page } from '@playwright/test'
import type { Contender, Opened } from './contenders.ts'
import { sleep, type Timed, untilDrawn } from './driver.ts'

/** What follows each key that is pressed. */
interface Rooms {
  readonly typing: readonly Timed[]
  readonly moving: readonly Timed[]
}

const letters = 'a name of forty letters, one by one typed'
const moves = 8

/** Types a new name of a pool a letter at a time, and moves a room to another category and back, by keys alone. */
export async function workWithRooms(browser: Browser, contender: Contender): Promise<Rooms> {
  const opened = await contender.open(browser)
  await find(opened.page, 'fe-0')
  const typing = await lettersTyped(opened)
  await find(opened.page, 'r-0')
  const moving = await roomMoved(opened)
  await opened.page.close()
  return { typing, moving }
}

/** Selects an object by its name. */
async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+f')
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Properties' }).getByRole('heading', { level: 2, name }).waitFor()
  await sleep(1000)
}

async function lettersTyped(opened: Opened): Promise<readonly Timed[]> {
  const { page } = opened
  await page
    .getByRole('complementary', { name: 'Properties' })
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('')
  const taken: Timed[] = []
  for (const letter of letters) taken.push(await untilDrawn(opened, () => page.keyboard.type(letter)))
  await page.keyboard.press('Escape')
  await sleep(1000)
  return taken
}

/** By the list of places that a room can be moved to. */
async function roomMoved(opened: Opened): Promise<readonly Timed[]> {
  const { page } = opened
  const taken: Timed[] = []
  for (let number = 0; number <= moves; number++) {
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('searchbox').fill(`c-${1 + (number % 2)}`)
    const choice = dialog.locator('[data-choice]').first()
    await choice.focus()
    const one = await untilDrawn(opened, () => page.keyboard.press('Enter'))
    // The first one asks which stages it applies to.
    if (number === 0) await page.getByRole('alertdialog').getByRole('button').last().click()
    else taken.push(one)
    await sleep(1500)
  }
  return taken
}
