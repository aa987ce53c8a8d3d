import type { Browser } from '@playwright/test'
import { type Contender, type Opened, size } from './contenders.ts'
import { mouse, type Recorded, record, sleep, type Timed, untilDrawn, wheel } from './driver.ts'

interface Estate {
  readonly pan: Recorded
  readonly edits: readonly Timed[]
  readonly compare: Timed
}

const edits = 8

/** What people do most in the plan of a large company: look around, write a name, compare two stages. */
export async function workWithEstate(browser: Browser, contender: Contender): Promise<Estate> {
  const opened = await contender.open(browser)
  const { page } = opened
  const middle = { x: size.width / 2, y: size.height / 2 }
  await mouse(opened, 'mouseMoved', middle)
  const pan = await record(opened, 3000, (_, number) =>
    wheel(opened, middle, { down: Math.floor(number / 25) % 2 ? 30 : -30 }),
  )
  const compare = await untilDrawn(opened, () => page.keyboard.press('k'))
  await sleep(2000)
  await page.keyboard.press('k')
  await sleep(500)
  await page.keyboard.press('k')
  await sleep(1500)
  const taken = await namesWritten(opened)
  await page.close()
  return { pan, edits: taken, compare }
}

/** Selects the first pool by its outline, and names it again and again. */
async function namesWritten(opened: Opened): Promise<Estate['edits']> {
  const { page } = opened
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search/ }).fill('fe-0')
  await page.getByRole('option', { name: /fe-0/ }).first().waitFor()
  await page.keyboard.press('Enter')
  const name = page
    .getByRole('complementary', { name: 'Properties' })
    .getByRole('textbox', { name: 'Name', exact: true })
  await name.waitFor()
  const taken: Timed[] = []
  for (let number = 0; number <= edits; number++) {
    await name.fill(`fe-0 ${number}`)
    const one = await untilDrawn(opened, () => page.keyboard.press('Enter'))
    // The first one asks which stages it applies to.
    if (number === 0) await page.getByRole('alertdialog').getByRole('button').last().click()
    else taken.push(one)
    await sleep(1500)
  }
  return taken
}
