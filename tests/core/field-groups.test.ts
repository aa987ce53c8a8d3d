import { expect, it } from 'vitest'
import { fieldGroupsOf } from '#core/field-groups.ts'
import { fieldsOf } from '#core/fields.ts'
import { kinds } from '#core/model.ts'

it.each(kinds)('%s: every field is in one group, and only there', (kind) => {
  const grouped = fieldGroupsOf(kind).flatMap(({ fields }) => fields.map(({ name }) => name))
  expect([...grouped].sort()).toEqual(
    fieldsOf(kind)
      .map(({ name }) => name)
      .sort(),
  )
})
