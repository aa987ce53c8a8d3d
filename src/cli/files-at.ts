import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'

/** The files in a folder and the folders in it, or those that a pattern in the last part of a path means. */
export async function filesAt(path: string): Promise<readonly string[] | undefined> {
  const there = await stat(path).catch(() => undefined)
  if (there) return there.isDirectory() ? filesIn(path, () => true, true) : undefined
  const pattern = basename(path)
  return /[*?]/.test(pattern) ? filesIn(dirname(path), isLike(pattern), false) : undefined
}

/** In the order of their names; what is hidden is left out. */
async function filesIn(folder: string, isWanted: (name: string) => boolean, recursive: boolean) {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch(() => [])
  const paths = entries.flatMap((entry) =>
    entry.isFile() && isWanted(entry.name) ? [join(entry.parentPath, entry.name)] : [],
  )
  const isHidden = (path: string) =>
    relative(folder, path)
      .split(sep)
      .some((part) => part.startsWith('.'))
  return paths.filter((path) => !isHidden(path)).sort()
}

/** Windows leaves patterns to programs, and knows no letter case of names. */
function isLike(pattern: string): (name: string) => boolean {
  const parts = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const like = new RegExp(`^${parts}$`, 'i')
  return (name) => like.test(name)
}
