import { Plus, X } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Field as FieldType } from '#core/model/fields.ts'
import { counted } from '#core/model/words.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
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

/** A list of things with fields of their own: servers, endpoints. */
export function FieldRows(props: NestedProps) {
  const { id, field, value, isSeveral = false, onChange } = props
  const rows = isSeveral ? [] : ((value as Row[] | undefined) ?? [])
  const [key] = field.fields ?? []
  if (!key) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the label of the field
    <div role="group" className={styles.table} id={id} aria-label={field.title}>
      {rows.map((row, at) => (
        <FieldRow
          key={at}
          {...props}
          id={`${id}-${at}`}
          name={String(row[key.name] || `${field.title}, row ${at + 1}`)}
          row={row}
          onReplace={(by) => onChange(rows.map((one, index) => (index === at ? by : one)))}
          onRemove={() => onChange(rows.filter((_, index) => index !== at))}
        />
      ))}
      <ListState {...props} />
      {!isSeveral && (
        <Button size="small" onClick={() => onChange([...rows, { [key.name]: '' }])}>
          <Plus size={iconSizes.small} aria-hidden /> Add
        </Button>
      )}
    </div>
  )
}

interface FieldRowProps extends Pick<NestedProps, 'id' | 'field' | 'Part'> {
  readonly name: string
  readonly row: Row
  readonly onReplace: (by: Row) => void
  readonly onRemove: () => void
}

/** One thing of such a list: what names it, and its other fields folded away. */
function FieldRow({ id, field, Part, name, row, onReplace, onRemove }: FieldRowProps) {
  const [key, ...parts] = field.fields ?? []
  const part = (one: FieldType) => (
    <Field key={one.name} id={`${id}-${one.name}`} label={one.title} isGroup={one !== key && one.type === 'flag'}>
      <Part
        id={`${id}-${one.name}`}
        field={one}
        value={row[one.name]}
        onChange={(next) => onReplace(withValue(row, one.name, next))}
      />
    </Field>
  )
  return (
    <div className={styles.row}>
      <div className={styles.key}>{key && part(key)}</div>
      <IconButton tipSide="left" size="small" label={`Remove ${name}`} onClick={onRemove}>
        <X size={iconSizes.small} aria-hidden />
      </IconButton>
      <details className={styles.more}>
        <summary>{summaryOf(parts, row)}</summary>
        <div className={styles.parts}>{parts.map(part)}</div>
      </details>
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
