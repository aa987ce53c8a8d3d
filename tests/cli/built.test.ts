import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serializePlan } from '#core/file/plan-file.ts'
import { onlyWhere } from '../support/only-where.ts'
import { chatPool, planOf, pool } from '../support/plan-builder.ts'

/** Outside the checkout, so that no node_modules is near. */
const folder = mkdtempSync(join(tmpdir(), 'coexist-'))
const built = join(folder, 'cli', 'main.js')

beforeAll(async () => {
  await build({ logLevel: 'error', build: { ssr: 'src/cli/main.ts', outDir: join(folder, 'cli') } })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const host = pool('L13', 'lync2013')
  writeFileSync(join(folder, 'clean.json'), serializePlan(planOf([host])))
  writeFileSync(
    join(folder, 'wrong.json'),
    serializePlan(planOf([host, chatPool('GC', 'lync2010', { hostedOn: host.id })])),
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const coexist = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('the built command line', () => {
  it('keeps the plan that it reads, by whichever path', () => {
    const before = readFileSync(join(folder, 'clean.json'), 'utf8')
    symlinkSync(join(folder, 'clean.json'), join(folder, 'linked.json'))
    for (const path of ['clean.json', './cli/../clean.json', 'linked.json']) {
      expect(coexist('check', 'clean.json', '--output', path)).toMatchObject({ status: 2, stdout: '' })
    }
    expect(readFileSync(join(folder, 'clean.json'), 'utf8')).toBe(before)
  })

  it('is one file that needs nothing but Node', () => {
    expect(readdirSync(join(folder, 'cli'))).toEqual(['main.js'])
    const text = readFileSync(built, 'utf8')
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true)
    const imports = [...text.matchAll(/^import .*?["']([^"']+)["'];?$/gm)].map(([, name]) => name)
    expect(imports.length).toBeGreaterThan(0)
    for (const name of imports) expect(builtinModules).toContain(name?.replace('node:', ''))
  })

  it('prints its help', () => {
    expect(coexist('--help')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('coexist check PLAN'),
    })
  })

  it('does not mind a reader that has seen enough', async () => {
    const child = spawn(process.execPath, [built, 'rules'], { cwd: folder })
    child.stdout.destroy()
    const complaints: Buffer[] = []
    child.stderr.on('data', (part) => complaints.push(part))
    const [code] = await once(child, 'close')
    expect({ code, errors: Buffer.concat(complaints).toString() }).toEqual({ code: 0, errors: '' })
  })

  onlyWhere('/dev/full', () => {
    it.each([
      ['a result', `rules > /dev/full`, 'Standard output cannot be written: the disk is full.\n'],
      ['findings', `check wrong.json > /dev/full`, 'Standard output cannot be written: the disk is full.\n'],
      ['a device', `rules --output /dev/full`, '/dev/full cannot be written: the disk is full.\n'],
      ['half of a result', `rules > out.txt`, 'Standard output cannot be written: it takes no more.\n'],
      ['half of a file', `rules --output kept.txt`, 'kept.txt cannot be written: it takes no more.\n'],
      ['a note', `gone 2> /dev/full`, ''],
    ])('fails where it cannot be written: %s', (_, words, stderr) => {
      writeFileSync(join(folder, 'kept.txt'), 'old')
      const command = `ulimit -f 2; exec "${process.execPath}" "${built}" ${words}`
      expect(spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toMatchObject({ status: 2, stderr })
      expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('old')
      expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    })
  })

  it('writes where it is told to', () => {
    const { stdout } = coexist('rules')
    expect(stdout.length).toBeGreaterThan(4000)
    expect(coexist('rules', '--output', 'rules.txt')).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(join(folder, 'rules.txt'), 'utf8')).toBe(stdout)
  })

  onlyWhere('modes and links of POSIX', () => {
    it('writes to standard output also by its name', () => {
      const { stdout } = coexist('rules')
      for (const words of ['', '--output /dev/stdout']) {
        const rules = `"${process.execPath}" "${built}" rules ${words}`
        const command = `echo first > out.txt; ${rules} >> out.txt; ${rules} | cat`
        expect(spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })).toMatchObject({
          stdout,
          stderr: '',
        })
        expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe(`first\n${stdout}`)
      }
    })
  })

  it('reads standard input', () => {
    const input = readFileSync(join(folder, 'wrong.json'))
    expect(spawnSync(process.execPath, [built, 'check', '-'], { input }).status).toBe(1)
  })

  it.each([
    ['clean.json', 0],
    ['wrong.json', 1],
    ['gone.json', 2],
  ])('checks %s and exits with %i', (file, status) => {
    expect(coexist('check', file)).toMatchObject({ status })
  })
})
