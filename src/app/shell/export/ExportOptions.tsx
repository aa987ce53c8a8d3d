import { countsInWords } from '#core/edits/masking/counts.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Leaveable, leaveables } from '#core/views/scene/leaving-out.ts'
import { type ExportChoice, type ExportOption, optionsOf, scales } from '../../commands/exports/choice.ts'
import { maskedOf } from '../../commands/exports/chosen.ts'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { Segments } from '../../ui/Segments.tsx'
import { maskHint } from '../mask-hint.ts'
import styles from './export.module.css'

interface ExportOptionsProps {
  readonly plan: Plan
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
}

/** What can be said of an export beside its format: what means nothing for it is left out. */
export function ExportOptions({ plan, choice, onChange }: ExportOptionsProps) {
  const options = optionsOf(choice)
  return (
    <fieldset className={styles.options}>
      <legend className={ui.label}>Options</legend>
      {options.filter(isFlag).map((option) => (
        <label key={option} className={ui.check}>
          <input
            type="checkbox"
            checked={isOn(choice, option)}
            onChange={({ target }) => onChange(turned(choice, option, target.checked))}
          />
          <span>
            {words[option]}
            {option === 'masksNames' && (
              <span className={`${ui.hint} ${styles.hint}`}>
                {choice.masksNames ? maskHint(countsInWords(maskedOf(plan).counts)) : maskHint()}
              </span>
            )}
          </span>
        </label>
      ))}
      {options.includes('scale') && (
        <Field id="export-scale" label="Times its size" isGroup>
          <Segments
            id="export-scale"
            label="Times its size"
            value={String(choice.scale)}
            segments={scales.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
            onChange={(value) => onChange({ ...choice, scale: scales.find((one) => String(one) === value) ?? 2 })}
          />
        </Field>
      )}
    </fieldset>
  )
}

type Flag = Exclude<ExportOption, 'scale'>

const isFlag = (option: ExportOption): option is Flag => option !== 'scale'

const words: Readonly<Record<Flag, string>> = {
  findings: 'Show problems',
  ghosts: 'Show what the step removes',
  legend: 'Show the legend',
  isDated: 'Show today’s date',
  holdsPlan: 'Put the plan into the picture, which then opens as a plan',
  masksNames: 'Mask names',
}

const isLeaveable = (option: Flag): option is Leaveable => leaveables.some((one) => one === option)

const isOn = (choice: ExportChoice, option: Flag): boolean =>
  isLeaveable(option) ? !choice.without.includes(option) : choice[option]

function turned(choice: ExportChoice, option: Flag, on: boolean): ExportChoice {
  if (!isLeaveable(option)) return { ...choice, [option]: on }
  const others = choice.without.filter((one) => one !== option)
  return { ...choice, without: on ? others : [...others, option] }
}
