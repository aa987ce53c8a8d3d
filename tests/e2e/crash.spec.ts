import { expect, type Page, test } from '@playwright/test'
import { type KillableBrowser, startBrowser } from './killable-browser.ts'

/** How often the browser is killed; `npm run crash` asks for more. */
const kills = Number(process.env['CRASH_KILLS'] ?? 2)
/** Another seed kills at other moments. */
const seed = Number(process.env['CRASH_SEED'] ?? 16)

/** What was heard of a plan before the browser was killed: the last name it was given, and that was said to be saved. */
interface Heard {
  done: number
  saved: number
}

declare global {
  interface Window {
    hear(what: keyof Heard, number: number): void
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function randomOf(from: number): () => number {
  let state = from
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Gives the plan one name after the other, as fast as a quick person, and says how far it is. */
async function renameOn([from, waits]: readonly [number, readonly number[]]): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('[aria-label="Name of the plan"]')
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
  for (const [at, wait] of waits.entries()) {
    field?.focus()
    set?.call(field, `Plan ${from + at}`)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
    await pause(0)
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    window.hear('done', from + at)
    await pause(wait)
    if (/Saved in this browser/.test(document.querySelector('footer')?.textContent ?? '')) {
      window.hear('saved', from + at)
    }
  }
}

/** Hears how far the page is; done at that many. */
function listen(
  page: Page,
  heard: Heard,
  until: number,
): { readonly ready: Promise<unknown>; readonly isThere: Promise<void> } {
  let arrive = () => {}
  const isThere = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const ready = page.exposeFunction('hear', (what: keyof Heard, number: number) => {
    heard[what] = number
    if (heard.done >= until) arrive()
  })
  return { ready, isThere }
}

const nameField = (page: Page) => page.getByRole('textbox', { name: 'Name of the plan' })

async function newPage({ context }: KillableBrowser, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1600, height: 1000 })
  await page.goto(address)
  return page
}

/** Opens the plan once more, and edits it there. */
async function takenOver(browser: KillableBrowser, address: string): Promise<Page> {
  const page = await newPage(browser, address)
  await page.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByText('Read-only.')).toHaveCount(0)
  return page
}

/** Types what is not said, and waits until it is kept all the same. */
async function typeDraft(page: Page): Promise<void> {
  await nameField(page).fill('Half a')
  const isKept = () =>
    page.evaluate(async () => {
      const open = indexedDB.open('coexistence-planner')
      await new Promise((resolve) => open.addEventListener('success', resolve))
      const keys = open.result.transaction('documents').objectStore('documents').getAllKeys()
      await new Promise((resolve) => keys.addEventListener('success', resolve))
      open.result.close()
      return keys.result.some((key) => String(key).startsWith('draft:'))
    })
  await expect.poll(isKept).toBe(true)
}

const random = randomOf(seed)

/** Edits until a moment that nobody knows, and kills the browser then. */
async function editAndKill(browser: KillableBrowser, page: Page, from: number, isTyping: boolean): Promise<Heard> {
  const heard: Heard = { done: from - 1, saved: from - 1 }
  const count = 6 + Math.floor(random() * (kills > 3 ? 40 : 6))
  const { ready, isThere } = listen(page, heard, from + count - 1)
  await ready
  const waits = Array.from({ length: isTyping ? count : count + 20 }, () => 15 + Math.floor(random() * 90))
  const renaming = page.evaluate(renameOn, [from, waits] as const).catch(() => {})
  await isThere
  if (isTyping) {
    await renaming
    await typeDraft(page)
  } else await new Promise((resolve) => setTimeout(resolve, random() * 120))
  await browser.kill()
  await renaming
  return heard
}

test('a browser that is killed loses at most the command under way, and nothing that was saved', async ({
  baseURL,
}, info) => {
  test.setTimeout(90_000 + kills * 60_000)
  const start = baseURL ?? ''
  const profile = info.outputPath('profile')
  let browser = await startBrowser(profile)
  let page = await newPage(browser, start)
  await page.getByRole('button', { name: /^A plan with five mistakes/ }).click()
  await expect(page.getByText(/Saved in this browser/)).toBeVisible()
  const address = page.url()
  let next = 1
  const losses: number[] = []
  for (let kill = 1; kill <= kills; kill++) {
    const isTyping = kill === kills
    const edited = kill % 2 === 1 ? await takenOver(browser, address) : page
    const { done, saved } = await editAndKill(browser, edited, next, isTyping)

    browser = await startBrowser(profile)
    page = await newPage(browser, start)
    const kept = page.getByRole('region', { name: 'Recent' }).getByRole('button', { name: /^Plan \d+/ })
    const found = Number(/^Plan (\d+)/.exec(await kept.innerText())?.[1])
    losses.push(Math.max(0, done - found))
    expect(found, `Saved was said of ${saved}, ${done} was done.`).toBeGreaterThanOrEqual(saved)
    expect(found, `${done} was done.`).toBeGreaterThanOrEqual(done - 1)
    await kept.click()
    await expect(nameField(page)).toHaveValue(isTyping ? 'Half a' : `Plan ${found}`)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    next = Math.max(found, done) + 1
  }
  process.stdout.write(`${kills} kills in ${next - 1} edits; lost with each: ${losses.join(', ')}\n`)
  await browser.kill()
})
