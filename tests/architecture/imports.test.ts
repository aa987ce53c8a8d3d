import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { roomOverrides } from './biome-rooms.ts'
import { mayImport, roomOf } from './may-import.ts'
import { sourceFiles } from './source-files.ts'
import { importsOf, violationOf } from './violations.ts'

/** Imports that nobody may write, each in a file of that name; `walk` are those that only this test can see. */
const planted: readonly { readonly file: string; readonly text: string; readonly only?: 'walk' }[] = [
  { file: 'core/planted.ts', text: `import { z } from 'zod'`, only: 'walk' },
  { file: 'core/model/planted.ts', text: `import { useState } from 'react'` },
  { file: 'core/model/memory/planted.ts', text: `import { islandsOf } from '#core/domain/content/islands.ts'` },
  { file: 'core/domain/planted.ts', text: `import { createCheck } from '#core/checking/check.ts'` },
  { file: 'core/domain/planted.ts', text: `import { graphOf } from '../model/memory/graph.ts'`, only: 'walk' },
  { file: 'core/layout/planted.ts', text: `import { nodeOf } from '#core/views/diagram/nodes.ts'` },
  { file: 'core/checking/planted.ts', text: `import { rules } from '#core/rules/index.ts'` },
  { file: 'core/edits/planted.ts', text: `import type { DiagramNode } from '#core/views/diagram/diagram.ts'` },
  { file: 'core/views/planted.ts', text: `import { formats } from '#formats/list.ts'` },
  { file: 'core/views/planted.ts', text: `import '../../formats/read-text.ts'`, only: 'walk' },
  { file: 'core/edits/planted.ts', text: `import { readFile } from 'node:fs/promises'` },
  { file: 'core/rules/hosting/planted.ts', text: `import type { Theme } from '#app/store/session-store.ts'` },
  { file: 'core/rules/hosting/planted.ts', text: `export * from '../isolation/split-audience.ts'`, only: 'walk' },
  { file: 'core/rules/hosting/planted.ts', text: `import { missingHome } from './missing-home.ts'`, only: 'walk' },
  { file: 'formats/planted.ts', text: `const store = await import('#app/store/plan-store.ts')` },
  { file: 'formats/planted.ts', text: `import { writeFileSync } from 'node:fs'` },
  { file: 'formats/findings/json.ts', text: `import { render } from './text.ts'`, only: 'walk' },
  { file: 'cli/planted.ts', text: `import { usePlanStore } from '#app/store/plan-store.ts'` },
  { file: 'cli/planted.ts', text: `import { diff } from '../core/model/diff.ts'`, only: 'walk' },
  { file: 'app/ui/planted.tsx', text: `import { nameOf } from '#core/model/words.ts'` },
  { file: 'app/store/planted.ts', text: `import { useState } from 'react'` },
  { file: 'app/store/planted.ts', text: `import { runCommand } from '../commands/index.ts'` },
  { file: 'app/platform/planted.ts', text: `import { useSession } from '../store/session-store.ts'` },
  { file: 'app/commands/planted.ts', text: `import { Button } from '../ui/Button.tsx'` },
  { file: 'app/commands/planted.ts', text: `const canvas = () => import('../canvas/Canvas.tsx')` },
  { file: 'app/buttons/planted.tsx', text: `import { useSession } from '../store/session-store.ts'` },
  { file: 'app/canvas/planted.tsx', text: `import { Inspector } from '../panels/inspector/Inspector.tsx'` },
  { file: 'app/panels/planted.tsx', text: `import { App } from '../shell/App.tsx'` },
  { file: 'app/panels/reach/planted.tsx', text: `import { App } from '../../shell/App.tsx'` },
  { file: 'app/panels/planted.tsx', text: `import { create } from 'zustand'` },
  { file: 'app/shell/planted.tsx', text: `import { run } from '#cli/run.ts'` },
  { file: 'app/shell/planted.tsx', text: `import { planOf } from '../../../tests/support/plan-builder.ts'` },
  { file: 'app/shell/planted.tsx', text: `const one = import(name)`, only: 'walk' },
  { file: 'elsewhere/planted.ts', text: `import { z } from 'zod'`, only: 'walk' },
]

const violationsIn = (path: string, text: string): readonly string[] =>
  importsOf(text).flatMap((specifier) => violationOf(path, specifier) ?? [])

describe('imports', () => {
  it('go only where the table allows', () => {
    expect(sourceFiles.flatMap(({ path, text }) => violationsIn(path, text))).toEqual([])
  })

  it('are all seen', () => {
    const imports = sourceFiles.flatMap(({ text }) => importsOf(text))
    const written = sourceFiles.flatMap(({ text }) => text.match(/^import /gm) ?? [])
    expect(imports.length).toBeGreaterThan(written.length)
    expect(sourceFiles.filter(({ path }) => roomOf(path) === undefined)).toEqual([])
  })

  it.each(planted)('that are planted are found: $file, $text', ({ file, text }) => {
    expect(violationsIn(file, text)).toHaveLength(1)
  })
})

describe('ARCHITECTURE.md', () => {
  it.each(Object.entries(mayImport))('holds the line of %s', (room, { rooms, packages }) => {
    const line = `| ${[`\`${room}\``, rooms.join(', ') || '–', packages.join(', ') || '–'].join(' | ')} |`
    expect(readFileSync('ARCHITECTURE.md', 'utf8').split('\n')).toContain(line)
  })
})

describe('biome.json', () => {
  it('holds the same table', () => {
    const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'))
    const held = overrides.filter((override: object) => JSON.stringify(override).includes('noRestrictedImports'))
    expect(held).toEqual(roomOverrides())
  })

  it('stops what is planted, and lets pass what is allowed', () => {
    const forbidden = planted.filter(({ only }) => only !== 'walk')
    const allowed = [
      { file: 'core/model/planted.ts', text: `import { z } from 'zod'` },
      { file: 'app/canvas/planted.tsx', text: `import { nameOf } from '#core/model/words.ts'` },
      { file: 'app/ui/planted.tsx', text: `import { Menu } from '@base-ui/react/menu'` },
      { file: 'app/panels/reach/planted.tsx', text: `import { Button } from '../../ui/Button.tsx'` },
      { file: 'app/panels/reach/planted.tsx', text: `import { Control } from '../Control.tsx'` },
    ]
    expect(lintedByBiome([...forbidden, ...allowed])).toEqual([...forbidden.keys()])
  })
})

/** The places in the list of those that Biome stops, each written to a file of its own in a folder of its own. */
function lintedByBiome(files: readonly { readonly file: string; readonly text: string }[]): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  const paths = files.map(({ file }, at) => `src/${dirname(file)}/planted-${at}${extname(file)}`)
  const config = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
  for (const [at, { text }] of files.entries()) {
    mkdirSync(join(folder, dirname(paths[at]!)), { recursive: true })
    writeFileSync(join(folder, paths[at]!), `${text}\n`)
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', 'src']
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return [...paths.keys()].filter((at) => stdout.replaceAll('\\\\', '/').includes(paths[at]!))
}
