import { chatPoolOf } from '#core/domain/content/islands.ts'
import { setRoom } from '#core/edits/members.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { choiceName } from '#core/model/words.ts'
import type { Privacy } from '#core/rules/room/privacy-of-other-generation.ts'
import { graphAt, subjectOf } from '../parts/subject.ts'

export const privacyOfOtherGenerationAdvice: Advice = {
  rule: 'room/privacy-of-other-generation',
  rationale: 'Open, closed and secret are of Persistent Chat 2013; scoped and private are of Group Chat.',
  howToFix: 'Choose the privacy of the product: closed for scoped, secret for private.',

  fixes(plan, finding) {
    const room = subjectOf(plan, finding, 'room')
    const chatPool = room && chatPoolOf(graphAt(plan, finding), room)
    const privacy = room?.privacy && counterparts[room.privacy]
    if (!chatPool || !privacy) return []
    const title = `Make ${room.name} ${choiceName('privacy', privacy).toLowerCase()}`
    return [{ title, apply: (before) => setRoom(before, finding.stage, room, { privacy }) }]
  },
}

/** The privacy of the other product that says the same; to be open is new. */
const counterparts: Readonly<Partial<Record<Privacy, Privacy>>> = {
  scoped: 'closed',
  private: 'secret',
  closed: 'scoped',
  secret: 'private',
}
