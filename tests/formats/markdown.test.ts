import { expect, it } from 'vitest'
import { plainMarkdown } from '#formats/markdown.ts'

it.each([
  ['- Off', '\\- Off'],
  ['+ Off', '\\+ Off'],
  ['1. Off', '1\\. Off'],
  ['20) Off', '20\\) Off'],
  ['-', '\\-'],
  ['    Off', ' Off'],
  ['   - Off', ' \\- Off'],
  ['# Off', '\\# Off'],
  ['> Off', '\\> Off'],
])('a text that begins like a list, a heading or code is none: %j', (text, plain) => {
  expect(plainMarkdown(text)).toBe(plain)
})

it.each(['-5', '1.5 hours', '2013', 'a - b', ' and then'])('a text that begins like none of them stays: %j', (text) => {
  expect(plainMarkdown(text)).toBe(text)
})
