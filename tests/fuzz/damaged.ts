import fc from 'fast-check'

/** One thing that becomes of a file on its way: a part is lost, is there twice, is replaced or comes from elsewhere. */
type Damage = readonly [at: number, length: number, filling: string]

const filling = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '"',
    "'",
    '&',
    '\\',
    ',',
    '\n',
    '\0',
    '\ufeff',
    '\u202e',
    '😀',
    '\ud83d',
  ),
  fc.constantFrom(
    'null',
    '-1',
    '1e308',
    '9007199254740993',
    '"__proto__"',
    'constructor',
    '=1+1',
    '<a xmlns:b="c">',
    ']]>',
    '<!--',
  ),
  fc.string({ maxLength: 20 }),
)
const damage: fc.Arbitrary<Damage> = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(60), filling)

/** A text with up to five damages. */
export const damagedText = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), fc.array(damage, { minLength: 1, maxLength: 5 })).map(([text, damages]) => {
    let damaged = text
    for (const [at, length, put] of damages) {
      const from = Math.floor(at * damaged.length)
      damaged = damaged.slice(0, from) + put + damaged.slice(from + length)
    }
    return damaged
  })

/** Bytes of a file, some of them others, or cut off. */
export const damagedBytes = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: 1 }),
    )
    .map(([file, changes, kept]) => {
      const bytes = file.slice(0, Math.ceil(kept * file.length))
      for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte
      return bytes
    })

/** JSON with a value, somewhere in it, that is of another form. */
export const strangeJson = (files: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), fc.jsonValue({ maxDepth: 2 }))
    .map(([file, at, value]) => {
      const json: unknown = JSON.parse(file)
      const places: (() => void)[] = []
      const walk = (one: unknown): void => {
        if (typeof one !== 'object' || one === null) return
        for (const [key, held] of Object.entries(one)) {
          places.push(() => {
            ;(one as Record<string, unknown>)[key] = value
          })
          walk(held)
        }
      }
      walk(json)
      places[Math.floor(at * (places.length - 1))]?.()
      return JSON.stringify(json)
    })
