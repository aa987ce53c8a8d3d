import { type ComponentType, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'

/**
 * A part of the window that is loaded when it is first drawn, or before that once the browser has nothing else to do.
 * Drawn after it has come, it is there at once, like any other; else it is `Meanwhile` until then.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile?: (props: P) => ReactNode,
): (props: P) => ReactElement {
  let come: ComponentType<P> | undefined
  const loaded = async () => {
    come ??= await load()
    return { default: come }
  }
  const Coming = lazy(loaded)
  // What does not come now is asked for again when it is drawn.
  void whenIdle()
    .then(loaded)
    .catch(() => {})
  return function Later(props) {
    const [Part] = useState<ComponentType<P>>(() => come ?? Coming)
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
