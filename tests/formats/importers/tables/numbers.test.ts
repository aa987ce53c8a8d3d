import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecimalMark, decimalMarkOf, wholeNumberIn } from '#formats/importers/tables/numbers.ts'
import { read, saidOf } from '../../../support/import-tables.ts'

const countOf = (text: string, mark?: DecimalMark) => wholeNumberIn(text, mark)?.value

it.each([
  '1250',
  '1250,00',
  '1250.00',
  '1.250,00',
  '1,250.00',
  "1'250.00",
  '1’250',
  '1 250',
  '1\u00a0250,00',
  '1\u202f250',
])('reads %s as 1250, and leaves nothing open', (text) =>
  expect(wholeNumberIn(text, undefined)).toEqual({ value: 1250, isOpen: false }),
)

it.each(['1.250', '1,250'])('takes %s for 1250, and says that it is open', (text) =>
  expect(wholeNumberIn(text, undefined)).toEqual({ value: 1250, isOpen: true }),
)

it('lets the rest of the column tell what is open', () => {
  expect(wholeNumberIn('1.250', ',')).toEqual({ value: 1250, isOpen: false })
  expect(wholeNumberIn('2.000', '.')).toEqual({ value: 2, isOpen: false })
  expect(wholeNumberIn('1.250', '.')).toBeUndefined()
  expect(decimalMarkOf(['7', '1.250', '1.250,00'])).toBe(',')
  expect(decimalMarkOf(['1,250,000'])).toBe('.')
  expect(decimalMarkOf(['1250.000', '1.250'])).toBe('.')
  expect(decimalMarkOf(['1.250', 'many', ''])).toBeUndefined()
  expect(decimalMarkOf(['1.250,00', '1,250.00'])).toBeUndefined()
})

it.each(['', 'many', '12,5', '0.125', '1.25.000', '12 34', '-5', '1.250.00', '1234567890'])(
  'understands no whole number in %j',
  (text) => expect(countOf(text)).toBeUndefined(),
)

it('reads the numbers of India, where only the last group has three digits', () => {
  expect(countOf('1,25,000')).toBe(125_000)
})

describe('of any culture', () => {
  const cultures = [
    'de-DE',
    'de-CH',
    'de-AT',
    'en-US',
    'en-IN',
    'fr-FR',
    'sv-SE',
    'pl-PL',
    'da-DK',
    'pt-BR',
    'ru-RU',
    'ja-JP',
  ]

  it('a number with decimals is read as what it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cultures),
        fc.nat(999_999_999),
        fc.constantFrom(1, 2, 4),
        fc.boolean(),
        (culture, value, minimumFractionDigits, useGrouping) => {
          const text = new Intl.NumberFormat(culture, { minimumFractionDigits, useGrouping }).format(value)
          expect(wholeNumberIn(text, undefined)).toEqual({ value, isOpen: false })
        },
      ),
    )
  })

  it('a column of numbers is read as what it is once one of them leaves nothing open', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cultures),
        fc.array(fc.nat(9_999_999)),
        fc.constantFrom(0, 2, 3),
        fc.boolean(),
        (culture, values, minimumFractionDigits, useGrouping) => {
          const format = new Intl.NumberFormat(culture, { minimumFractionDigits, useGrouping })
          const texts = [...values, 1_250_000].map((value) => format.format(value))
          const mark = decimalMarkOf(texts)
          expect(texts.map((text) => countOf(text, mark))).toEqual([...values, 1_250_000])
        },
      ),
    )
  })
})

describe('of users', () => {
  const groups = (...counts: readonly string[]) =>
    read(['Homed on;SIP address;Count', ...counts.map((count) => `fe01;;${count}`)].join('\n'))

  it('are counted with decimals as spreadsheets write them', () => {
    const found = groups('1250,00', '1.250,00', '1 250')
    expect(found.entities).toMatchObject([{ count: 3750 }])
    expect(saidOf(found)).toEqual([])
  })

  it('are an assumption where the column leaves it open what they are', () => {
    const found = groups('1.250', '3')
    expect(found.entities).toMatchObject([{ count: 1253 }])
    expect(saidOf(found)).toEqual(['2: The number ‘1.250’ is taken for 1,250.'])
  })

  it('are whole where JSON has them as numbers', () => {
    const found = read('[{"homedOn":"fe01","SipAddress":null,"count":1250.0},{"homedOn":"fe01","count":1.125}]')
    expect(found.entities).toMatchObject([{ count: 1251 }])
    expect(saidOf(found)).toEqual(['1: The number ‘1.125’ is not understood and is taken for one.'])
  })

  it('are none where the column says that they are fractions', () => {
    const found = groups('2.000', '1250.000', '1.250')
    expect(found.entities).toMatchObject([{ count: 1253 }])
    expect(saidOf(found)).toEqual(['4: The number ‘1.250’ is not understood and is taken for one.'])
  })
})
