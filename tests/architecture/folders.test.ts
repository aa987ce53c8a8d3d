import { dirname, join } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'
import { importsOf } from './violations.ts'

const core = sourceFiles.filter(({ path }) => path.startsWith('core/'))

/** The folders that the files of a folder import from; files that lie loose in a folder count as one. */
const neighbours = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { path, text } of core) {
    const here = dirname(path)
    const there = importsOf(text).flatMap((name) => folderOf(here, name) ?? [])
    found.set(here, new Set([...(found.get(here) ?? []), ...there.filter((folder) => folder !== here)]))
  }
  return found
}

function folderOf(here: string, name: string): string | undefined {
  if (name.startsWith('#core/')) return dirname(name.slice(1))
  return name.startsWith('.') ? dirname(join(here, name)) : undefined
}

/** The folders that one comes to from a folder, itself only where a way leads back to it. */
function reachedFrom(folder: string, next: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...(next.get(folder) ?? [])]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (reached.has(one)) continue
    reached.add(one)
    open.push(...(next.get(one) ?? []))
  }
  return reached
}

describe('the folders of the core', () => {
  const next = neighbours()

  it('are all seen', () => {
    expect(next.size).toBeGreaterThan(20)
    expect(next.get('core/views/scene')).toContain('core/views/diagram')
  })

  it('are in no circle of imports', () => {
    expect([...next.keys()].filter((folder) => reachedFrom(folder, next).has(folder))).toEqual([])
  })

  it('hold all its files: none lies loose', () => {
    expect(core.filter(({ path }) => dirname(path) === 'core')).toEqual([])
  })
})
