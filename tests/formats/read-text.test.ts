import { expect, it } from 'vitest'
import { readText } from '#formats/read-text.ts'

const text = '<Topology Name="Zürich">'
const utf16le = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le'))
const utf16be = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le').swap16())

it.each([
  ['UTF-8', new Uint8Array(Buffer.from(text))],
  ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from(`\uFEFF${text}`))],
  ['UTF-16LE with a byte order mark', utf16le(`\uFEFF${text}`)],
  ['UTF-16BE with a byte order mark', utf16be(`\uFEFF${text}`)],
  ['UTF-16LE without one', utf16le(text)],
  ['UTF-16BE without one', utf16be(text)],
  ['the code page of Western Windows', new Uint8Array(Buffer.from(text, 'latin1'))],
])('reads %s', (_, bytes) => {
  expect(readText(bytes)).toBe(text)
})

it('believes the bytes and not the declaration', () => {
  const declared = `<?xml version="1.0" encoding="utf-16"?>${text}`
  expect(readText(new Uint8Array(Buffer.from(declared)))).toBe(declared)
})

it('reads an empty file as empty', () => {
  expect(readText(new Uint8Array())).toBe('')
})
