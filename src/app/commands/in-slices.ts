import type { InParts } from '#core/model/base/in-parts.ts'

/** So many milliseconds the page does nothing else. */
const slice = 16

/**
 * Does something in slices, between which the page answers and is drawn. After each it says how far it is; where that
 * gives false, the work is given up, and nothing comes of it.
 */
export async function inSlices<T, S>(work: InParts<T, S>, tell: (step: S) => boolean): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + slice
    let step = work.next()
    while (!step.done && performance.now() < end) step = work.next()
    if (step.done) return step.value
    if (!tell(step.value)) return undefined
    await nextTask()
  }
}

/** To be awaited between the parts of long work: until the next task where they have taken a slice, else not at all. */
export function turns(): (tell?: () => void) => Promise<void> {
  let end = performance.now() + slice
  return async (tell) => {
    if (performance.now() < end) return
    tell?.()
    await nextTask()
    end = performance.now() + slice
  }
}

/** Lets the page do what it has to, and be drawn. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
