import { choiceName } from '#core/model/words.ts'
import { cellIn, type Entry, noticeOf, quotedText, sayOf, textIn, titleOf } from './entry.ts'
import type { Remarks } from './notices.ts'

/** Values by what they are called, in small letters. */
export interface Choices<T> {
  readonly named: ReadonlyMap<string, T>
  /** What is taken for one of them, such as a number of the database or a word of people, and said. */
  readonly taken?: ReadonlyMap<string, T>
}

/** Yes or no, in the words of PowerShell and of people. */
export function flagIn(entry: Entry, column: string, of: string, remarks: Remarks): boolean | undefined {
  const cell = cellIn(entry, column)
  return typeof cell === 'boolean' ? cell : choiceIn(entry, column, flags, of, remarks)
}

/** As spreadsheets write them in the languages of people, and as these say it. */
const yes = [
  ...['wahr', 'vrai', 'verdadero', 'verdadeiro', 'vero', 'waar', 'sant', 'sand', 'sann', 'tosi', 'prawda', 'pravda'],
  ...['igaz', 'doğru', 'adevărat', 'истина', 'αληθές'],
  ...['ja', 'oui', 'sí', 'sì', 'sim', 'kyllä', 'tak', 'ano', 'igen', 'evet', 'да'],
]
const no = [
  ...['falsch', 'faux', 'falso', 'onwaar', 'falskt', 'falsk', 'usann', 'epätosi', 'fałsz', 'nepravda'],
  ...['hamis', 'yanlış', 'fals', 'ложь', 'ψευδές'],
  ...['nein', 'non', 'não', 'nee', 'nej', 'nei', 'ei', 'nie', 'ne', 'nem', 'hayır', 'нет'],
]

const flags: Choices<boolean> = {
  named: new Map([
    ...['true', '$true', 'yes', '1'].map((text) => [text, true] as const),
    ...['false', '$false', 'no', '0'].map((text) => [text, false] as const),
  ]),
  taken: new Map([...yes.map((text) => [text, true] as const), ...no.map((text) => [text, false] as const)]),
}

/** One of some values. */
export function choiceIn<T extends string | boolean>(
  entry: Entry,
  column: string,
  { named, taken }: Choices<T>,
  of: string,
  remarks: Remarks,
): T | undefined {
  const text = textIn(entry, column)
  if (text === undefined) return undefined
  const key = text.trim().toLowerCase()
  const choice = named.get(key)
  if (choice !== undefined) return choice
  const assumed = taken?.get(key)
  const what = `${titleOf(entry, column)} ${quotedText(text)}`
  if (assumed === undefined) {
    sayOf(entry, remarks, `value ${column}`, 'notUnderstood', `${what} of ${of} is not understood and is left out.`)
  } else remarks.sayOnce(noticeOf(entry, 'assumed', `${what} is taken for ‘${inWords(column, assumed)}’.`))
  return assumed
}

const inWords = (column: string, value: string | boolean): string =>
  typeof value === 'boolean' ? (value ? 'Yes' : 'No') : choiceName(column, value)
