import type { ChatPool } from '#core/model/entity.ts'
import { hasBoth } from './choices.ts'
import { type Holding, holdingsOf } from './content.ts'
import { type Group, groupsOf } from './people.ts'
import { legacyChat, upgradedChat } from './servers.ts'
import type { Answers, Legacy } from './template.ts'

/** What answers come to. */
export interface Route {
  readonly answers: Answers
  readonly groups: readonly Group[]
  readonly holdings: readonly Holding[]
  /** Whether there is Group Chat to bring along. */
  readonly fromChat: boolean
  readonly toChat: boolean
  /** Whether OCS 2007 R2 goes into Lync 2010 first. */
  readonly ocsFirst: boolean
  /** What is there still when Lync 2013 comes. */
  readonly left: readonly Legacy[]
}

export function routeOf(answers: Answers): Route {
  const groups = groupsOf(answers)
  const fromChat = answers.groupChat.length > 0
  const ocsFirst = hasBoth(answers) && answers.ocsFirst
  return {
    answers,
    groups,
    holdings: holdingsOf(answers, groups),
    fromChat,
    toChat: fromChat || answers.persistentChat,
    ocsFirst,
    left: ocsFirst ? ['lync2010'] : answers.today,
  }
}

/** The Group Chat pool that holds something when Lync 2013 comes. */
export const sourceOf = ({ answers, ocsFirst }: Route, { legacy }: Holding): ChatPool =>
  ocsFirst && legacy === 'ocs2007r2' ? upgradedChat(answers) : legacyChat(answers, legacy)

/** The phases that Microsoft documents for a migration, of which some are before Lync 2013 and some after. */
export const hasOcsPhases = ({ left }: Route): boolean => left.includes('ocs2007r2')
