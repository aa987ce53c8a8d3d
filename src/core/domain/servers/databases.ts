import type { ChatPool, Pool } from '#core/model/entity.ts'
import { holdsChat, isSameComputer, type NamedStore, serverOf, storesOf } from './stores.ts'

/** A database of a pool or chat pool, and the SQL instance that it is in. */
export interface Database {
  readonly owner: Pool | ChatPool
  readonly instance: string
  readonly holds: 'Back End' | 'chat' | 'compliance'
  readonly field: 'sqlInstance' | NamedStore['field']
  readonly name: string
}

/** The databases whose SQL instance is known. */
export function databasesOf(owner: Pool | ChatPool): readonly Database[] {
  if (owner.kind === 'pool') {
    const { sqlInstance: instance } = owner
    return instance ? [{ owner, instance, holds: 'Back End', field: 'sqlInstance', name: 'Back End' }] : []
  }
  return storesOf(owner).flatMap((one): readonly Database[] => {
    const { instance } = one.store
    const holds = holdsChat(one) ? 'chat' : 'compliance'
    return instance ? [{ owner, instance, holds, field: one.field, name: one.name }] : []
  })
}

/** "the content store of PC-2013". */
export const databaseInWords = ({ owner, name }: Database): string => `the ${name} of ${owner.name}`

/** Whether two SQL instances may be on one computer. */
export const areOnOneComputer = (a: string, b: string): boolean => isSameComputer(serverOf(a), serverOf(b))
