import { advisedRules } from '#core/advice/index.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { listed, shortened } from '#core/model/words.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { explanationText, reasonText } from '#formats/rules/explanation.ts'
import { readArguments } from './arguments.ts'
import { writeResult } from './files.ts'
import { nearestTo } from './nearest.ts'
import type { Subcommand } from './subcommand.ts'

export const explainSubcommand: Subcommand = {
  name: 'explain',
  usage: 'explain RULE',
  purpose: 'Say what a rule wants, why, what to do, and who says so',
  options: [],
  async run(args, host) {
    const parsed = readArguments(args, {}, 'the rule to explain', 'rule')
    if (!parsed.ok) return parsed
    const text = explained(parsed.value.subject)
    return text.ok ? writeResult(host, undefined, text.value) : text
  },
}

function explained(id: string): Result<string, string> {
  const rule = meantIn(advisedRules, id)
  if (rule) return ok(explanationText(rule))
  const known = meantIn(notImplemented, id)
  return known ? ok(reasonText(known)) : err(unknownRule(id))
}

/** By its id in letters of any case, or by the name alone where no other group has it. */
function meantIn<R extends { readonly id: string }>(known: readonly R[], typed: string): R | undefined {
  const word = typed.toLowerCase()
  const named = known.filter(({ id }) => id.slice(id.indexOf('/') + 1).toLowerCase() === word)
  return known.find(({ id }) => id.toLowerCase() === word) ?? (named.length === 1 ? named[0] : undefined)
}

function unknownRule(id: string): string {
  const ids = advisedRules.map((rule) => rule.id)
  return `There is no rule ‘${shortened(id)}’. The nearest are ${listed(nearestTo(id, ids, 3))}; ‘coexist rules’ lists all.`
}
