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

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
