import { useEffect, useRef } from 'react'
import { adviceOf } from '#core/checking/message.ts'
import { type CommonValue, commonValue } from '#core/model/common-fields.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Field as FieldType } from '#core/model/fields.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { capital } from '#core/model/words.ts'
import { changeField, setField } from '../../commands/entity-edits.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useUnplaced } from '../../store/derived.ts'
import { useSession } from '../../store/session-store.ts'
import { Field } from '../../ui/Field.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Control } from './Control.tsx'
import styles from './inspector.module.css'

interface EntityFieldProps {
  /** One, or several that are edited together. */
  readonly entities: readonly Entity[]
  readonly field: FieldType
  readonly findings: readonly Finding[]
}

/** What takes several controls, each with a name of its own. */
const inParts: ReadonlySet<FieldType['type']> = new Set(['flag', 'refs', 'rows', 'group'])

/** One field with the control of its type, and what is wrong with it. */
export function EntityField({ entities, field, findings }: EntityFieldProps) {
  const id = `field-${field.name}`
  const about = findings.filter((finding) => isAbout(finding, entities, field))
  const held = commonValue(entities, field.name)
  const [entity, ...more] = entities
  const place = useFocus(field.name)
  return (
    <div ref={place}>
      <Field
        id={id}
        label={field.title}
        isGroup={inParts.has(field.type)}
        problem={about.length > 0 && about.map((finding) => <FieldProblem key={finding.rule} finding={finding} />)}
      >
        <Control
          id={id}
          field={field}
          {...(entity && more.length === 0 && { entity })}
          {...shown(held)}
          isWrong={about.some(({ severity }) => severity !== 'info')}
          describedBy={about.length > 0 ? `${id}-problem` : undefined}
          onChange={(value) => setField(entities, field, value)}
          onEach={(change) => changeField(entities, field, change)}
        />
      </Field>
    </div>
  )
}

const shown = (held: CommonValue) =>
  held.type === 'same' ? { value: held.value } : { value: undefined, isSeveral: true as const }

/** A finding about a field of what is edited; of several objects together, none is told at a field. */
export const isAbout = (finding: Finding, entities: readonly Entity[], field: FieldType): boolean =>
  entities.length === 1 && finding.field === field.name && finding.entities[0] === entities[0]?.id

/** What to do, beside the field: the whole message stands above. */
function FieldProblem({ finding }: { readonly finding: Finding }) {
  const plan = useUnplaced()
  const label = finding.broken[0]?.label
  return (
    <p className={styles.problem} data-severity={finding.severity}>
      <SeverityMark severity={finding.severity} size={iconSizes.small} />
      {label ? `${capital(label)}.` : adviceOf(plan, finding)}
    </p>
  )
}

/** Puts the caret into the field that a finding leads to. */
function useFocus(name: string) {
  const place = useRef<HTMLDivElement>(null)
  const wanted = useSession(({ field }) => (field?.name === name ? field : undefined))
  useEffect(() => {
    if (!wanted) return
    // Of a list it is the field that adds to it, not the button that takes its first entry away.
    const named = place.current?.querySelector<HTMLElement>(`input#field-${name}`)
    const control =
      named ??
      place.current?.querySelector<HTMLElement>(
        'input, textarea, summary, [role=combobox], [role=radio][tabindex="0"], button',
      )
    place.current?.scrollIntoView({ block: 'nearest' })
    control?.focus({ preventScroll: true })
  }, [wanted, name])
  return place
}
