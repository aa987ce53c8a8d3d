import type { Answers, Choice, End, Start, TemplateCard } from './template.ts'

export const hasGroupChat = (start: Start): boolean => start.endsWith('GroupChat')

/** The first question of a new plan: where are you now? */
export const starts: readonly Choice<Start>[] = [
  { value: 'ocs2007r2', title: 'OCS 2007 R2', text: 'Without Group Chat.' },
  { value: 'ocs2007r2GroupChat', title: 'OCS 2007 R2 with Group Chat', text: 'A Group Chat pool beside it.' },
  { value: 'lync2010', title: 'Lync 2010', text: 'Without Group Chat.' },
  { value: 'lync2010GroupChat', title: 'Lync 2010 with Group Chat', text: 'A Group Chat pool beside it.' },
]

const ends: readonly Choice<End>[] = [
  { value: 'lync2013', title: 'Lync 2013', text: 'Without chat rooms.' },
  { value: 'persistentChat', title: 'Lync 2013 with Persistent Chat', text: 'Chat rooms for the Lync 2013 client.' },
]

/** The second question: where will you end? Who has chat rooms takes them along. */
export const endsFrom = (start: Start): readonly Choice<End>[] =>
  hasGroupChat(start) ? ends.filter(({ value }) => value === 'persistentChat') : ends

/** What a plan is called that two answers lead to. */
export function nameFor({ start, end }: Answers): string {
  const [from, to] = [starts.find(({ value }) => value === start), endsFrom(start).find(({ value }) => value === end)]
  return `${from?.title} to ${(to ?? endsFrom(start)[0])?.title}`
}

/** The templates in words: what a plan can begin with. */
export const templateCards: readonly TemplateCard[] = [
  {
    id: 'ocs-2007-r2-to-2013',
    title: 'OCS 2007 R2 → Lync 2013',
    text: 'With Group Chat: merge the topologies, move the users, then the chat rooms. Follows the 10 documented phases.',
    answers: { start: 'ocs2007r2GroupChat', end: 'persistentChat' },
  },
  {
    id: 'lync-2010-to-2013',
    title: 'Lync 2010 → Lync 2013',
    text: 'Without Group Chat: the new pool, the users, and Persistent Chat once the old pool is gone. Follows the 8 documented phases.',
    answers: { start: 'lync2010', end: 'persistentChat' },
  },
  {
    id: 'lync-2010-group-chat-to-persistent-chat',
    title: 'Lync 2010 with Group Chat → Persistent Chat',
    text: 'Users first, chat last, and the old pool stays until its chat pool is gone. Follows the 8 documented phases.',
    answers: { start: 'lync2010GroupChat', end: 'persistentChat' },
  },
  { id: 'blank', title: 'Blank plan', text: 'One empty stage, called Today.' },
]
