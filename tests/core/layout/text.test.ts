import { describe, expect, it } from 'vitest'
import { fitted, safeWidth, wrapped } from '#core/layout/safe-text.ts'
import { textWidth } from '#core/layout/text.ts'

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

describe('the width of a text without Inter', () => {
  it('is that of the widest font which may stand in for it', () => {
    expect(safeWidth('W', { size: 1000, weight: 600 }), 'DejaVu Sans Bold').toBeCloseTo(1104, -1)
    expect(safeWidth('W', { size: 1000, weight: 400 }), 'DejaVu Sans').toBeCloseTo(990, -1)
    for (const name of ['GC-2010', 'Ärger im Büro', 'Αθήνα', 'Отдел продаж', '会议室']) {
      expect(safeWidth(name, font)).toBeGreaterThanOrEqual(textWidth(name, font))
    }
  })
  it('knows Hebrew and Arabic, and takes points and unknown signs as nothing and as square', () => {
    expect(safeWidth('שלום', font)).toBeCloseTo(safeWidth('שָׁלוֹם', font))
    expect(safeWidth('قاعة', font)).toBeGreaterThan(15)
    expect(safeWidth('\u2068\u2069\u200d', font)).toBe(0)
    expect(safeWidth('ᚠ', font)).toBe(10)
  })
})

describe('a text that is too wide', () => {
  it('is set a bit smaller where that is enough', () => {
    expect(fitted('Trading', 100, font)).toEqual({ text: 'Trading', size: 10 })
    const width = safeWidth('Trading floor', font)
    expect(fitted('Trading floor', width - 1, font)).toEqual({ text: 'Trading floor', size: 9.5 })
  })
  it('ends in an ellipsis that fits', () => {
    const { text, size } = fitted('Trading floor of the north', 60, { ...font, size: 14 })
    expect(text).toMatch(/^Tradi.*[^ ]…$/)
    expect(size).toBe(12)
    expect(safeWidth(text, { ...font, size })).toBeLessThanOrEqual(60)
  })
  it('is never cut inside a character', () => {
    expect(fitted('🙂🙂🙂', 26, font).text).toBe('🙂…')
  })
  it('breaks between words, and inside a word only where it must', () => {
    const lines = wrapped(`One two three four ${'x'.repeat(40)}`, 80, font)
    expect(lines.join('').replaceAll(' ', '')).toBe(`Onetwothreefour${'x'.repeat(40)}`)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(safeWidth(line, font)).toBeLessThanOrEqual(80)
  })
})
