import type { NewOperation } from '#core/edits/stages.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { chatPool, planOf, pool } from './plan-builder.ts'

/** A Lync 2010 estate with Group Chat, and Lync 2013 with an empty Persistent Chat pool beside it. */
export const l10 = pool('L10', 'lync2010')
export const l13 = pool('L13', 'lync2013')
export const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
export const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })
export const bothPools: readonly Entity[] = [l10, l13, p10, p13]

type ImportFields = Partial<Omit<Extract<Operation, { kind: 'importChatData' }>, 'id' | 'kind'>>
export const importing = (fields: ImportFields = {}): NewOperation => ({
  kind: 'importChatData',
  source: 'chatPool:P10',
  target: 'chatPool:P13',
  ...fields,
})

/** What goes with every import from P10 into P13. */
export const prepared: readonly NewOperation[] = [
  { kind: 'backUp', chatPool: 'chatPool:P10' },
  { kind: 'stopServices', chatPool: 'chatPool:P10' },
  { kind: 'stopServices', chatPool: 'chatPool:P13' },
]

export const withIds = (operations: readonly NewOperation[]): readonly Operation[] =>
  operations.map((operation, at) => ({ ...operation, id: `op-${at + 1}` }) as Operation)

/** A plan of one step with these operations; its last stage is not the end state. */
export const step = (before: readonly Entity[], after: readonly Entity[], ...operations: NewOperation[]): Plan =>
  planOf(before, { entities: after, operations: withIds(operations), interim: true })
