import { describe, expect, it } from 'vitest'
import { ellipsized, textWidth, wrapped } from '#core/layout/text.ts'

const font = { size: 10, weight: 400 } as const

describe('the width of a text', () => {
  it('is that of Inter', () => {
    expect(textWidth('Enterprise · 1,240 users', { ...font, size: 11 })).toBeCloseTo(122.5, 0)
    expect(textWidth('Lync', { ...font, weight: 600 })).toBeGreaterThan(textWidth('Lync', font))
    expect(textWidth('Lync', { ...font, size: 20 })).toBeCloseTo(2 * textWidth('Lync', font))
  })
  it('knows Greek and Cyrillic, takes Chinese and pictures as square, and marks as nothing', () => {
    expect(textWidth('Чат', font)).not.toBeCloseTo(textWidth('???', font))
    expect(textWidth('会议', font)).toBe(20)
    expect(textWidth('🙂', font)).toBe(10)
    expect(textWidth('e\u0301', font)).toBe(textWidth('e', font))
  })
})

describe('a text that is too wide', () => {
  it('ends in an ellipsis that fits', () => {
    expect(ellipsized('Trading', 100, font)).toBe('Trading')
    const cut = ellipsized('Trading floor of the north', 60, font)
    expect(cut).toMatch(/^Trading.*[^ ]…$/)
    expect(textWidth(cut, font)).toBeLessThanOrEqual(60)
  })
  it('is never cut inside a character', () => {
    expect(ellipsized('🙂🙂🙂', 22, font)).toBe('🙂…')
  })
  it('breaks between words, and inside a word only where it must', () => {
    const lines = wrapped(`One two three four ${'x'.repeat(40)}`, 80, font)
    expect(lines.join('').replaceAll(' ', '')).toBe(`Onetwothreefour${'x'.repeat(40)}`)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(80)
  })
})
