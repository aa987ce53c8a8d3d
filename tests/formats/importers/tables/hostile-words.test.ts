import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unmappedInLines } from '#cli/mapped-columns.ts'
import type { ImportChoices } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { asUnknown, hostileWord, unknownWord } from '../../../support/hostile-words.ts'

/** Tables with a word as heading, value, or name of the file. */
const texts: readonly ((word: string) => string)[] = [
  (word) => `Identity,Name,${word}\np.x\\a,a,b\n`,
  (word) => `Identity,Name,Privacy,Members,${word}\np.x\\${word},${word},${word},${word};sip:a@x,${word}\n`,
  (word) => `${word},Ort\n${word},b\n`,
  (word) => `SipAddress,RegistrarPool,Enabled,PersistentChatPolicy\nsip:${word}@x,${word}.x,${word},${word}\n`,
  (word) =>
    `[{"Identity":"p.x\\\\a","Members":{"value":["${word}"],"Count":1},"Privacy":"${word}","${word}":{"${word}":1}}]`,
  (word) => `[{"${word}":"a","b":"${word}"}]`,
]

const madeOf = (text: string, name: string, choices: Partial<ImportChoices>) => {
  const made = readImport([{ name, bytes: new TextEncoder().encode(text) }], { groupChat: [], ...choices })
  if (made.ok || made.error.error.type !== 'unmapped') return made
  return { ...made, lines: unmappedInLines(made.error.error.table).map((line) => line.replace(/ +/g, ' ')) }
}

it('takes a word that all objects answer to as any other that nobody knows', () => {
  const choicesFor = (word: string) => ({
    columns: new Map([['Ort', 'room.region']]),
    columnsOf: new Map([[`${word}.csv`, new Map([['b', 'room.description']])]]),
  })
  fc.assert(
    fc.property(fc.constantFrom(...texts), hostileWord, fc.boolean(), (textOf, word, isNamed) => {
      const [made, known] = [word, unknownWord].map((one) =>
        asUnknown(madeOf(textOf(one), isNamed ? one : 'a.csv', choicesFor(one)), one),
      )
      expect(made).toBe(known)
    }),
  )
})
