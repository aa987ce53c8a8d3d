import { type ComponentType, type ReactElement, useRef } from 'react'
import { whenIdle } from './later.tsx'
import { NotComeDialog } from './NotCome.tsx'
import { type Coming, useReach } from './use-reach.ts'
import styles from './when-reached.module.css'

/**
 * Buttons that do more than `Plain` ones, which look like them, once somebody points at one, comes to it or presses it.
 * Their code is loaded by then, or while the browser is idle; what was pressed before is pressed again on what has come.
 */
export function whenReached<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Plain: (props: P) => ReactElement,
): (props: P) => ReactElement {
  let come: ComponentType<P> | undefined
  const loaded = async () => {
    come ??= await load()
    return come
  }
  const coming: Coming<P> = { come: () => come, load: loaded }
  // What does not come now is asked for again when somebody reaches for it.
  void whenIdle()
    .then(loaded)
    .catch(() => {})
  return function Reached(props) {
    const box = useRef<HTMLSpanElement>(null)
    const { Full, handlers, missing } = useReach(box, coming)
    return (
      <>
        <span ref={box} className={styles.reached} {...(!Full && handlers)}>
          {Full ? <Full {...props} /> : <Plain {...props} />}
        </span>
        {missing && <NotComeDialog {...missing} />}
      </>
    )
  }
}
