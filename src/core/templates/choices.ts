import type { Answers, Legacy, TemplateCard } from './template.ts'

/** The answers of somebody who has said nothing yet. */
export const firstAnswers: Answers = {
  today: ['lync2010'],
  groupChat: ['lync2010'],
  persistentChat: true,
  sites: 1,
  cmsSite: 1,
  ocsFirst: true,
  hasPilot: false,
  bySite: false,
}

/** What can run today. */
export const deployments: readonly {
  readonly title: string
  readonly text: string
  readonly today: readonly Legacy[]
}[] = [
  { title: 'OCS 2007 R2', text: 'Older than Lync.', today: ['ocs2007r2'] },
  { title: 'Lync 2010', text: 'Without any OCS 2007 R2.', today: ['lync2010'] },
  { title: 'Both', text: 'Lync 2010 beside OCS 2007 R2.', today: ['ocs2007r2', 'lync2010'] },
]

/** Which of them can have Group Chat. */
export const groupChatsOf = (today: readonly Legacy[]): readonly (readonly Legacy[])[] => [
  today,
  ...(today.length > 1 ? today.map((one) => [one]) : []),
  [],
]

export const hasBoth = ({ today }: Answers): boolean => today.length > 1

/** The templates in words: what a plan can begin with. */
export const templateCards: readonly TemplateCard[] = [
  {
    id: 'ocs-2007-r2-to-2013',
    title: 'OCS 2007 R2 → Lync 2013',
    text: 'With Group Chat: merge the topologies, move the users, then the chat rooms. Follows the 10 documented phases.',
    answers: { ...firstAnswers, today: ['ocs2007r2'], groupChat: ['ocs2007r2'] },
  },
  {
    id: 'lync-2010-to-2013',
    title: 'Lync 2010 → Lync 2013',
    text: 'Without Group Chat: the new pool, the users, and Persistent Chat once the old pool is gone. Follows the 8 documented phases.',
    answers: { ...firstAnswers, groupChat: [] },
  },
  {
    id: 'lync-2010-group-chat-to-persistent-chat',
    title: 'Lync 2010 with Group Chat → Persistent Chat',
    text: 'Users first, chat last, and the old pool stays until its chat pool is gone. Follows the 8 documented phases.',
    answers: firstAnswers,
  },
  { id: 'blank', title: 'Blank plan', text: 'One empty stage, called Today.' },
]
