import { useEffect, useRef } from 'react'
import type { Field as FieldType } from '#core/fields.ts'
import type { Finding } from '#core/finding.ts'
import type { Entity } from '#core/model.ts'
import { fieldOf } from '#core/refs.ts'
import { capital } from '#core/words.ts'
import { setField } from '../commands/gestures.ts'
import { useSession } from '../store/session-store.ts'
import { Field } from '../ui/Field.tsx'
import { Control } from './Control.tsx'

interface EntityFieldProps {
  readonly entity: Entity
  readonly field: FieldType
  readonly findings: readonly Finding[]
}

/** One field with the control of its type, and what is wrong with it. */
export function EntityField({ entity, field, findings }: EntityFieldProps) {
  const id = `field-${field.name}`
  const about = findings.find((finding) => finding.field === field.name && finding.entities[0] === entity.id)
  const problem = about && about.severity !== 'info' ? briefly(about) : undefined
  const place = useFocus(field.name)
  return (
    <div ref={place}>
      <Field id={id} label={field.title} problem={problem}>
        <Control
          id={id}
          entity={entity}
          field={field}
          value={fieldOf(entity, field.name)}
          isWrong={problem !== undefined}
          onChange={(value) => setField(entity, field.name, field.title, value)}
        />
      </Field>
    </div>
  )
}

/** What to do, beside the field: the whole message stands above. */
function briefly({ broken, message }: Finding): string {
  const label = broken[0]?.label
  return label ? `${capital(label)}.` : (message.match(/[^.]+\.$/)?.[0].trim() ?? message)
}

/** Puts the caret into the field that a finding leads to. */
function useFocus(name: string) {
  const place = useRef<HTMLDivElement>(null)
  const isWanted = useSession((state) => state.field === name)
  const reveal = useSession((state) => state.reveal)
  useEffect(() => {
    if (!isWanted || reveal === 0) return
    const control = place.current?.querySelector<HTMLElement>('input, textarea, button, [role=combobox]')
    place.current?.scrollIntoView({ block: 'nearest' })
    control?.focus({ preventScroll: true })
  }, [isWanted, reveal])
  return place
}
