import { type Import, importedCategories, importedRooms, legacyImportsIn } from '#core/domain/migration/imports.ts'
import { usersIn } from '#core/domain/people/members.ts'
import type { Category, Room, Users } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const federated: Rule = {
  id: 'migration/federated',
  severity: 'warning',
  when: 'transition',
  title: 'No federated users are in the content that is imported',
  source: { keys: ['PROC', 'MEMB'], basis: 'stated' },

  *check(at) {
    for (const one of legacyImportsIn(at)) {
      if (!one.from.all('users').some((users) => users.federated)) continue
      const shared = [...importedCategories(one), ...importedRooms(one)].flatMap((content) => {
        const guests = guestsOf(one, content)
        return guests.length > 0 ? [{ content, guests }] : []
      })
      const guests = [...new Set(shared.flatMap((each) => each.guests))]
      if (guests.length === 0) continue
      yield {
        entities: [one.source.id, one.target.id],
        related: [...idsOf(guests), ...shared.map(({ content }) => content.id)],
        message: `${listed(namesOf(guests))} ${guests.length === 1 ? 'is' : 'are'} federated. Persistent Chat has no federation, so they see nothing of ${one.source.name} after its import into ${one.target.name}. Tell them, and remove them before the export.`,
      }
    }
  },
}

const guestsOf = ({ from }: Import, content: Category | Room): readonly Users[] =>
  usersIn(from, principalsOf(content)).filter((users) => users.federated)

const principalsOf = (content: Category | Room): readonly string[] =>
  content.kind === 'room'
    ? [...(content.members ?? []), ...(content.managers ?? []), ...(content.presenters ?? [])]
    : [...(content.allowedMembers ?? []), ...(content.managers ?? [])]
