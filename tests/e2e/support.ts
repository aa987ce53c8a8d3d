import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { samples } from '#app/shell/samples.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'

export { expect }

/**
 * A story in a browser of its own. It fails on anything that the console complains of, that breaks the policy of the page,
 * and that is asked for anywhere else.
 */
export const test = base.extend({
  context: async ({ context, baseURL }, use) => {
    const complaints: string[] = []
    context.on('request', (request) => {
      if (!isOwn(request.url(), baseURL)) complaints.push(`asked for ${request.url().slice(0, 200)}`)
    })
    await context.exposeBinding('violated', (_, violation: string) => complaints.push(violation))
    await context.addInitScript(tellViolations)
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    context.on('weberror', (error) => complaints.push(String(error.error())))
    await context.addInitScript(withoutFilePickers)
    await context.addInitScript(withoutWorker)
    await use(context)
    expect(complaints, 'What the console complained of').toEqual([])
  },
})

const isOwn = (url: string, base = ''): boolean => /^(data|blob|about):/.test(url) || url.startsWith(`${base}/`)

/** Some browsers tell a violation in the console, and some only here. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    (window as unknown as { violated: (text: string) => void }).violated(
      `${violatedDirective} forbids ${blockedURI} of ${sourceFile}`,
    ),
  )
}

/** The pickers of the system cannot be driven: files are chosen and downloaded as in browsers that lack them. */
export function withoutFilePickers(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
    Reflect.deleteProperty(window, name)
}

/** What a story needs comes from the server; `offline.spec.ts` is about what is kept for when there is none. */
function withoutWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
}

export const palette = (page: Page): Locator => page.getByRole('complementary', { name: 'Add and outline' })
export const properties = (page: Page): Locator => page.getByRole('complementary', { name: 'Properties' })
export const problems = (page: Page): Locator => page.getByRole('region', { name: 'Problems and changes' })
export const strip = (page: Page): Locator => page.getByRole('navigation', { name: 'Stages' })
export const status = (page: Page): Locator => page.getByRole('contentinfo')
export const canvas = (page: Page): Locator => page.locator('[data-canvas]')
export const undoButton = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ })
/** The tools for several objects that are selected. */
export const selectionBar = (page: Page): Locator => page.getByRole('toolbar', { name: / selected$/ })
/** What the properties are about. */
export const inProperties = (page: Page, name: string): Locator =>
  properties(page).getByRole('heading', { level: 2, name, exact: true })
/** A shape of the palette, by its name. */
export const shapeIn = (page: Page, name: string): Locator => palette(page).getByRole('button', { name, exact: true })
export const planName = (page: Page): Locator => page.getByRole('textbox', { name: 'Name of the plan' })

/** The card, the row or the frame of an entity. */
export const drawn = (page: Page, id: string): Locator => canvas(page).locator(`[data-entity="${id}"]`)
/** The rows of the clients at the card of their users. */
export const clientsOf = (page: Page, users: string): Locator => drawn(page, users).locator('[data-type="client"]')
/** What one grabs to move a card, and what one clicks to select it. */
export const title = (page: Page, id: string, text: string): Locator => drawn(page, id).getByText(text, { exact: true })
/** A line, by what it says. */
export const line = (page: Page, sentence: string): Locator =>
  canvas(page).getByRole('img', { name: sentence, exact: true })
/** The reason on a broken line. */
export const reason = (page: Page, sentence: string): Locator =>
  canvas(page).getByRole('button', { name: sentence, exact: true })
export const stage = (page: Page, name: string): Locator =>
  strip(page).getByRole('button', { name: startingWith(name) })
export const messages = (page: Page): Locator => problems(page).getByRole('button', { name: /^(error|warning|info): / })
export const errors = (page: Page): Locator => messages(page).filter({ hasText: /^error: / })

/** Unfolds the lower panel at the problems. */
export const openProblems = (page: Page): Promise<void> =>
  problems(page)
    .getByRole('tab', { name: /^Problems/ })
    .click()

/** Chooses which problems are listed, or under which headings. */
export async function listProblems(page: Page, choice: 'All stages' | 'By object' | 'By rule'): Promise<void> {
  await openProblems(page)
  await problems(page)
    .getByRole('button', { name: /^Whose problems/ })
    .click()
  await page.getByRole('menuitemcheckbox', { name: choice }).click()
}

const startingWith = (text: string): RegExp => new RegExp(`^${text.replace(/\W/g, '\\$&')}`)

export async function openSample(page: Page, name: string): Promise<void> {
  const sample = samples.find((one) => one.name === name)
  await page.goto('/')
  await page.getByRole('button', { name: startingWith(sample?.title ?? name) }).click()
  await expect(strip(page)).toBeVisible()
  await expectSettled(page)
}

/** Opens a plan by its file; a large one takes longer to be there. */
export async function openPlan(page: Page, plan: Plan, wait: { readonly timeout?: number } = {}): Promise<void> {
  await page.goto('/')
  await chooseFile(page, 'plan.json', serializePlan(plan), () =>
    page.getByRole('button', { name: 'Open a plan file' }).click(),
  )
  await expect(planName(page)).toHaveValue(plan.name, wait)
  await expectSettled(page)
}

export const expectSaved = (page: Page, wait: { readonly timeout?: number } = {}): Promise<void> =>
  expect(page.getByText(/Saved in this browser/)).toBeVisible(wait)

/** Opens the plan that is open once more, in a tab that can only read it then. */
export async function openReadOnly(page: Page): Promise<Page> {
  await expectSaved(page)
  const second = await page.context().newPage()
  await second.goto(page.url())
  // As long as the address was all that changed, nothing was opened by it.
  await second.reload()
  await expect(second.getByText(/open in another tab/)).toBeVisible()
  return second
}

/** The diagram has found its place, and can be reached. */
const expectSettled = (page: Page): Promise<void> =>
  expect(canvas(page).locator('.react-flow:not([inert])')).toBeVisible()

export async function chooseFile(page: Page, name: string, text: string, ask: () => Promise<void>): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
}

/** Chooses from a menu of the menu bar, or from that of the button Export; each item but the last opens a further menu. */
export async function choose(page: Page, menu: string, ...items: readonly string[]): Promise<void> {
  const opener =
    menu === 'Export'
      ? page.getByRole('button', { name: menu, exact: true })
      : page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true })
  await opener.click()
  for (const item of items) {
    await page
      .getByRole('menu')
      .getByRole('menuitem', { name: startingWith(item) })
      .click()
  }
}

/** Answers how far an edit reaches that is about what other stages have too; that holds for the rest of the story. */
export async function answerReach(
  page: Page,
  reach: 'This stage only' | 'This stage and later ones' | 'All stages' = 'This stage and later ones',
): Promise<void> {
  await page
    .getByRole('alertdialog', { name: 'Which stages does this change apply to?' })
    .getByRole('button', { name: startingWith(reach) })
    .click()
}

/** The bytes and the name of the file that an action downloads. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** The text of the plan file. */
export async function savedPlan(page: Page): Promise<string> {
  const { bytes } = await downloadBy(page, () => page.getByRole('button', { name: 'Save file' }).click())
  return bytes.toString('utf8')
}

/** What the built command line prints for the text of a plan file. */
export function coexist(planText: string, command: string, ...options: readonly string[]): string {
  const file = test.info().outputPath('coexist.plan.json')
  writeFileSync(file, planText)
  const { stdout, stderr } = spawnSync(process.execPath, [builtCli, command, file, ...options], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

const builtCli = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Where a thing is once it has come to rest: in the same place for twenty frames, as after the first fit of a diagram. */
export const restingBox = (thing: Locator): Promise<{ x: number; y: number; width: number; height: number }> =>
  thing.evaluate(
    (element) =>
      new Promise((resolve) => {
        let [last, frames] = ['', 0]
        const look = () => {
          const { x, y, width, height } = element.getBoundingClientRect()
          const now = [x, y, width, height].join(' ')
          frames = now === last ? frames + 1 : 0
          last = now
          if (frames < 20) requestAnimationFrame(look)
          else resolve({ x, y, width, height })
        }
        look()
      }),
  )

interface Point {
  readonly x: number
  readonly y: number
}
/** A thing on the page, at its middle, or a point of the page. */
export type Spot = Locator | Point

export async function pointOf(spot: Spot): Promise<Point> {
  if ('x' in spot) return spot
  await spot.scrollIntoViewIfNeeded()
  const box = await spot.boundingBox()
  if (!box) throw new Error(`${spot} cannot be seen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** A point of the canvas, from its upper left corner. */
export async function canvasPoint(page: Page, x: number, y: number): Promise<Point> {
  const box = await canvas(page).boundingBox()
  return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y }
}

/** Presses the mouse on one spot and releases it on another; `onTheWay` looks at the page before the release. */
export async function drag(page: Page, from: Spot, to: Spot, onTheWay?: () => Promise<void>): Promise<void> {
  const start = await pointOf(from)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  const end = await pointOf(to)
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await onTheWay?.()
  await page.mouse.up()
}

/** Draws a line from a handle of one card or row to a handle of another. */
export async function drawLine(
  page: Page,
  from: Locator,
  to: Locator,
  sides: readonly [string, string],
): Promise<void> {
  await from.hover()
  await drag(page, handle(from, sides[0]), handle(to, sides[1]))
}

const handle = (card: Locator, side: string): Locator => card.locator(`:scope > [data-handlepos="${side}"]`)

/** The client that is selected is a row at the card of its users, and its properties name them. */
export async function expectClient(page: Page, name: string, id: string, users: string): Promise<void> {
  await expect(clientsOf(page, id).and(page.locator('[data-selected=true]'))).toHaveCount(1)
  await expect(properties(page).getByRole('heading', { level: 2 })).toHaveText(name)
  await expect(properties(page).getByRole('combobox', { name: 'Users' })).toHaveText(users)
}

/**
 * What a person with another way of using a screen would stumble over, be it much or little: all of it in light, the
 * contrast in dark too.
 */
export async function expectNoBarrier(page: Page, within = 'body'): Promise<void> {
  const inLight = await new AxeBuilder({ page }).include(within).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const contrast = ['color-contrast', 'link-in-text-block']
  const inDark = await new AxeBuilder({ page }).include(within).withRules(contrast).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  expect({ light: barriersOf(inLight), dark: barriersOf(inDark) }).toEqual({ light: [], dark: [] })
}

/** The same in a window as narrow as that of a screen at 400 %, where parts of the page stand elsewhere. */
export async function expectNoBarrierAt400(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1600, height: 1000 }
  await page.setViewportSize({ width: 320, height: 640 })
  expect(barriersOf(await new AxeBuilder({ page }).analyze())).toEqual([])
  await page.setViewportSize({ width, height })
}

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>

const barriersOf = ({ violations }: AxeResults): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)

/** Names anew by keys what is selected, or the cell that has the focus; types once there is a field to type into. */
export async function renameByKey(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.locator('input:focus')).toBeVisible()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** Chooses in an open list by letters; those that come slowly, one by one, begin another word, and are typed again. */
export async function chooseByLetters(page: Page, option: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.type(option)
    await expect(page.locator('[role=option][data-highlighted]')).toContainText(option, { timeout: 2_000 })
  }).toPass()
  await page.keyboard.press('Enter')
}

/** A question is there, and keys answer it. */
export const expectQuestion = (page: Page): Promise<void> =>
  expect(page.getByRole('alertdialog').locator(':focus')).toBeVisible()
