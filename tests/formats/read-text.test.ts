import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePages, readText, readUnicode } from '#formats/read-text.ts'

const text = '<Topology Name="Zürich">'
const utf8 = (value: string) => new Uint8Array(Buffer.from(value))
const utf16le = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le'))
const utf16be = (value: string) => new Uint8Array(Buffer.from(value, 'utf16le').swap16())
const latin1 = (value: string) => new Uint8Array(Buffer.from(value, 'latin1'))

it.each([
  ['UTF-8', utf8(text), 'utf-8'],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16LE with a byte order mark', utf16le(`\uFEFF${text}`), 'utf-16le'],
  ['UTF-16BE with a byte order mark', utf16be(`\uFEFF${text}`), 'utf-16be'],
  ['UTF-16LE without one', utf16le(text), 'utf-16le'],
  ['UTF-16BE without one', utf16be(text), 'utf-16be'],
  ['the code page of Western Windows', latin1(text), 'windows-1252'],
])('reads %s', (_, bytes, encoding) => {
  expect(readText(bytes)).toEqual({ text, encoding })
})

it('believes the bytes and not the declaration', () => {
  const declared = `<?xml version="1.0" encoding="utf-16"?>${text}`
  expect(readText(utf8(declared)).text).toBe(declared)
})

it('reads an empty file as empty', () => {
  expect(readText(new Uint8Array()).text).toBe('')
})

it.each([
  ['windows-1251', [0xcf, 0xf3, 0xeb], 'Пул'],
  ['windows-1250', [0xb9, 0xea], 'ąę'],
  ['shift_jis', [0x83, 0x76, 0x81, 0x5b, 0x83, 0x8b], 'プール'],
] as const)('reads the code page %s where it is named', (encoding, bytes, read) => {
  expect(readText(new Uint8Array(bytes), encoding)).toEqual({ text: read, encoding })
})

it('reads what is UTF-8 as that, whatever code page is named', () => {
  for (const { id } of codePages) expect(readText(utf8(text), id)).toEqual({ text, encoding: 'utf-8' })
})

describe('where nothing but Unicode is right', () => {
  it.each([
    ['a letter of a code page', latin1('{\n "name": "Zürich"}'), 'line 2, column 12'],
    ['the first byte', new Uint8Array([0xff, 0x41, 0x42]), 'line 1, column 1'],
    ['half a letter at the end', utf8('{"é').subarray(0, 3), 'line 1, column 3'],
    ['a letter after a true sign for what could not be read', latin1('\xef\xbf\xbd\xfc'), 'line 1, column 2'],
    [
      'half a letter after wide ones',
      latin1(`${Buffer.from('\uFEFFé漢🏔').toString('latin1')}\xf0`),
      'line 1, column 4',
    ],
    ['half a letter of UTF-16', utf16le('\uFEFF{\n"\ud83c"'), 'line 2, column 2'],
  ])('says where: %s', (_, bytes, place) => {
    expect(readUnicode(bytes)).toEqual({ ok: false, error: place })
  })

  it('reads whatever text there is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const written = `{${any}`
        expect(readUnicode(utf8(written))).toEqual({ ok: true, value: written })
      }),
    )
  })
})
