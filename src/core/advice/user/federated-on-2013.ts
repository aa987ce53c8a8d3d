import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { newGuests } from '#core/domain/migration/guests.ts'
import { takeOffCategory, takeOffRoom } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { principalWords } from '#core/rules/parts/wording/principals.ts'
import { contentSubjectOf, graphAt, momentAt } from '../parts/subject.ts'

export const federatedOn2013Advice: Advice = {
  rule: 'user/federated-on-2013',
  rationale:
    'Persistent Chat Server 2013 has no federation. Whom an import brings is disabled there; nobody else can be added.',
  howToFix: 'Take the federated users off the lists of the category or room.',

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const subject = contentSubjectOf(plan, finding)
    const found = [...newGuests(at, (one) => persistentChatOf(at.graph, one))].find(
      ({ content }) => content === subject,
    )
    if (!found) return []
    const { content, guests } = found
    const who = principalWords(graphAt(plan, finding), guests)
    return content.kind === 'room'
      ? [{ title: `Take ${who} off ${content.name}`, apply: (old) => takeOffRoom(old, finding.stage, content, guests) }]
      : [
          {
            title: `Take ${who} off ${content.name} and its rooms`,
            apply: (old) => takeOffCategory(old, finding.stage, content, guests),
          },
        ]
  },
}
