import type { Entity } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'

export interface ControlProps {
  readonly id: string
  readonly entity?: Entity
  readonly field: Field
  readonly value: unknown
  /** Several entities are edited together, and they hold different values. */
  readonly isSeveral?: boolean
  readonly isWrong?: boolean
  readonly describedBy?: string | undefined
  readonly onChange: (value: unknown) => void
  /** Of several: changes what each of them holds. */
  readonly onEach?: (change: (held: unknown) => unknown) => void
}
