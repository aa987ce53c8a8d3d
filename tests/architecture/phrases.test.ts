import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

/** What people stumbled over, and what is said instead. Read in every label, dialog and message of the source. */
const banned: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [/\bForget it\b|`Forget \$\{/, 'Delete …: what is gone for ever is not forgotten'],
  [/: done\.[`']/, 'what was done, in the past: "Changed the host of …"'],
  [/\bEdits reach\b|\bask first\b/, 'Edits apply to …'],
  [/\(its own\)/, '(default)'],
  [/what this changes is/, 'Other stages have the same.'],
  [/`Inside \$\{/, 'In …, For …'],
  [/with names and addresses of their own/, 'what was left out, by name'],
  [/\bno longer so that\b/, 'Removed the line: …'],
  [/from not filled in to/, 'set to …'],
  [/added: a copy of/, 'It begins as … is.'],
  [/\} info\b|\d info[`']/, '2 infos: one form of the word, as of errors and warnings'],
  [/\|\| shortServerName/, 'Pool: the tag beside it says the generation'],
  [/follows by itself'|stand how|Only who is|number of things/, 'what it is, in the words of the field'],
  [/\bNo problem found\b/, 'No problems found'],
  [/\bAnswer two questions\b|with two questions/, 'Answer three questions'],
  [/“\w|“\$/, '‘…’: one form of quotation marks'],
  [/\b(please|successfully|oops|invalid input)\b/i, 'what is wrong and what to do'],
]

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '$1')

/** The same, in the window alone: what is handed over to other programs keeps the word that these use. */
const bannedInWindow: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [
    /counted\([^\n]*'(\w+ )?finding'|\b([Nn]o|this|the|open|new|more) finding\b[^:.]/,
    'problem: one word for it, as in the menus',
  ],
  [/\.title\.toLowerCase\(\)\}:|'entries'/, 'the title of the field as it stands there, with the number: "Members: 2"'],
  [/\bhas it so\b|\bThis is no plan\b|\bSay today\b/, 'what is so, in a plain sentence'],
]

it.each(banned)('no label and no message says %s; it says: %s', (phrase) => {
  const found = sourceFiles.filter(({ text }) => phrase.test(withoutComments(text)))
  expect(found.map(({ path }) => path)).toEqual([])
})

it.each(bannedInWindow)('the window nowhere says %s; it says: %s', (phrase) => {
  const found = sourceFiles.filter(({ path, text }) => path.startsWith('app/') && phrase.test(withoutComments(text)))
  expect(found.map(({ path }) => path)).toEqual([])
})
