import { roomsIn } from '#core/domain/content/islands.ts'
import { importsBetween } from '#core/domain/migration/imports.ts'
import { arrivalsOf, importedContent } from '#core/domain/migration/name-clashes.ts'
import type { ChatPool } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import { operations, type Transition } from '../step/transition.ts'

interface Named {
  readonly kind: string
  readonly name: string
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
  const brought = imports.flatMap((one): readonly Named[] => {
    const nameOf = arrivalsOf(one, plan.flattening)
    return importedContent(one).map((content) => ({ kind: content.kind, name: nameOf(content) }))
  })
  const held = [...was.referrers('category', target.id, 'chatPool'), ...roomsIn(was, target)]
  const told = `The ${imports.length > 1 ? 'imports bring' : 'import brings'} ${countedIn(brought)}.`
  return held.length === 0
    ? told
    : `${told} ${target.name} had ${countedIn(held)} before, so that it then has ${countedIn([...held, ...brought])}: what bears the same name is one.`
}

/** "2 categories and 1 room". */
function countedIn(contents: readonly Named[]): string {
  const count = (kind: string) =>
    new Set(contents.flatMap((one) => (one.kind === kind ? [one.name.toLowerCase()] : []))).size
  return `${counted(count('category'), 'category', 'categories')} and ${counted(count('room'), 'room')}`
}
