import type { Page } from '@playwright/test'
import { serializePlan } from '#core/file/plan-file.ts'
import { planOf } from '../support/plan-builder.ts'
import { choose, expect, expectNoBarrier, openSample, planName, test } from './support.ts'

const name = 'contoso.plan.json'

/** The pickers of the system cannot be driven: they give a file of the private disk of the page, which is a real one. */
async function withPrivateDisk(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const file = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true })
    Object.assign(window, { showSaveFilePicker: file, showOpenFilePicker: async () => [await file()] })
  }, name)
}

const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async (name) => {
    const disk = await navigator.storage.getDirectory()
    return (await (await disk.getFileHandle(name)).getFile()).text()
  }, name)

/** Another program writes the file, and the person comes back to the planner. */
async function changeOutside(page: Page, text: string): Promise<void> {
  await page.evaluate(
    async ([name = '', text = '']) => {
      const disk = await navigator.storage.getDirectory()
      const writing = await (await disk.getFileHandle(name)).createWritable()
      await writing.write(text)
      await writing.close()
      window.dispatchEvent(new Event('focus'))
    },
    [name, text],
  )
}

async function rename(page: Page, to: string): Promise<void> {
  await planName(page).fill(to)
  await page.keyboard.press('Enter')
}

/** However many words the status bar has, it is no wider than the window. */
async function expectRoomForAll(page: Page): Promise<void> {
  for (const width of [640, 800]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width)
  }
  await page.setViewportSize({ width: 1600, height: 1000 })
}

test('a plan is saved in its file, also after a reload, and what somebody else wrote there is not lost', async ({
  page,
}) => {
  await withPrivateDisk(page)
  await openSample(page, 'five-mistakes')
  const inFile = (words: RegExp | string) => page.getByRole('contentinfo').getByRole('button', { name: words })
  await expect(inFile('Not in a file')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(inFile(/^Saved in contoso\.plan\.json \d\d:\d\d$/)).toBeVisible()
  await rename(page, 'Mine')
  await expect(inFile(/^Changed since \d\d:\d\d \(contoso\.plan\.json\)$/)).toBeVisible()
  await page.reload()
  await expect(inFile(/^Changed since/)).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(inFile(/^Saved in/)).toBeVisible()
  expect(await onDisk(page)).toContain('"name": "Mine"')

  await changeOutside(page, serializePlan({ ...planOf([]), name: 'Theirs' }))
  await expect(inFile(/^Changed outside/)).toBeVisible()
  await expectRoomForAll(page)
  await rename(page, 'Mine again')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog', { name: 'contoso.plan.json was changed outside' })
  await expect(dialog.getByRole('region', { name: 'From your plan to the file' })).toContainText('Theirs')
  await expectNoBarrier(page, '[role=alertdialog]')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await onDisk(page)).toContain('"name": "Theirs"')
  await choose(page, 'File', 'Compare with its file')
  await dialog.getByRole('button', { name: 'Open the file’s plan instead' }).click()
  await expect(planName(page)).toHaveValue('Theirs')
  await expect(inFile(/^Saved in/)).toBeVisible()
})
