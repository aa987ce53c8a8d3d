import { ChevronRight } from 'lucide-react'
import { choiceName } from '#core/model/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { type NestedProps, type Row, withValue } from './FieldRows.tsx'
import styles from './lists.module.css'

/** A thing with fields of its own, such as a store: one line that opens to a small form. */
export function FieldGroup({ id, field, value, isSeveral = false, onChange, Part }: NestedProps) {
  const group = (value as Row | undefined) ?? {}
  const change = (name: string, next: unknown) => {
    const changed = withValue(group, name, next)
    onChange(Object.keys(changed).length === 0 ? undefined : changed)
  }
  if (isSeveral) return <p className={styles.state}>They differ. Select one of them to change it.</p>
  return (
    <details className={styles.store} id={id}>
      <summary>
        <ChevronRight size={iconSizes.small} className={styles.twisty} aria-hidden />
        <span className={value === undefined ? styles.unknown : undefined}>
          {value === undefined ? 'Not known' : summaryOf(group)}
        </span>
        <span className="visually-hidden">, {field.title}</span>
      </summary>
      <div className={styles.parts}>
        {(field.fields ?? []).map((part) => (
          <Field key={part.name} id={`${id}-${part.name}`} label={part.title} isGroup={part.type === 'flag'}>
            <Part
              id={`${id}-${part.name}`}
              field={part}
              value={group[part.name]}
              onChange={(next) => change(part.name, next)}
            />
          </Field>
        ))}
        {value !== undefined && (
          <Button size="small" onClick={() => onChange(undefined)}>
            Empty this {field.title.toLowerCase()}
          </Button>
        )}
      </div>
    </details>
  )
}

/** "sql01\rtc · 2012 · Enterprise Edition". */
function summaryOf(group: Row): string {
  const texts = Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string' ? choiceName(name, value) : [],
  )
  return texts.length > 0 ? texts.join(' · ') : 'Filled in'
}
