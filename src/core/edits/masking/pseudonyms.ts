/** What names are replaced by: a word for the sort of thing, and a number behind it. */
const words = {
  site: 'Site',
  pool: 'Pool',
  chatPool: 'Chat pool',
  category: 'Category',
  room: 'Room',
  addIn: 'Add-in',
  users: 'Users',
  policy: 'Policy',
  interaction: 'Interaction',
  stage: 'Stage',
  person: 'Person',
  group: 'Group',
  server: 'Server',
  domain: 'Domain',
  instance: 'Instance',
  share: 'Share',
  page: 'Page',
  dataCenter: 'Data center',
  region: 'Region',
  endpoint: 'Endpoint',
  reference: 'Reference',
  collation: 'Collation',
  text: 'Text',
  example: 'example',
} as const
export type Word = keyof typeof words

export interface Pseudonym {
  readonly word: string
  readonly number: number
}

/** Gives the pseudonym of a text; case never matters. */
export type Pseudonyms = (text: string, word: Word) => Pseudonym

/** Gives each text one pseudonym, for whatever it is said of, and none that a plan has as a name already. */
export function pseudonymsBeside(taken: ReadonlySet<string>): Pseudonyms {
  const given = new Map<string, Pseudonym>()
  const last = new Map<string, number>()
  return (text, sort) => {
    const key = text.toLowerCase()
    const word = words[sort]
    let pseudonym = given.get(key)
    if (!pseudonym) {
      let number = (last.get(word) ?? 0) + 1
      while (taken.has(inOneWord({ word, number }))) number++
      last.set(word, number)
      pseudonym = { word, number }
      given.set(key, pseudonym)
    }
    return pseudonym
  }
}

/** "Chat pool 3". */
export const inWords = ({ word, number }: Pseudonym): string => `${word} ${number}`

/** "chatpool3", as a part of an address. */
export const inOneWord = ({ word, number }: Pseudonym): string => `${word.replace(' ', '').toLowerCase()}${number}`

const looksLikeOne = new RegExp(`(?:${Object.values(words).join('|').replaceAll(' ', ' ?')}) ?\\d+`, 'gi')

/** Whatever in a text could be taken for a pseudonym. */
export const pseudonymsIn = (text: string): readonly string[] =>
  (text.match(looksLikeOne) ?? []).map((found) => found.replaceAll(' ', '').toLowerCase())

/** Replaces a text but for the white space around it, which rules look at. */
export function framed(text: string, replaced: (core: string) => string): string {
  const core = text.trim()
  return core === '' ? text : text.replace(core, () => replaced(core))
}

/** Filled up to the length of the text that it stands for. */
export const asLongAs = (text: string, pseudonym: string): string => pseudonym.padEnd(text.length, 'x')
