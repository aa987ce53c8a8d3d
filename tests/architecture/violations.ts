import { dirname, join } from 'node:path/posix'
import { isAllowed, mayImport, oneOfAlike, roomOf } from './may-import.ts'

/** Every module that a source text imports: static or dynamic, as a type or re-exported. */
export function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:from|import)\s*['"]([^'"\s]+)['"]|\bimport\s*\(\s*(?:['"]([^'"\s]+)['"])?/g)].map(
    ([, written, dynamic]) => written ?? dynamic ?? computed,
  )
}

/** Stands for an import whose module is not written down. */
const computed = 'a computed name'

/** What is wrong with an import of a file of `src`, or undefined. */
export function violationOf(file: string, specifier: string): string | undefined {
  const room = roomOf(file)
  const allowed = room === undefined ? undefined : mayImport[room]
  if (room === undefined || !allowed) return `${file} is in no room of the table`
  if (allowed.packages.some((name) => isPartOf(name, specifier))) return undefined
  const target = targetOf(file, specifier)
  const there = target && roomOf(target)
  if (!target || !there) return `${file} may not import ${specifier}`
  if (there !== room && !isAllowed(allowed, there)) return `${file} may not import ${specifier}`
  if (topOf(file) !== topOf(target) && !specifier.startsWith('#'))
    return `${file} must import ${specifier} by its #name`
  const [one, other] = [oneOfAlike(file), oneOfAlike(target)]
  return one && other && one !== other ? `${file} may not know ${specifier}` : undefined
}

const isPartOf = (name: string, specifier: string): boolean =>
  name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name || specifier.startsWith(`${name}/`)

/** The path in `src` that is meant, or undefined for a package and for what is outside. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return undefined
  const path = join(dirname(file), specifier)
  return path.startsWith('..') ? undefined : path
}

/** What is named by `#name` from outside: a floor of the core, or a folder of `src`. */
const topOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('core/') ? 2 : 1)
    .join('/')
