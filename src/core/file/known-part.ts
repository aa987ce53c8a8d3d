import type { z } from '#core/model/base/zod.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** So often what is left out may leave out something else; a plan is nested less deep. */
const maxPasses = 50

/**
 * Of a file of a newer planner what this one understands: fields that it does not know are left out, and so is whatever
 * is of another form than it knows, with as little around it as can be. Undefined where nothing is left. The file is
 * changed on the way.
 */
export function knownPartOf<T>(schema: z.ZodMiniType<T>, file: unknown): T | undefined {
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const read = schema.safeParse(file)
    if (read.success) return read.data
    const strange = read.error.issues.flatMap((issue) => strangeIn(file, issue))
    if (strange.some((path) => path.length === 0)) return undefined
    leaveOut(file, strange)
  }
  return undefined
}

/** Where what an issue is about stands. What is missing is left out with what it is missing from. */
function strangeIn(file: unknown, { path, ...issue }: Issue): readonly Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key])
  return [valueAt(file, path) === undefined ? path.slice(0, -1) : path]
}

function leaveOut(file: unknown, paths: readonly Path[]): void {
  const lists = new Set<unknown[]>()
  for (const path of paths) {
    const holder = valueAt(file, path.slice(0, -1))
    if (!isHolder(holder)) continue
    delete holder[path.at(-1) ?? '']
    if (Array.isArray(holder)) lists.add(holder)
  }
  // Only now: until all are left out, each stands at its place in the list.
  for (const list of lists) closeGaps(list)
}

function closeGaps(list: unknown[]): void {
  const kept = list.flat(0)
  list.length = 0
  for (const one of kept) list.push(one)
}

const isHolder = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null

const valueAt = (file: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (isHolder(value) ? value[key] : undefined), file)
