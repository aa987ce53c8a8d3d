import { spawnSync } from 'node:child_process'
import { chmodSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { replaceFile } from '#cli/replace-file.ts'
import { onlyWhere } from '../support/only-where.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coexist-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => join(folder, name)
const textAt = (name: string) => readFileSync(at(name), 'utf8')
const modeOf = (name: string) => statSync(at(name)).mode & 0o777

/** A disk on which this step of writing fails, after half of the text is there. */
const failingAt =
  (step: 'writeFile' | 'sync' | 'close'): typeof open =>
  async (...args) => {
    const file = await open(...args)
    return new Proxy(file, {
      get(target, name) {
        const real = target[name as keyof FileHandle]
        if (name !== step) return typeof real === 'function' ? real.bind(target) : real
        return async () => {
          if (step === 'writeFile') await target.write('half')
          await target.close()
          throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
        }
      },
    })
  }

describe('a file that is written', () => {
  it('is new, as any new file', async () => {
    await writeFile(at('other'), '')
    await replaceFile(at('new'), 'text')
    expect(textAt('new')).toBe('text')
    expect(modeOf('new')).toBe(modeOf('other'))
    expect(readdirSync(folder)).toEqual(['new', 'other'])
  })

  onlyWhere('modes and links of POSIX', () => {
    it('takes the place of the old one, with its mode', async () => {
      await writeFile(at('plan'), 'old and longer')
      chmodSync(at('plan'), 0o640)
      await replaceFile(at('plan'), new Uint8Array([0x50, 0xff]))
      expect([...readFileSync(at('plan'))]).toEqual([0x50, 0xff])
      expect(modeOf('plan')).toBe(0o640)
      expect(readdirSync(folder)).toEqual(['plan'])
    })

    it('is the one that a link leads to', async () => {
      await mkdir(at('there'))
      await writeFile(at('there/plan'), 'old')
      symlinkSync(at('there/plan'), at('link'))
      symlinkSync(at('there/not-yet'), at('ahead'))
      await replaceFile(at('link'), 'new')
      await replaceFile(at('ahead'), 'first')
      expect([textAt('there/plan'), textAt('there/not-yet')]).toEqual(['new', 'first'])
      expect(readdirSync(folder)).toEqual(['ahead', 'link', 'there'])
      expect(readdirSync(at('there'))).toEqual(['not-yet', 'plan'])
    })
  })

  it('has the longest name that a disk takes', async () => {
    const name = 'n'.repeat(255)
    await replaceFile(at(name), 'text')
    expect(readdirSync(folder)).toEqual([name])
  })

  it('leaves the old one to another name of it', async () => {
    await writeFile(at('plan'), 'old')
    linkSync(at('plan'), at('same'))
    await replaceFile(at('plan'), 'new')
    expect([textAt('plan'), textAt('same')]).toEqual(['new', 'old'])
  })

  it.each(['writeFile', 'sync', 'close'] as const)(
    'leaves the old one whole when its disk is full: %s',
    async (step) => {
      await writeFile(at('plan'), 'old')
      await expect(replaceFile(at('plan'), 'new', failingAt(step))).rejects.toMatchObject({ code: 'ENOSPC' })
      await expect(replaceFile(at('other'), 'new', failingAt(step))).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(textAt('plan')).toBe('old')
      expect(readdirSync(folder)).toEqual(['plan'])
    },
  )

  it('is not what cannot be a file', async () => {
    await mkdir(at('folder'))
    await expect(replaceFile(at('folder'), 'x')).rejects.toMatchObject({ code: 'EISDIR' })
    await expect(replaceFile(at('gone/plan'), 'x')).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(replaceFile(at(''), 'x')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(readdirSync(folder)).toEqual(['folder'])
  })

  onlyWhere('modes and links of POSIX', () => {
    it('is written through where it is a pipe or a device', async () => {
      await replaceFile('/dev/null', 'gone')
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
      expect(spawnSync('mkfifo', [at('pipe')]).status).toBe(0)
      const [read] = await Promise.all([
        open(at('pipe')).then(async (pipe) => {
          const text = await pipe.readFile('utf8')
          await pipe.close()
          return text
        }),
        replaceFile(at('pipe'), 'through'),
      ])
      expect(read).toBe('through')
      expect(statSync(at('pipe')).isFIFO()).toBe(true)
    })
  })
})
