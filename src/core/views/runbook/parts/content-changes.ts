import { chatPoolOf } from '#core/domain/content/islands.ts'
import type { ChatPool, Content, EntityOf } from '#core/model/entity.ts'
import { isLegacy } from '#core/model/entity.ts'
import { added, type Changed, changed, removed, type Transition } from '../step/transition.ts'
import { changedByHand } from './imported-changes.ts'

type ContentKind = 'category' | 'room' | 'addIn'
interface In<C> {
  readonly content: C
  readonly chatPool: ChatPool
}

const inPersistentChat = <C>(content: C, chatPool: ChatPool | undefined): readonly In<C>[] =>
  chatPool && !isLegacy(chatPool) ? [{ content, chatPool }] : []

/** What is made anew in Persistent Chat. */
export const addedTo = <K extends ContentKind>(transition: Transition, kind: K): readonly In<EntityOf<K>>[] =>
  added(transition, kind).flatMap((content) => inPersistentChat(content, chatPoolOf(transition.is, content)))

/** What changes where it is, and of what an import brings that which it does not. */
export const changedIn = <K extends ContentKind>(
  transition: Transition,
  kind: K,
): readonly In<Changed<EntityOf<K>>>[] => [
  ...changed(transition, kind)
    .filter(({ after }) => !transition.moves.has((after as Content).id))
    .flatMap((content) => inPersistentChat(content, chatPoolOf(transition.is, content.after as Content))),
  ...changedByHand(transition, kind),
]

/** What is removed from a chat pool that stays. */
export const removedFrom = <K extends ContentKind>(transition: Transition, kind: K): readonly In<EntityOf<K>>[] =>
  removed(transition, kind).flatMap((content) => {
    const chatPool = chatPoolOf(transition.was, content as Content)
    return inPersistentChat(content, transition.is.get('chatPool', chatPool?.id))
  })
