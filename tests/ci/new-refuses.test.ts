import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

/** What makes the text of all files, and writes none. */
type Make = (words: readonly string[], usage: string) => { readonly files: Readonly<Record<string, string>> }

const load = (kind: string): Promise<Record<string, Make>> =>
  import(/* @vite-ignore */ pathToFileURL(resolve(`.ci/new/${kind}.mjs`)).href)
const { newRule, newCommand, newFormat } = {
  ...(await load('rule')),
  ...(await load('command')),
  ...(await load('format')),
}
const make: Readonly<Record<string, Make | undefined>> = { rule: newRule, command: newCommand, format: newFormat }

describe('npm run new refuses', () => {
  it.each([
    { words: ['rule'], why: /^A new rule has one name: npm run new …\.$/ },
    { words: ['rule', 'chat/some-name'], why: /^chat is no group of rules; there are addin, .*, waiver\.$/ },
    {
      words: ['rule', 'hosting/missing-home'],
      why: /^There is src\/core\/rules\/hosting\/missing-home\.ts already\.$/,
    },
    { words: ['rule', 'hosting/index'], why: /^There is src\/core\/rules\/hosting\/index\.ts already\.$/ },
    { words: ['rule', 'parts/fixes'], why: /^parts is no group of rules/ },
    { words: ['rule', 'hosting/Some name'], why: /^hosting\/Some name is no name of a rule, .*\.$/ },
    { words: ['rule', 'hosting/../../x'], why: /^hosting\/\.\.\/\.\.\/x is no name of a rule/ },
    {
      words: ['rule', 'hosting/multiple-homes'],
      why: /not-implemented\.ts says why no rule is hosting\/multiple-homes/,
    },
    { words: ['rule', 'hosting/new'], why: /^The name new is taken in src\/core\/rules\/hosting\/index\.ts/ },
    { words: ['command', 'stage'], why: /^A new command has a group and an id: npm run new …\.$/ },
    {
      words: ['command', 'stages', 'sortStages'],
      why: /^stages is no group of commands; there are arrange, .*, walk\.$/,
    },
    { words: ['command', 'stage', 'undo'], why: /^There is a command undo already\.$/ },
    { words: ['command', 'stage', 'sort-stages'], why: /^sort-stages is no id of a command, .*\.$/ },
    { words: ['format'], why: /^A new format has one name: npm run new …\.$/ },
    { words: ['format', 'rooms/csv'], why: /^rooms is no input of formats; there are drawing, .*, rules\.$/ },
    { words: ['format', 'reach/csv'], why: /^There is src\/formats\/reach\/csv\.ts already\.$/ },
    { words: ['format', 'reach/formats'], why: /^The name formats is taken in src\/formats\/list\.ts/ },
    { words: ['format', 'reach'], why: /^reach is no name of a format, .*\.$/ },
  ])('$words, in one sentence', ({ words: [kind = '', ...words], why }) => {
    expect(() => make[kind]?.(words, 'npm run new …')).toThrow(why)
  })

  it('by exit code 2, and says what there is to make', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['.ci/new.mjs', 'step'], { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^Say what is to be made: npm run new rule <group>\/<name>, .*format <input>\/<id>\.\n$/)
  })
})

describe('npm run new finds a place', () => {
  const groups =
    'arrange clipboard compare edit export file help insert join migrate panel problem rooms stage view walk'
  it.each(groups.split(' '))('for a command in the group %s', (group) => {
    const { files } = newCommand!([group, 'someCommand'], '')
    expect(files['src/app/commands/menus.ts']).toMatch(/\w', 'someCommand'/)
    expect(files[`src/app/commands/${group}-commands.ts`]).toMatch(/^ {2}someCommand: command\(\{$/m)
    expect(files[`tests/app/commands/${group}.test.ts`]).toMatch(/^ {4}someCommand: \[$/m)
  })

  it('for a command among those of its sort, not in the menu of a few that are made alike', () => {
    const { files } = newCommand!(['edit', 'someCommand'], '')
    expect(files['src/app/commands/menus.ts']).toContain("'deleteFromPlan', 'someCommand']")
    expect(files['src/app/commands/edit-commands.ts']).toMatch(/ {2}someCommand: command\(\{\n.*\n {4}group: 'edit',/)
  })

  it('for a golden file by the extension of its format', () => {
    const { files } = newFormat!(['reach/markdown'], '')
    expect(files['tests/formats/reach/markdown.test.ts']).toMatch(/\.\$\{format\.extension\}`/)
  })

  it('for a kind of file that there is, with the name that it has', () => {
    const { files } = newFormat!(['rules/csv'], '')
    expect(files['src/formats/list.ts']).toMatch(
      / {2}format\('rules', markdown, .*\n {2}format\('rules', csv, \(\) => import\('\.\/rules\/csv\.ts'\)\),\n/,
    )
    expect(Object.keys(files)).not.toContain('tests/app/commands/export.test.ts')
  })
})
