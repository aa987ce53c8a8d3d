import { operationInWords } from '#core/domain/migration/operations.ts'
import { changedFields } from '#core/model/diff.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import { type Field, fieldsOf } from '#core/model/fields.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import { entitiesOf, entityOf, type Topology } from '#core/model/topology.ts'
import { choiceName, counted, listed, nameOf, shortened, typeName } from '#core/model/words.ts'

/** What a drawing does not show of a plan: the operations of the step, and what the other picture has otherwise. */
export function notesOf(plan: Plan, shown: readonly Captioned[], other: Plan): readonly string[] {
  const facts = shown.flatMap(({ stage, caption }) => {
    const counterpart = other.stages.find(({ id }) => id === stage.id)
    const lines = counterpart ? factsOf(stage.topology, counterpart.topology) : []
    return shown.length > 1 ? lines.map((fact) => `${caption}: ${fact}`) : lines
  })
  return [...operationsOf(shown), ...facts.slice(0, 6), ...settingsOf(plan, other)]
}

/** A stage with what its drawing is called. */
export interface Captioned {
  readonly stage: Stage
  readonly caption: string
}

function operationsOf([before, after]: readonly Captioned[]): readonly string[] {
  if (!before || !after || after.stage.operations.length === 0) return []
  const words = after.stage.operations.map((one) => operationInWords(one, before.stage, after.stage))
  return [`Operations of the step: ${words.join('; ')}.`]
}

const settingsOf = (plan: Plan, other: Plan): readonly string[] => [
  ...(String(plan.sipDomains) === String(other.sipDomains) ? [] : [`SIP domains: ${plan.sipDomains.join(', ')}`]),
  ...(plan.flattening.separator === other.flattening.separator ? [] : [`Separator: ‘${plan.flattening.separator}’`]),
  ...plan.waivers.map(({ rule }) => `A waiver of ${rule}`),
]

function factsOf(topology: Topology, other: Topology): readonly string[] {
  return entitiesOf(topology).flatMap((entity) => {
    const counterpart = entityOf(other, entity.id)
    if (!counterpart) return isDrawn(entity) ? [] : [`${typeName(entity)} ${nameOf(entity)}`]
    const fields = fieldsOf(entity.kind).filter(({ name }) => changedFields(entity, counterpart).includes(name))
    return fields
      .filter(({ name }) => name !== 'name')
      .map((field) => `${nameOf(entity)}, ${field.title.toLowerCase()}: ${valueInWords(field, entity, topology)}`)
  })
}

const isDrawn = ({ kind }: Entity): boolean => kind !== 'interaction'

const valueInWords = (field: Field, entity: Entity, topology: Topology): string =>
  shortened(inWords(field, fieldOf(entity, field.name), topology), 90)

function inWords(field: Field, value: unknown, topology: Topology): string {
  if (value === undefined) return 'not filled in'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return counted(value, '', '').trim()
  if (Array.isArray(value)) return listInWords(field, value, topology)
  if (typeof value === 'object') return groupInWords(field, value as Record<string, unknown>, topology)
  const entity = entityOf(topology, value as EntityId)
  if (entity) return nameOf(entity)
  return field.type === 'choice'
    ? choiceName(field.name, String(value))
    : String(value).replace(/^[a-z]+[A-Z]?[a-z]*:/, '')
}

function listInWords(field: Field, values: readonly unknown[], topology: Topology): string {
  if (values.length === 0) return 'none'
  if (field.type === 'rows' && values.length > 3) return counted(values.length, 'entry', 'entries')
  const words = values.map((value) =>
    typeof value === 'object'
      ? groupInWords(field, value as Record<string, unknown>, topology)
      : inWords(field, value, topology),
  )
  return field.type === 'rows' ? words.join('; ') : listed(words)
}

const groupInWords = (field: Field, group: Record<string, unknown>, topology: Topology): string =>
  (field.fields ?? [])
    .filter(({ name }) => group[name] !== undefined)
    .map((part) => {
      const value = group[part.name]
      const words = inWords(part, value, topology)
      return typeof value === 'boolean' ? `${value ? '' : 'not '}${part.title.toLowerCase()}` : words
    })
    .join(', ') || 'nothing known'
