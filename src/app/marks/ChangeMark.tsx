import { type ChangeType, changeSign } from '#core/views/changes/stage-change.ts'
import { type ChangeMark as Mark, markText } from '#core/views/diagram/change-marks.ts'
import styles from './change-mark.module.css'

/** The sign of a change in a list; the words beside it say the same. */
export function ChangeSign({ type }: { readonly type: ChangeType }) {
  return (
    <span className={styles.sign} data-change={type} aria-hidden="true">
      {changeSign[type]}
    </span>
  )
}

/** On a shape or row: what happened to it since the stage that it is compared with. */
export function ChangeMark({ mark }: { readonly mark: Mark }) {
  const text = markText(mark)
  return (
    <span className={styles.mark} data-change={mark.type} data-inside={mark.isInside} title={text}>
      <span className="visually-hidden">{text}</span>
      <span aria-hidden="true">{changeSign[mark.type]}</span>
    </span>
  )
}
