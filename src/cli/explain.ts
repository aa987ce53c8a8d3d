import { err, ok, type Result } from '#core/result.ts'
import { rules } from '#core/rules/index.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { listed } from '#core/words.ts'
import { explanationText, reasonText } from '#formats/rules/explanation.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { writeResult } from './files.ts'
import { nearestTo } from './nearest.ts'

export const explainCommand: Command = {
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
  const rule = rules.find((one) => one.id === id)
  if (rule) return ok(explanationText(rule))
  const known = notImplemented.find((one) => one.id === id)
  return known ? ok(reasonText(known)) : err(unknownRule(id))
}

function unknownRule(id: string): string {
  const ids = rules.map((rule) => rule.id)
  return `There is no rule ‘${id}’. The nearest are ${listed(nearestTo(id, ids, 3))}; ‘coexist rules’ lists all.`
}
