import { setFields } from '#core/edits/servers.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { listed } from '#core/model/words.ts'
import { extras, extrasOf } from '#core/rules/topology/legacy-chat-not-mirrored.ts'
import { subjectOf } from '../parts/subject.ts'

export const legacyChatNotMirroredAdvice: Advice = {
  rule: 'topology/legacy-chat-not-mirrored',
  rationale: 'Mirrored databases, a backup in a second data center and stretched pools came with Persistent Chat 2013.',
  howToFix: 'Take the mirror, the backup and the stretching off the Group Chat pool.',

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool) return []
    const has = extrasOf(chatPool)
    const title = `Take ${listed(has.map((field) => extras[field].replace(/^an? /, 'the ')))} off ${chatPool.name}`
    const open = Object.fromEntries(has.map((field) => [field, undefined]))
    return [{ title, apply: (before) => setFields(before, finding.stage, chatPool.id, open) }]
  },
}
