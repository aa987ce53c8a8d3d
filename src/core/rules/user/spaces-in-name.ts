import { movesIn } from '#core/domain/migration/steps.ts'
import { isOnePerson } from '#core/domain/people/headcount.ts'
import type { Rule } from '#core/model/rule/rule.ts'

export const spacesInName: Rule = {
  id: 'user/spaces-in-name',
  severity: 'error',
  when: 'transition',
  title: 'The name of a user who moves from OCS 2007 R2 neither starts nor ends with a space',
  source: { keys: ['REMAINOCS'], basis: 'stated' },

  *check(at) {
    for (const { users, from, to } of movesIn(at)) {
      const isLegacyMove = from.generation === 'ocs2007r2' && to.generation !== 'ocs2007r2'
      if (!isLegacyMove || !isOnePerson(users) || users.name === users.name.trim()) continue
      yield {
        entities: [users.id],
        related: [from.id, to.id],
        field: 'name',
        message: `‘${users.name}’ starts or ends with a space, so Move-CsLegacyUser refuses to move this user from ${from.name} to ${to.name}. Correct the name in Active Directory before the move.`,
      }
    }
  },
}
