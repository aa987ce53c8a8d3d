import { isKind } from '#core/model/entity.ts'
import type { Ids } from './ids.ts'

interface Parts {
  readonly ids: Ids
  readonly address: (text: string) => string
  /** A category by its name or id. */
  readonly category: (text: string) => string
  readonly text: (text: string) => string
}

/**
 * Replaces what is named in the id of a runbook step: ids of entities, and behind them an address or the categories of an
 * import. Other ids are made of words of the planner.
 */
export function doneStepsBy({ ids, address, category, text }: Parts): (step: string) => string {
  return (step) => {
    const [, what = '', rest = ''] = /^([a-z0-9-]+)(?:(:.*))?$/s.exec(step) ?? []
    if (what === '') return text(step)
    if (rest === '') return step
    const [named, tail] = splitIds(rest.slice(1))
    const behind = tail === '' ? [] : [maskedTail(what, named === '' ? tail : tail.slice(1))]
    return [what, ...(named === '' ? [] : [named]), ...behind].join(':')
  }

  /** Ids with marks between them, and what comes after. */
  function splitIds(rest: string): readonly [string, string] {
    let masked = rest.startsWith(noPolicy) ? noPolicy : ''
    let left = rest.slice(masked.length)
    while (isKind(left.slice(0, left.indexOf(':')))) {
      const id = idAtStart(left)
      masked += ids.entity(id)
      left = left.slice(id.length)
      if (!/^[+>@]/.test(left)) break
      masked += left.charAt(0)
      left = left.slice(1)
    }
    return [masked, left]
  }

  /** The longest known id that a text begins with; of an unknown one, up to the next mark. */
  function idAtStart(left: string): string {
    const ends = [...left.matchAll(/[+>@:]|$/g)].map(({ index }) => index).filter((end) => end > left.indexOf(':'))
    const known = ends.findLast((end) => ids.has(left.slice(0, end)))
    return left.slice(0, known ?? ends[0])
  }

  function maskedTail(what: string, tail: string): string {
    if (what.endsWith('-endpoint')) return address(tail)
    const [level = '', ...categories] = tail.split('+')
    return [ownWords.has(level) ? level : text(level), ...categories.map(category)].join('+')
  }
}

/** What a grant says that takes a policy away from all users of a pool. */
const noPolicy = 'undefined@'

/** What the planner itself puts behind the ids of a step. */
const ownWords = new Set(['All', 'User', 'Category', 'RoomDirectory', 'Content', 'over', 'back'])
