import { expect, it } from 'vitest'
import { kinds } from '#core/model/entity.ts'
import { fieldGroupsOf } from '#core/model/field-groups.ts'
import { fieldsOf } from '#core/model/fields.ts'

it.each(kinds)('%s: every field is in one group, and only there', (kind) => {
  const grouped = fieldGroupsOf(kind).flatMap(({ fields }) => fields.map(({ name }) => name))
  expect([...grouped].sort()).toEqual(
    fieldsOf(kind)
      .map(({ name }) => name)
      .sort(),
  )
})
