import type { Entity } from '#core/model/entity.ts'
import type { FieldGroup as Group } from '#core/model/field-groups.ts'
import type { Field } from '#core/model/fields.ts'
import { fieldOf } from '#core/model/refs.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { thousands } from '#core/model/words.ts'
import { setGroupOpen, useLook } from '../../store/look-store.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { useSession } from '../../store/session-store.ts'
import { EntityField, isAbout } from './EntityField.tsx'
import { Fold } from './Fold.tsx'
import styles from './inspector.module.css'

interface FieldGroupsProps {
  readonly entities: readonly Entity[]
  readonly groups: readonly Group[]
  readonly findings: readonly Finding[]
}

/** Groups of fields that are folded until somebody opens them, or something in them is wrong or wanted. */
export function FieldGroups({ groups, ...rest }: FieldGroupsProps) {
  return groups.map((group) => <FieldGroup key={group.title} group={group} {...rest} />)
}

function FieldGroup({ group, entities, findings }: { readonly group: Group } & Omit<FieldGroupsProps, 'groups'>) {
  const isChosen = useLook(({ openGroups }) => openGroups.has(group.title))
  const isWanted = useSession(({ field }) => group.fields.some(({ name }) => name === field?.name))
  const isWrong = group.fields.some((field) => findings.some((finding) => isAbout(finding, entities, field)))
  return (
    <Fold
      title={group.title}
      summary={summaryOf(entities, group.fields)}
      isOpen={isChosen || isWanted || isWrong}
      onOpen={(isOpen) => setGroupOpen(group.title, isOpen)}
    >
      <Fields entities={entities} fields={group.fields} findings={findings} />
    </Fold>
  )
}

interface FieldsProps {
  readonly entities: readonly Entity[]
  readonly fields: readonly Field[]
  readonly findings: readonly Finding[]
}

export function Fields({ fields, ...rest }: FieldsProps) {
  const isReadOnly = usePlanStore((state) => state.document?.readOnly !== undefined)
  return (
    <fieldset className={styles.fields} disabled={isReadOnly}>
      {fields.map((field) => (
        <EntityField key={field.name} field={field} {...rest} />
      ))}
    </fieldset>
  )
}

/** How many of the fields are filled in; the only one by what it is. */
function summaryOf([entity, ...more]: readonly Entity[], fields: readonly Field[]): string {
  if (!entity || more.length > 0) return ''
  const filled = fields.filter(({ name }) => fieldOf(entity, name) !== undefined)
  const [only] = filled
  if (!only || filled.length > 1) return filled.length === 0 ? '' : `${filled.length} of ${fields.length}`
  const value = fieldOf(entity, only.name)
  return Array.isArray(value) ? `${only.title}: ${thousands(value.length)}` : only.title
}
