import styles from './slider.module.css'

interface SliderProps {
  readonly label: string
  /** In percent. */
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A share between nothing and everything: by dragging, by a click on the track, and by arrow keys. */
export function Slider({ label, value, onChange }: SliderProps) {
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={label}
      aria-valuetext={`${value} %`}
      min={0}
      max={100}
      step={5}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  )
}
