import { persistentChatOf } from '#core/domain/content/persistent-chat.ts'
import { type Entity, isContent } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName, shortened } from '#core/model/words.ts'

export const maxLength = 256

export const descriptionTooLong: Rule = {
  id: 'room/description-too-long',
  severity: 'error',
  when: 'stage',
  each: ['category', 'room'],
  title: 'The description of a category or room has at most 256 characters',
  source: { keys: ['TBLNODE'], basis: 'schema' },

  check(content: Entity, { graph }: Moment) {
    if (!isContent(content) || content.kind === 'addIn') return []
    const length = content.description?.length ?? 0
    if (length <= maxLength || !persistentChatOf(graph, content)) return []
    return [
      {
        entities: [content.id],
        field: 'description',
        message: `${capital(kindName[content.kind])} ‘${shortened(content.name)}’ has a description of ${length} characters. Persistent Chat holds ${maxLength}. Shorten it.`,
      },
    ]
  },
}
