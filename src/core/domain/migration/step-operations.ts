import type { EntityId } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Operation, OperationKind } from '#core/model/plan.ts'

export type OperationOf<K extends OperationKind> = Extract<Operation, { kind: K }>
/** The operations that are about one chat pool. */
type ChatPoolOperationKind = Extract<Operation, { chatPool: EntityId }>['kind']

/** The operations of a kind in the step that leads to this stage; those of the first stage mean nothing. */
export const operationsIn = <K extends OperationKind>(at: Moment, kind: K): readonly OperationOf<K>[] =>
  at.before ? at.operations.filter((operation): operation is OperationOf<K> => operation.kind === kind) : []

/** The operations of a kind in this step and the earlier ones. */
export const operationsUntil = <K extends OperationKind>(at: Moment, kind: K): readonly OperationOf<K>[] => [
  ...operationsIn(at, kind),
  ...(at.before ? operationsUntil(at.before, kind) : []),
]

/** Whether the step does that to the chat pool. */
export const isDoneIn = (at: Moment, kind: ChatPoolOperationKind, chatPool: EntityId): boolean =>
  operationsIn(at, kind).some((operation) => operation.chatPool === chatPool)

/** Whether this step or an earlier one does that to the chat pool. */
export const isDoneUntil = (at: Moment, kind: ChatPoolOperationKind, chatPool: EntityId): boolean =>
  operationsUntil(at, kind).some((operation) => operation.chatPool === chatPool)
