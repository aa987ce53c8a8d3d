import type { CDPSession, Page } from '@playwright/test'

/** What happened while the page was worked with. */
export interface Recorded {
  /** Processor time of the main thread for each frame, in milliseconds: what the machine does beside is not in it. */
  readonly work: number
  /** The time between frames that 95 of 100 keep to, and the longest, by the clock. */
  readonly p95: number
  readonly longest: number
}

export const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))

export interface Driven {
  readonly page: Page
  readonly session: CDPSession
}

export async function workOf({ session }: Driven): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

export async function heapOf({ session }: Driven): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.send('HeapProfiler.disable')
  return usedSize / 2 ** 20
}

export const mouse = (
  { session }: Driven,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  { x, y }: { readonly x: number; readonly y: number },
  isDown = false,
): Promise<unknown> =>
  session.send('Input.dispatchMouseEvent', {
    ...{ type, x, y, pointerType: 'mouse', clickCount: type === 'mouseMoved' ? 0 : 1 },
    ...(isDown || type !== 'mouseMoved' ? { button: 'left', buttons: type === 'mouseReleased' ? 0 : 1 } : {}),
  })

export const wheel = (
  { session }: Driven,
  { x, y }: { readonly x: number; readonly y: number },
  { across = 0, down = 0, isZoom = false },
): Promise<unknown> =>
  session.send('Input.dispatchMouseEvent', {
    ...{ type: 'mouseWheel', x, y, deltaX: across, deltaY: down, modifiers: isZoom ? 2 : 0 },
  })

/** Sends one step after another for some time, as fast as a mouse does, and records the frames meanwhile. */
export async function record(
  driven: Driven,
  time: number,
  step: (elapsed: number, number: number) => Promise<unknown>,
): Promise<Recorded> {
  const before = await workOf(driven)
  await driven.page.evaluate(startFrames)
  const start = performance.now()
  for (let number = 0; performance.now() - start < time; number++) {
    const since = performance.now()
    await step(performance.now() - start, number)
    await sleep(Math.max(0, 12 - (performance.now() - since)))
  }
  const frames = await driven.page.evaluate(endFrames)
  const work = (await workOf(driven)) - before
  const sorted = frames
    .slice(1)
    .map((at, place) => at - (frames[place] as number))
    .sort((a, b) => a - b)
  return {
    work: work / Math.max(1, sorted.length),
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
  }
}

interface WithFrames {
  benchFrames?: number[] | undefined
}

/** Runs in the page. */
function startFrames(): void {
  const on = globalThis as WithFrames
  const frames: number[] = []
  on.benchFrames = frames
  const note = (at: number) => {
    if (on.benchFrames !== frames) return
    frames.push(at)
    requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}

function endFrames(): number[] {
  const on = globalThis as WithFrames
  const frames = on.benchFrames ?? []
  on.benchFrames = undefined
  return frames
}

/** Until two frames have been drawn. */
const drawn = ({ page }: Driven): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** How long something takes until it is drawn, in milliseconds by the clock and of work of the main thread. */
export interface Timed {
  readonly time: number
  readonly work: number
}

/** Does something, and tells how long it is by the clock, and in work, until that is drawn. */
export async function untilDrawn(driven: Driven, act: () => Promise<unknown>): Promise<Timed> {
  const [before, start] = [await workOf(driven), performance.now()]
  await act()
  await drawn(driven)
  const time = performance.now() - start
  return { time, work: (await workOf(driven)) - before }
}
