import { roomsIn } from '#core/domain/content/islands.ts'
import { importsBetween } from '#core/domain/migration/imports.ts'
import { expectedOf } from '#core/domain/migration/recreation-matches.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import { operations, type Transition } from '../step/transition.ts'

interface Named {
  readonly kind: string
  readonly name: string
}

/** Each name once; case never matters. */
interface Names {
  readonly categories: ReadonlySet<string>
  readonly rooms: ReadonlySet<string>
}

/**
 * What is in a chat pool right after the imports of a step: what they bring and what was there before, each name once.
 * What the step creates there besides comes later.
 */
export function arrivalInWords(transition: Transition, target: ChatPool): string {
  const { was, is, plan } = transition
  const imports = importsBetween(was, is, operations(transition, 'importChatData')).filter(
    (one) => one.target.id === target.id,
  )
  const brought = namesOf(
    imports.flatMap((one) =>
      expectedOf(one, plan.flattening).map(({ content, names: [name = ''] }): Named => ({ kind: content.kind, name })),
    ),
  )
  const held = namesOf([...was.referrers('category', target.id, 'chatPool'), ...roomsIn(was, target)])
  const told = `The ${imports.length > 1 ? 'imports bring' : 'import brings'} ${countedIn(brought)}.`
  return held.categories.size + held.rooms.size === 0
    ? told
    : `${told} ${target.name} had ${countedIn(held)} before, so that it then has ${countedIn(both(held, brought))}: what bears the same name is one.`
}

function namesOf(contents: readonly Named[]): Names {
  const [categories, rooms] = [new Set<string>(), new Set<string>()]
  for (const { kind, name } of contents) {
    if (kind === 'category') categories.add(name.toLowerCase())
    if (kind === 'room') rooms.add(name.toLowerCase())
  }
  return { categories, rooms }
}

const both = (one: Names, other: Names): Names => ({
  categories: new Set([...one.categories, ...other.categories]),
  rooms: new Set([...one.rooms, ...other.rooms]),
})

/** "2 categories and 1 room". */
const countedIn = ({ categories, rooms }: Names): string =>
  `${counted(categories.size, 'category', 'categories')} and ${counted(rooms.size, 'room')}`
