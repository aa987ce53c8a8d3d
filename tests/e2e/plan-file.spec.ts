import type { Page } from '@playwright/test'
import {
  answerReach,
  canvas,
  canvasPoint,
  choose,
  chooseFile,
  downloadBy,
  drag,
  drawn,
  expect,
  openSample,
  planName,
  savedPlan,
  stage,
  test,
  title,
} from './support.ts'

const refused = {
  'a file that was cut off': {
    file: ['cut.plan.json', '{ "format": "coexistence-plan", "version": 1, "stages": ['],
    item: 'Open a plan file…',
    says: /^cut\.plan\.json: The file is broken at .*\.$/,
  },
  'a file of another program': {
    file: ['other.json', '{ "nodes": [] }'],
    item: 'Open a plan file…',
    says: /^other\.json: The file is not a plan of the Coexistence Planner\. .*\.$/,
  },
  'a plan with a slip of the hand': {
    file: ['slip.plan.json', '{ "format": "coexistence-plan", "version": 1, "name": "x", "stages": [{ "id": 1 }] }'],
    item: 'Open a plan file…',
    says: /^slip\.plan\.json: The plan has a mistake at .*\.$/,
  },
} as const

for (const [what, { file, item, says }] of Object.entries(refused)) {
  test(`${what} is refused with one sentence, and the open plan stays`, async ({ page }) => {
    await openSample(page, 'five-mistakes')
    const before = await savedPlan(page)
    await chooseFile(page, file[0], file[1], () => choose(page, 'File', item))
    const dialog = page.getByRole('dialog', { name: 'This file cannot be opened' })
    await expect(dialog).toContainText('Your open plan has not changed.')
    await expect(dialog.getByText(says)).toBeVisible()
    await dialog.getByRole('button', { name: 'OK' }).click()
    await expect(dialog).toBeHidden()
    await expect(planName(page)).toHaveValue('A plan with five mistakes')
    expect(await savedPlan(page)).toBe(before)
  })
}

test('a saved plan opens again as the same diagram, and is the same file', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await drag(page, title(page, 'pool:fe-2013', 'FE-2013'), await canvasPoint(page, 500, 120))
  await drawn(page, 'room:rates-desk').dblclick()
  await page.getByRole('textbox', { name: 'New name' }).fill('Rates & <bonds> “desk”')
  await page.keyboard.press('Enter')
  await answerReach(page)
  await canvas(page).click({ position: { x: 20, y: 20 } })
  const { name, bytes } = await downloadBy(page, () => page.getByRole('button', { name: 'Save file' }).click())
  expect(name).toBe('a-plan-with-five-mistakes.plan.json')
  const before = await drawing(page)
  expect(before.length).toBeGreaterThan(20)

  await choose(page, 'File', 'Back to the start screen')
  await chooseFile(page, name, bytes.toString('utf8'), () =>
    page.getByRole('button', { name: 'Open a plan file' }).click(),
  )
  await stage(page, 'Side by side').click()
  await expect.poll(() => drawing(page)).toEqual(before)
  expect(await savedPlan(page)).toBe(bytes.toString('utf8'))
})

/** Every card, row, outline and line: what it says and where it is in the diagram. */
function drawing(page: Page): Promise<readonly string[]> {
  return canvas(page).evaluate((element) => {
    const placeOf = ({ style: { transform, left, top } }: HTMLElement) => [transform, left, top].join(' ')
    return [...element.querySelectorAll<HTMLElement>('.react-flow__node, .react-flow__edge, [data-type]')]
      .map(
        (one) => `${one.ariaLabel} ${one.textContent} ${placeOf(one)} ${one.querySelector('path')?.getAttribute('d')}`,
      )
      .sort()
  })
}
