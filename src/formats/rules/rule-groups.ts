import { groupBy } from '#core/model/base/group-by.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital } from '#core/model/words.ts'

/** Rules that belong together, under the heading that people read. */
interface RuleGroup<R extends Rule> {
  readonly title: string
  readonly rules: readonly R[]
}

export const groupsOf = <R extends Rule>(rules: readonly R[]): readonly RuleGroup<R>[] =>
  [...groupBy(rules, ({ id }) => id.split('/')[0] ?? '')].map(([group, members]) => ({
    title: titles[group] ?? capital(group),
    rules: members,
  }))

/** Of the groups whose name is no word. */
const titles: Readonly<Record<string, string>> = {
  addin: 'Add-in',
  sql: 'SQL',
  filestore: 'File store',
  endstate: 'End state',
}
