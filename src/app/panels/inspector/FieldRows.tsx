import { Plus, X } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Field as FieldType } from '#core/model/fields.ts'
import { counted } from '#core/model/words.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import type { ControlProps } from './control-props.ts'
import { ListState } from './ListControl.tsx'
import styles from './lists.module.css'

/** Of a field that has fields of its own, with the control for each of them. */
export interface NestedProps extends ControlProps {
  readonly Part: ComponentType<ControlProps>
}

export type Row = Readonly<Record<string, unknown>>

export const withValue = (row: Row, name: string, value: unknown): Row => {
  const { [name]: _, ...rest } = row
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** A list of things with fields of their own: servers, endpoints. Each begins with what names it. */
export function FieldRows(props: NestedProps) {
  const { id, field, value, isSeveral = false, onChange, Part } = props
  const rows = isSeveral ? [] : ((value as Row[] | undefined) ?? [])
  const [key, ...parts] = field.fields ?? []
  const replace = (at: number, row: Row) => onChange(rows.map((one, index) => (index === at ? row : one)))
  if (!key) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the label of the field
    <div role="group" className={styles.table} id={id} aria-label={field.title}>
      {rows.map((row, at) => {
        const name = String(row[key.name] || `${field.title}, row ${at + 1}`)
        const part = (one: FieldType) => (
          <Part
            id={`${id}-${at}-${one.name}`}
            field={one}
            value={row[one.name]}
            onChange={(next) => replace(at, withValue(row, one.name, next))}
          />
        )
        return (
          <div key={at} className={styles.row}>
            <div className={styles.key}>
              <Field id={`${id}-${at}-${key.name}`} label={key.title}>
                {part(key)}
              </Field>
            </div>
            <IconButton
              tip="left"
              size="small"
              label={`Remove ${name}`}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <X size={14} aria-hidden />
            </IconButton>
            <details className={styles.more}>
              <summary>{summaryOf(parts, row)}</summary>
              <div className={styles.parts}>
                {parts.map((one) => (
                  <Field key={one.name} id={`${id}-${at}-${one.name}`} label={one.title} isGroup={one.type === 'flag'}>
                    {part(one)}
                  </Field>
                ))}
              </div>
            </details>
          </div>
        )
      })}
      <ListState {...props} />
      {!isSeveral && (
        <Button size="small" onClick={() => onChange([...rows, { [key.name]: '' }])}>
          <Plus size={14} aria-hidden /> Add
        </Button>
      )}
    </div>
  )
}

/** "active: yes · data center: East", or how many details there are to fill in. */
function summaryOf(parts: readonly FieldType[], row: Row): string {
  const filled = parts.flatMap(({ name, title, type }) => {
    const value = row[name]
    if (value === undefined) return []
    return type === 'flag' ? `${title.toLowerCase()}: ${value ? 'yes' : 'no'}` : String(value)
  })
  return filled.length > 0 ? filled.join(' · ') : counted(parts.length, 'more detail')
}
