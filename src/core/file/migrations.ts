/** The version that this planner writes. */
export const version = 1

/** `migrations[n]` turns JSON of version n + 1 into version n + 2; a released entry is never edited. */
const migrations: readonly ((json: unknown) => unknown)[] = []

/** Brings JSON of an older version up to the present one, one version at a time. */
export function migrate(json: unknown, from: number): unknown {
  return migrations.slice(from - 1).reduce((older, step) => step(older), json)
}
