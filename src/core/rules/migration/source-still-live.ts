import { carriersOutOf, isImport } from '#core/domain/migration/carriers.ts'
import { importsIn, isWhole } from '#core/domain/migration/imports.ts'
import { later } from '#core/domain/migration/steps.ts'
import { isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const sourceStillLive: Rule = {
  id: 'migration/source-still-live',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'Group Chat does not go on after its content is imported',
  source: { keys: ['BACK', 'PROC'], basis: 'stated' },
  suppressedBy: { 'migration/content-lost': 'shared' },

  *check(chatPool, at) {
    if (!isLegacy(chatPool) || chatPool.state === 'stopped') return
    const imports = carriersOutOf(at, chatPool.id).filter(isImport)
    if (
      !imports.some(({ operation }) => isWhole(operation)) ||
      later(at).some((after) => isImportedIn(after, chatPool.id))
    )
      return
    yield {
      entities: [chatPool.id],
      related: [...new Set(imports.map(({ target }) => target.id))],
      field: 'state',
      message: `${chatPool.name} still runs though its content is imported. What is written there from now on is in no Persistent Chat room. Stop ${chatPool.name}, or import again before it is removed.`,
    }
  },
}

const isImportedIn = (at: Moment, id: string): boolean =>
  importsIn(at).some(({ operation, source }) => source.id === id && isWhole(operation))
