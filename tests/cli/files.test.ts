import { expect, it } from 'vitest'
import { writeResult } from '#cli/files.ts'
import type { Host } from '#cli/host.ts'
import type { Content } from '#formats/format.ts'

it.each<[string, Content]>([
  ['a text', 'Grüße\n'],
  ['bytes that are no text', new Uint8Array([0x50, 0x4b, 0xff, 0x00])],
])('%s reaches a file and standard output as it is', async (_, content) => {
  const got: unknown[] = []
  const host: Host = {
    readFile: async () => new Uint8Array(),
    writeFile: async (path, written) => void got.push([path, written]),
    isSameFile: async () => false,
    exists: async () => false,
    write: (written) => void got.push(written),
    writeError: () => {},
    today: () => '2026-03-02',
  }
  expect(await writeResult(host, 'out', content)).toEqual({ ok: true, value: 0 })
  expect(await writeResult(host, undefined, content)).toEqual({ ok: true, value: 0 })
  expect(got).toEqual([['out', content], content])
})
