import { expect, it } from 'vitest'
import { writeResult } from '#cli/files.ts'
import type { Host } from '#cli/host.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Content } from '#formats/format.ts'
import { runOn } from '../support/memory-host.ts'
import { planWith, pool } from '../support/plan-builder.ts'

it.each<[string, Content]>([
  ['a text', 'Grüße\n'],
  ['bytes that are no text', new Uint8Array([0x50, 0x4b, 0xff, 0x00])],
])('%s reaches a file and standard output as it is', async (_, content) => {
  const got: unknown[] = []
  const host: Host = {
    readFile: async () => new Uint8Array(),
    writeFile: async (path, written) => void got.push([path, written]),
    isSameFile: async () => false,
    filesAt: async () => undefined,
    exists: async () => false,
    write: (written) => void got.push(written),
    writeError: () => {},
    today: () => '2026-03-02',
  }
  expect(await writeResult(host, 'out', content)).toEqual({ ok: true, value: 0 })
  expect(await writeResult(host, undefined, content)).toEqual({ ok: true, value: 0 })
  expect(got).toEqual([['out', content], content])
})

it.each([
  ['p.json', ''],
  ['p.svg', '<svg>'],
])('a byte that is no letter is told with its place: %s', async (name, before) => {
  const bytes = Buffer.from(
    `${before}\n${serializePlan(planWith({ name: 'Z\u00fcrich' }, [pool('A', 'lync2010')]))}`,
    'latin1',
  )
  const { code, errors } = await runOn({ [name]: new Uint8Array(bytes) }, 'check', name)
  expect(code).toBe(2)
  expect(errors).toMatch(
    /^p\.(json|svg): The file has a byte at line 5, column 13 that is no letter of UTF-8: .*copy\.\n$/,
  )
})
