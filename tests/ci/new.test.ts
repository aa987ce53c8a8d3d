import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A copy of the planner in which things are made. */
const copy = mkdtempSync(join(tmpdir(), 'planner-'))
const parts = ['.ci', 'src', 'tests', '.gitignore', 'biome.json', 'package.json', 'tsconfig.base.json', 'tsconfig.json']

function node(script: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { cwd: copy, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const made = ['rule hosting/some-name', 'command stage sortStages', 'format changes/rtf']
const files = [
  'src/core/rules/hosting/some-name.ts',
  'src/core/rules/hosting/index.ts',
  'src/core/advice/hosting/some-name.ts',
  'src/core/advice/hosting/index.ts',
  'tests/rules/hosting/some-name.test.ts',
  'tests/core/rules/rule-list.test.ts',
  'src/app/commands/stage-commands.ts',
  'src/app/commands/menus.ts',
  'tests/app/commands/stage.test.ts',
  'src/formats/changes/rtf.ts',
  'src/formats/list.ts',
  'tests/formats/changes/rtf.test.ts',
]
const text = (path: string): string => readFileSync(join(copy, path), 'utf8')

describe('what npm run new makes', () => {
  let told: string
  beforeAll(() => {
    for (const part of parts) cpSync(part, join(copy, part), { recursive: true })
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')
    const runs = made.map((words) => node('.ci/new.mjs', ...words.split(' '), '--no-docs'))
    expect(runs.filter(({ status }) => status !== 0)).toEqual([])
    told = runs.map(({ stdout }) => stdout).join('\n')
  }, 60_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('is told, with what comes next', () => {
    for (const file of files) expect(told).toContain(`  ${file}\n`)
    expect(told).toMatch(/Next:\n {2}1\. src\/core\/rules\/hosting\/some-name\.ts: /)
    expect(told).toContain('it stands after nextStage')
    expect(told).toContain('`edits: true` if it changes the plan')
    expect(told).toContain('a rule of the catalogue belongs into `catalogue`')
  })

  it('is listed', () => {
    expect(text('src/core/rules/hosting/index.ts')).toMatch(/\n {2}someName,\n\]\n$/)
    expect(text('src/core/advice/hosting/index.ts')).toMatch(/\n {2}someNameAdvice,\n\]\n$/)
    expect(text('tests/core/rules/rule-list.test.ts')).toContain("\n  'hosting/some-name',\n]")
    expect(text('src/app/commands/menus.ts')).toContain("'nextStage', 'sortStages']")
    expect(text('src/formats/list.ts')).toContain("  format('changes', rtf, () => import('./changes/rtf.ts')),\n")
  })

  it('says in its tests what to fill in', () => {
    const failing = files.filter((path) => /stage\.test\.ts$|some-name\.ts$|rtf\.ts$/.test(path))
    expect(failing.filter((path) => !/'Fill in:? /.test(text(path)))).toEqual([])
    expect(text('tests/rules/hosting/some-name.test.ts')).toContain('{ valid: {}, invalid: {} }')
  })

  it('holds what a test of all of its kind stops at', () => {
    expect(text('src/app/commands/stage-commands.ts')).toContain('icon: CircleDashed')
    expect(text('src/formats/list.ts')).toContain("extension: 'fill-in', mediaType: 'fill-in'")
    expect(text('src/core/rules/hosting/some-name.ts')).toContain("keys: ['PLANNER']")
  })

  it('has the style of the house', () => {
    const { status, stderr } = node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...files)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('compiles', { timeout: 120_000 }, () => {
    writeFileSync(
      join(copy, 'tsconfig.made.json'),
      JSON.stringify({ extends: './tsconfig.json', include: ['src/**/*.d.ts'], files }),
    )
    const words = ['-p', 'tsconfig.made.json', '--checkers', '1']
    expect(node('node_modules/typescript/bin/tsc', ...words)).toMatchObject({ status: 0, stdout: '' })
  })
})
