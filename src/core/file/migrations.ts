import { isLineKind, type LineChoice, type LineKind, withLineDrawn } from '#core/model/plan.ts'

/** The version that this planner writes. */
export const version = 2

/** `migrations[n]` turns JSON of version n + 1 into version n + 2; a released entry is never edited. */
const migrations: readonly ((json: unknown) => unknown)[] = [linesAsList]

/** Brings JSON of an older version up to the present one, one version at a time. */
export function migrate(json: unknown, from: number): unknown {
  const steps = from < 1 ? [] : migrations.slice(from - 1)
  return steps.length === 0 ? json : { ...(steps.reduce((older, step) => step(older), json) as object), version }
}

/** Until then the choice of lines was a record of what was drawn and what was not. */
function linesAsList(json: unknown): unknown {
  const { lines, ...plan } = json as { readonly lines?: unknown }
  if (typeof lines !== 'object' || lines === null || Array.isArray(lines)) return json
  const chosen = Object.entries(lines).filter((one): one is [LineKind, boolean] => isLineKind(one[0]))
  const list = chosen.reduce<LineChoice | undefined>((known, [kind, on]) => withLineDrawn(known, kind, on), undefined)
  return { ...plan, ...(list && { lines: list }) }
}
