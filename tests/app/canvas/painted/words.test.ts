import { describe, expect, it } from 'vitest'
import { nameFont, nameLines, shortened } from '#app/canvas/painted/words.ts'
import { textWidth } from '#core/layout/text.ts'

const width = 280

describe('the names of painted shapes', () => {
  it('end with dots where they are too long, within their room', () => {
    expect(shortened('FE-1', width)).toBe('FE-1')
    const cut = shortened('LYNC13-ZURICH-MAIN', width)
    expect(cut).toMatch(/^LYNC13.*…$/)
    expect(textWidth(cut, nameFont)).toBeLessThanOrEqual(width)
  })

  it('break at a middle dot, at a word, or within one', () => {
    expect(nameLines('10 groups · 2,325 users', width, 2)).toEqual(['10 groups', '2,325 users'])
    expect(nameLines('GC10-ZRH', width, 2)).toEqual(['GC10-ZRH'])
    expect(nameLines('Chat pool Zürich', width, 2)).toEqual(['Chat pool', 'Zürich'])
    expect(nameLines('Persistentchatpool', width, 2)[0]).toMatch(/^Persis/)
  })

  it('have one line where there is no room for two', () => {
    expect(nameLines('10 groups · 2,325 users', width, 1)).toHaveLength(1)
  })
})
