import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { XmlElement } from '#formats/xml/element.ts'
import { linesIn } from '#formats/xml/lines.ts'
import { readXml } from '#formats/xml/read-xml.ts'

it('a line is one more than the line breaks before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '<b>'), { maxLength: 60 }),
      fc.nat(80),
      (parts, at) => {
        const text = parts.join('')
        const place = Math.min(at, text.length)
        expect(linesIn(text)(place)).toBe(1 + endsBefore(text, place))
      },
    ),
  )
})

const endsBefore = (text: string, place: number): number =>
  [...text.matchAll(/\r\n|\r|\n/g)].filter(({ 0: end, index }) => index + end.length <= place).length

const named = (element: XmlElement, name: string): readonly XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => named(child, name)),
]

it.each(['\n', '\r\n', '\r'])('an element begins where its tag does, whatever ends a line (%j)', (end) => {
  const lines = ['<?xml version="1.0"?>', '<!-- <b/> -->', '<a>', '<![CDATA[<b/>', ']]><b', ' c="1"/>', '<b>x</b></a>']
  const text = lines.join(end)
  const root = readXml(text)
  if (!root.ok) throw new Error('It is not read.')
  const found = named(root.value, 'b')
  expect(found.map(({ start }) => text.slice(start, start + 2))).toEqual(['<b', '<b'])
  expect(found.map(({ start }) => linesIn(text)(start))).toEqual([5, 7])
})
