import { type ReactNode, useEffect, useRef } from 'react'
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

interface ToldProps {
  readonly again: () => void
  readonly children?: ReactNode
}

const Told = ({ again, children }: ToldProps) => (
  <div className={styles.notCome}>
    <p>{notCome}</p>
    <Button onClick={again}>Try again</Button>
    {children}
  </div>
)

/** In the place of a part that could not be loaded. */
export const NotCome = () => <Told again={tryAgain} />

interface NotComeDialogProps {
  readonly again: () => void
  readonly onClose: () => void
}

/** In the place of what would have come over all else. Dialogs as others are may be what did not come: this is the browser's. */
export function NotComeDialog({ again, onClose }: NotComeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = (wish?: string) => dialog.current?.close(wish)
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-label={notCome}
      className={styles.dialog}
      onClose={() => (dialog.current?.returnValue ? again() : onClose())}
    >
      <Told again={() => close('again')}>
        <Button onClick={() => close()}>Close</Button>
      </Told>
    </dialog>
  )
}
