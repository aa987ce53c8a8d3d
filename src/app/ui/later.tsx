import { type ComponentType, lazy, type ReactElement, type ReactNode, Suspense, useEffect, useState } from 'react'
import { NotCome, onTryAgain } from './NotCome.tsx'

interface Otherwise<P> {
  /** What stands there until it comes. */
  readonly Meanwhile?: (props: P) => ReactNode
  /** What stands there where it cannot come: the same, or else `NotCome`. */
  readonly Missing?: (props: P & Again) => ReactNode
}

export interface Again {
  /** Asks once more for what did not come. */
  readonly again: () => void
}

/**
 * A part of the window that is loaded when it is first drawn, or before that once the browser has nothing else to do.
 * Drawn after it has come, it is there at once, like any other; else it is `Meanwhile` until then. What does not come
 * says so in its place, and is asked for again when somebody wants that, or when it is drawn the next time.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { Meanwhile, Missing = Meanwhile ?? NotCome }: Otherwise<P> = {},
): (props: P) => ReactElement {
  let come: ComponentType<P> | undefined
  const loaded = async () => {
    come ??= await load()
    return come
  }
  // What `lazy` was refused it refuses for ever, so that each try has its own.
  const tryTo = (again: () => void): ComponentType<P> =>
    lazy(async () => ({
      default: await loaded().catch(() => (props: P) => {
        useEffect(() => onTryAgain(again), [])
        return <Missing {...props} again={again} />
      }),
    }))
  // What does not come now is asked for again when it is drawn.
  void whenIdle()
    .then(loaded)
    .catch(() => {})
  return function Later(props) {
    const [Part, setPart] = useState<ComponentType<P>>(() => come ?? tryTo(again))
    function again() {
      setPart(() => come ?? tryTo(again))
    }
    return (
      <Suspense fallback={Meanwhile && <Meanwhile {...props} />}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** For what is drawn from the start and need not be there at once: it asks for this before it is loaded. */
export function whenIdle(): Promise<unknown> {
  const idle: typeof requestIdleCallback | undefined = globalThis.requestIdleCallback
  // Not every browser tells.
  return new Promise((resolve) => (idle ? idle(resolve) : setTimeout(resolve, 500)))
}
