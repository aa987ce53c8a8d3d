import { Plus, X } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Field as FieldType } from '#core/fields.ts'
import type { Entity } from '#core/model.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import styles from './panels.module.css'

export interface ControlProps {
  readonly id: string
  readonly entity?: Entity
  readonly field: FieldType
  readonly value: unknown
  readonly isWrong?: boolean
  readonly onChange: (value: unknown) => void
}

/** Of a field that has fields of its own, with the control for each of them. */
interface NestedProps extends ControlProps {
  readonly Part: ComponentType<ControlProps>
}

type Row = Readonly<Record<string, unknown>>

const withValue = (row: Row, name: string, value: unknown): Row => {
  const { [name]: _, ...rest } = row
  return value === undefined ? rest : { ...rest, [name]: value }
}

/** A list of things with fields of their own: servers, endpoints. */
export function FieldRows({ id, field, value, onChange, Part }: NestedProps) {
  const rows = (value as Row[] | undefined) ?? []
  const parts = field.fields ?? []
  const [key] = parts
  const replace = (at: number, row: Row) => onChange(rows.map((one, index) => (index === at ? row : one)))
  const remove = (at: number) => onChange(rows.length === 1 ? undefined : rows.filter((_, index) => index !== at))
  return (
    <fieldset className={styles.rows} id={id} aria-label={field.title}>
      {rows.map((row, at) => (
        <div key={at} className={styles.subfields}>
          {parts.map((part) => (
            <Field key={part.name} id={`${id}-${at}-${part.name}`} label={part.title}>
              <Part
                id={`${id}-${at}-${part.name}`}
                field={part}
                value={row[part.name]}
                onChange={(next) => replace(at, withValue(row, part.name, next))}
              />
            </Field>
          ))}
          <IconButton
            size="small"
            label={`Remove ${String((key && row[key.name]) || 'this row')}`}
            onClick={() => remove(at)}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...rows, key ? { [key.name]: '' } : {}])}>
        <Plus size={14} aria-hidden /> Add
      </Button>
    </fieldset>
  )
}

/** A thing with fields of its own, such as a store. */
export function FieldGroup({ id, field, value, onChange, Part }: NestedProps) {
  const group = (value as Row | undefined) ?? {}
  const change = (name: string, next: unknown) => {
    const changed = withValue(group, name, next)
    onChange(Object.keys(changed).length === 0 ? undefined : changed)
  }
  return (
    <details className={styles.rows} id={id}>
      <summary className={styles.groupSummary}>{String(group['instance'] ?? 'Not filled in')}</summary>
      <div className={styles.subfields}>
        {(field.fields ?? []).map((part) => (
          <Field key={part.name} id={`${id}-${part.name}`} label={part.title}>
            <Part
              id={`${id}-${part.name}`}
              field={part}
              value={group[part.name]}
              onChange={(next) => change(part.name, next)}
            />
          </Field>
        ))}
      </div>
    </details>
  )
}
