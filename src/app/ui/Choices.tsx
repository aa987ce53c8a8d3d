import { useId } from 'react'
import styles from './choices.module.css'

interface ChoicesProps<V extends string> {
  readonly legend: string
  readonly choices: readonly { readonly value: V; readonly title: string; readonly text?: string }[]
  readonly value: V
  readonly onChange: (value: V) => void
}

/** One of a few, each with a line that explains it. */
export function Choices<V extends string>({ legend, choices, value, onChange }: ChoicesProps<V>) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>
              <strong>{choice.title}</strong>
              {choice.text && <span className={styles.text}>{choice.text}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
