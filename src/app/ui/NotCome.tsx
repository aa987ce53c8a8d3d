import { useEffect, useId, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './not-come.module.css'
import { notCome } from './not-come.ts'

const missing = new Set<() => void>()

/** What is asked for again with all else that did not come. Returns how to want it no longer. */
export function onTryAgain(again: () => void): () => void {
  missing.add(again)
  return () => void missing.delete(again)
}

const tryAgain = (): void => {
  for (const again of [...missing]) again()
}

/** In the place of a part that could not be loaded. */
export const NotCome = () => (
  <div className={styles.notCome}>
    <p>{notCome}</p>
    <Button onClick={tryAgain}>Try again</Button>
  </div>
)

interface NotComeDialogProps {
  readonly again: () => void
  readonly onClose: () => void
}

/** In the place of what would have come over all else. Dialogs as others are may be what did not come: this is the browser's. */
export function NotComeDialog({ again, onClose }: NotComeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [title, text] = [useId(), useId()]
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={text}
      className={styles.dialog}
      onClose={({ currentTarget }) => (currentTarget.returnValue === 'again' ? again() : onClose())}
    >
      <h2 id={title}>That did not work</h2>
      <p id={text}>{notCome}</p>
      <div className={styles.foot}>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
        <Button look="primary" onClick={() => dialog.current?.close('again')}>
          Try again
        </Button>
      </div>
    </dialog>
  )
}
