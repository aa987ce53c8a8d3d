import type { Page } from '@playwright/test'
import { choose, downloadBy, drawn, expect, expectSaved, openSample, test, title } from './support.ts'

/** What the browser keeps, by key: the length of each text. */
const storedLengths = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(async () => {
    const open = indexedDB.open('coexistence-planner')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const store = open.result.transaction('documents').objectStore('documents')
    const [keys, values] = [store.getAllKeys(), store.getAll()]
    await new Promise((resolve) => values.addEventListener('success', resolve))
    open.result.close()
    return Object.fromEntries(keys.result.map((key, at) => [String(key), JSON.stringify(values.result[at]).length]))
  })

const lengthsOf = async (page: Page, what: 'document' | 'edit'): Promise<readonly number[]> =>
  Object.entries(await storedLengths(page)).flatMap(([key, length]) => (key.startsWith(`${what}:`) ? length : []))

async function rename(page: Page, id: string, from: string, to: string): Promise<void> {
  await title(page, id, from).dblclick()
  await page.getByRole('textbox', { name: 'New name' }).fill(to)
  await page.keyboard.press('Enter')
  await expect(title(page, id, to)).toBeVisible()
}

test('of an edit only what changed is stored, and it is there again after a reload', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await expect.poll(() => lengthsOf(page, 'document')).toHaveLength(1)
  const [whole = 0] = await lengthsOf(page, 'document')
  await rename(page, 'pool:fe-2013', 'FE-2013', 'New front end')
  await expect.poll(() => lengthsOf(page, 'edit')).toHaveLength(1)
  await rename(page, 'chatPool:pchat-01', 'PChat-01', 'PChat-02')
  await expect.poll(() => lengthsOf(page, 'edit')).toHaveLength(2)
  for (const edit of await lengthsOf(page, 'edit')) expect(edit).toBeLessThan(whole / 5)
  expect(await lengthsOf(page, 'document')).toEqual([whole])
  await page.reload()
  await expect(title(page, 'pool:fe-2013', 'New front end')).toBeVisible()
  await expect(title(page, 'chatPool:pchat-01', 'PChat-02')).toBeVisible()
})

test('a damaged edit is told, and what was before it is there', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await rename(page, 'pool:fe-2013', 'FE-2013', 'New front end')
  await expect.poll(() => lengthsOf(page, 'edit')).toHaveLength(1)
  await rename(page, 'chatPool:pchat-01', 'PChat-01', 'PChat-02')
  await expect.poll(() => lengthsOf(page, 'edit')).toHaveLength(2)
  await page.evaluate(async () => {
    const open = indexedDB.open('coexistence-planner')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const store = open.result.transaction('documents', 'readwrite').objectStore('documents')
    const keys = store.getAllKeys()
    await new Promise((resolve) => keys.addEventListener('success', resolve))
    const last = keys.result.filter((key) => String(key).startsWith('edit:')).at(-1) ?? ''
    const put = store.put('{"stages', last)
    await new Promise((resolve) => put.addEventListener('success', resolve))
    open.result.close()
  })
  await page.reload()
  await expect(page.getByRole('dialog')).toContainText('1 step of A plan with five mistakes could not be read.')
  const { name, bytes } = await downloadBy(page, () =>
    page.getByRole('button', { name: 'Download what is stored' }).click(),
  )
  expect(name).toBe('a-plan-with-five-mistakes.as-stored.txt')
  expect(bytes.toString()).toContain('{"stages')
  await page.getByRole('button', { name: 'OK' }).click()
  await expect(title(page, 'pool:fe-2013', 'New front end')).toBeVisible()
  await expect(title(page, 'chatPool:pchat-01', 'PChat-01')).toBeVisible()
})

test('a full disk is told in a bar that stays, and nothing is lost once there is room again', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (document.title === 'full') throw new DOMException('No room.', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await openSample(page, 'five-mistakes')
  await expectSaved(page)
  const fill = (title: string) => page.evaluate((text) => Object.assign(document, { title: text }), title)
  await fill('full')
  await rename(page, 'pool:fe-2013', 'FE-2013', 'New front end')
  const bar = page.getByRole('region', { name: 'Not saved' })
  await expect(bar).toContainText('Not saved in this browser: there is no room left.')
  await expect(bar.getByRole('button', { name: 'Download a copy now' })).toBeVisible()
  await choose(page, 'File', 'Back to the start screen')
  const leaving = page.getByRole('alertdialog', { name: 'A plan with five mistakes is not saved' })
  await expect(leaving.getByRole('button', { name: 'Download a copy and leave' })).toBeVisible()
  await leaving.getByRole('button', { name: 'Stay' }).click()
  await fill('')
  await rename(page, 'chatPool:pchat-01', 'PChat-01', 'PChat-02')
  await expectSaved(page)
  await page.reload()
  await expect(title(page, 'pool:fe-2013', 'New front end')).toBeVisible()
  await expect(drawn(page, 'chatPool:pchat-01')).toContainText('PChat-02')
})
