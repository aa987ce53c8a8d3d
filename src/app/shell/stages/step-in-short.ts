import { headcountInShort, headcountInWords, sumOf } from '#core/domain/people/headcount.ts'
import { kindOf } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { counted, thousands } from '#core/model/words.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import type { ChangeType, StageChange } from '#core/views/changes/stage-change.ts'

/** The counts of a step: as signs, and as words for whoever asks what they mean. */
export function stepInShort(
  plan: Plan,
  before: Stage,
  after: Stage,
): { readonly signs: string; readonly words: string } {
  const changes = changesIn(plan, before, after)
  const count = (...types: readonly ChangeType[]) => changes.filter(({ type }) => types.includes(type)).length
  const moved = changes.flatMap((change) => change.users ?? [])
  const users = moved.length > 0 ? sumOf(moved) : undefined
  const operations = after.operations.length
  const [rehosted, content, changed] = [count('rehosted'), contentIn(changes), count('renamed', 'changed')]
  const signs = [
    count('added') > 0 && `+${thousands(count('added'))}`,
    count('removed') > 0 && `−${thousands(count('removed'))}`,
    rehosted + content > 0 && `⇄ ${thousands(rehosted + content)}`,
    users && `⇄ ${headcountInShort(users)}`,
    changed > 0 && `✎ ${thousands(changed)}`,
    operations > 0 && counted(operations, 'operation'),
  ]
  const words = [
    count('added') > 0 && `${thousands(count('added'))} added`,
    count('removed') > 0 && `${thousands(count('removed'))} removed`,
    rehosted > 0 && `${thousands(rehosted)} re-hosted`,
    content > 0 && `${thousands(content)} to another chat pool`,
    users && `${headcountInWords(users)} moved`,
    changed > 0 && `${thousands(changed)} renamed or changed`,
    operations > 0 && counted(operations, 'operation'),
  ]
  return {
    signs: signs.filter(Boolean).join('  ') || 'no changes',
    words: words.filter(Boolean).join(', ') || 'no changes',
  }
}

/** The categories, rooms and add-ins that come to another chat pool, each once. */
const contentIn = (changes: readonly StageChange[]): number =>
  changes.filter((change) => toAnother.has(change.type) && !sumsUp(change)).reduce((sum, { count }) => sum + count, 0)

const toAnother: ReadonlySet<ChangeType> = new Set(['migrated', 'upgraded', 'relocated'])

/** The line of an import or upgrade as a whole: what it brings is told by the lines after it. */
const sumsUp = ({ entity, count }: StageChange): boolean => kindOf(entity) === 'chatPool' && count === 1
