import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Plain } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import buttonStyles from './button.module.css'
import styles from './dialog.module.css'
import { iconSizes } from './icon-sizes.ts'

interface DialogProps {
  readonly title: string
  readonly text?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** It waits for an answer: a click beside it does not close it, and it interrupts who does not see it. */
  readonly isQuestion?: boolean
  /** What has the focus at first, if not the first control. */
  readonly focus?: RefObject<HTMLElement | null> | (() => HTMLElement | null)
  /** With room for two columns. */
  readonly isWide?: boolean
  /** What is in it is as high as there is room, and scrolls by itself. */
  readonly hasParts?: boolean
  /** What Escape does in place of closing it; then a click beside it does not close it either. */
  readonly onEscape?: () => void
  readonly onClose: () => void
}

/** A modal dialog that is open as long as it is rendered. */
export function Dialog(props: DialogProps) {
  const { title, text, children, actions, isQuestion = false, isWide, hasParts, focus, onEscape, onClose } = props
  const Base = isQuestion ? AlertDialog : Plain
  const [finalFocus] = useState(focusAfter)
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Base.Root
      open
      onOpenChange={(isOpen, { reason }) => {
        if (isOpen || (onEscape && reason === 'outside-press')) return
        if (onEscape && reason === 'escape-key') onEscape()
        else onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop forceRender className={styles.backdrop} />
        <Base.Popup
          className={styles.dialog}
          data-wide={isWide}
          ref={popup}
          initialFocus={focus ?? (() => firstControl(popup.current) ?? true)}
          {...(finalFocus && { finalFocus })}
        >
          <div className={styles.dialogHead}>
            <Base.Close
              className={`${buttonStyles.button} ${buttonStyles.icon} ${styles.dialogClose}`}
              data-look="quiet"
              data-size="small"
              aria-label="Close"
            >
              <X size={iconSizes.normal} aria-hidden />
            </Base.Close>
            <Base.Title className={styles.dialogTitle}>{title}</Base.Title>
            {text && <Base.Description className={styles.dialogText}>{text}</Base.Description>}
          </div>
          {children && (
            <div className={styles.dialogBody} data-parts={hasParts}>
              {children}
            </div>
          )}
          {actions && <div className={styles.dialogFoot}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** What a dialog asks for first; to close it is the last that somebody wants who has opened it. */
function firstControl(popup: HTMLElement | null): HTMLElement | undefined {
  const all = [...(popup?.querySelectorAll<HTMLElement>(controls) ?? [])]
  return all.find((one) => !one.classList.contains(styles.dialogClose ?? '') && one.tabIndex >= 0 && !one.hidden)
}

const controls = 'input:not(:disabled, [type=hidden]), textarea:not(:disabled), select, button:not(:disabled)'

/** What has the focus once a dialog is closed that is opened now, if not what has it now. */
function focusAfter(): (() => HTMLElement | false) | undefined {
  const now = document.activeElement
  // Where the cell is gone by the answer, its table, not the dialog, says what is next.
  const cell = now?.closest<HTMLElement>('[role=grid] [role=gridcell]')
  if (cell) return () => cell.isConnected && cell
  return now instanceof HTMLElement && isPart(now) ? () => giveBack(now) : undefined
}

/** A part of the window can have the focus itself, and is no stop for Tab. */
const isPart = (element: HTMLElement): boolean => element !== document.body && element.tabIndex < 0

/** To a part itself: left to the dialog, its first control would have the focus, for which all in it is looked through. */
function giveBack(part: HTMLElement): false {
  queueMicrotask(() => part.focus({ preventScroll: true }))
  return false
}
