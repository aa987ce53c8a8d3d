import type { Entity } from '#core/model/entity.ts'
import { type Field, fieldsOf } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { typeName } from '#core/model/words.ts'
import { itemsInWords, valueInWords } from './value-words.ts'

/** One thing that a plan knows of an entity, in words. */
export interface Fact {
  /** The field; of a part of one, such as a store, both: "store.fqdn". */
  readonly field: string
  readonly title: string
  readonly value: string
}

/** All that is filled in of an entity, in the order of its schema, after what it is. */
export const factsOf = (entity: Entity, graph: Graph): readonly Fact[] => [
  { field: 'kind', title: 'Kind', value: typeName(entity) },
  ...fieldsOf(entity.kind).flatMap((field) => factsIn(field, fieldOf(entity, field.name), graph)),
]

function factsIn(field: Field, value: unknown, graph: Graph): readonly Fact[] {
  const { name, title, type, fields = [] } = field
  if (value === undefined || value === '') return []
  if (type === 'group') {
    const parts = value as Readonly<Record<string, unknown>>
    return fields
      .flatMap((part) => factsIn(part, parts[part.name], graph))
      .map((fact) => ({ field: `${name}.${fact.field}`, title: `${title}, ${fact.title}`, value: fact.value }))
  }
  if (!Array.isArray(value)) return [{ field: name, title, value: valueInWords(field, value, graph) }]
  return value.length === 0 ? [] : [{ field: name, title, value: itemsInWords(field, value, graph).join('; ') }]
}
