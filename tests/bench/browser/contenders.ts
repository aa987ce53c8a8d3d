import type { Browser } from '@playwright/test'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Picture, View } from '../pages/picture.ts'
import { type Driven, sleep, workOf } from './driver.ts'

/** A page that draws the same picture as the others. */
export interface Contender {
  readonly name: string
  /** Opens it, and tells the work of the main thread until all is drawn. */
  readonly open: (browser: Browser) => Promise<Opened>
  /** The same place at its true size. */
  readonly nearer: (opened: Driven) => Promise<void>
  readonly view: (opened: Driven) => Promise<View>
  /** The box that is dragged right now. */
  readonly held: (opened: Driven) => Promise<string | undefined>
  /** It zooms by a turn of the wheel alone. */
  readonly zoomsAlone: boolean
}

export interface Opened extends Driven {
  readonly opening: number
}

export const size = { width: 1440, height: 900 }

async function newPage(browser: Browser): Promise<Driven> {
  const page = await browser.newPage({ viewport: size, colorScheme: 'light' })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' } as never)
  return { page, session }
}

/** The planner as it is built, with a plan that is dropped on its start screen once it has come to rest. */
export function planner(address: string, plan: Plan): Contender {
  const text = serializePlan(plan)
  return {
    name: 'planner',
    zoomsAlone: false,
    open: async (browser) => {
      const driven = await newPage(browser)
      await driven.page.goto(address)
      await driven.page.waitForLoadState('networkidle')
      await sleep(1500)
      const before = await workOf(driven)
      await driven.page.evaluate(dropFile, text)
      await driven.page.waitForSelector('[data-canvas] :is(canvas[data-painted], .react-flow__node-shape)', {
        timeout: 60_000,
        state: 'attached',
      })
      await driven.page.waitForFunction(() => !document.querySelector('.react-flow[inert]'))
      const opening = (await workOf(driven)) - before
      await sleep(3000)
      return { ...driven, opening }
    },
    nearer: async ({ page }) => {
      await page.keyboard.press('Control+0')
      await sleep(1200)
    },
    view: ({ page }) => page.evaluate(viewOfPlanner),
    held: ({ page }) => page.evaluate(heldNode),
  }
}

/** Runs in the page. */
function dropFile(text: string): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File([text], 'bench.plan.json', { type: 'application/json' }))
  const target = document.querySelector('main')
  for (const type of ['dragenter', 'dragover', 'drop'])
    target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
}

function viewOfPlanner(): View {
  const viewport = document.querySelector('[data-canvas] .react-flow__viewport')
  const { a, e, f } = new DOMMatrix(viewport ? getComputedStyle(viewport).transform : '')
  return { x: e, y: f, zoom: a }
}

/** What React Flow drags. */
const heldNode = () => document.querySelector<HTMLElement>('.react-flow__node.dragging')?.dataset['id']

/** A page of `pages`, which is given the same boxes and lines, in the same place. */
export function barePage(name: string, address: string, picture: Picture): Contender {
  return {
    name,
    zoomsAlone: true,
    open: async (browser) => {
      const driven = await newPage(browser)
      await driven.page.addInitScript((given) => Object.assign(window, { given }), picture)
      const before = await workOf(driven)
      await driven.page.goto(`${address}${name}/index.html`)
      await driven.page.waitForFunction(() => window.drawnAt !== undefined, undefined, { timeout: 60_000 })
      const opening = (await workOf(driven)) - before
      await sleep(1000)
      return { ...driven, opening }
    },
    nearer: async ({ page }) => {
      await page.evaluate(
        ([width, height]) => {
          const view = window.bench?.view()
          if (!view) return
          const [x, y] = [(width / 2 - view.x) / view.zoom, (height / 2 - view.y) / view.zoom]
          window.bench?.show({ zoom: 1, x: width / 2 - x, y: height / 2 - y })
        },
        [picture.place.width, picture.place.height] as const,
      )
      await sleep(500)
    },
    view: ({ page }) => page.evaluate(() => window.bench?.view() ?? { x: 0, y: 0, zoom: 1 }),
    held: async ({ page }) => (await page.evaluate(() => window.bench?.held?.())) ?? (await page.evaluate(heldNode)),
  }
}
