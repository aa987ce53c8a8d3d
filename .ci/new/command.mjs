import { namesIn, Refusal, read, withText } from './project.mjs'

const folder = 'src/app/commands'
const menus = `${folder}/menus.ts`
const ending = '-commands.ts'

/** A command that says it is not written yet, beside those of its group in file and menu, with a case that fails. */
export function newCommand(words, usage) {
  const { group, id } = idsOf(words, usage)
  const file = `${folder}/${group}${ending}`
  const test = `tests/app/commands/${group}.test.ts`
  const { text, neighbour } = menuText(id, read(file))
  return {
    files: { [file]: recordText(file, id, neighbour), [menus]: text, [test]: withCase(test, id, file) },
    next: [
      `${file}: title, icon, keys with \`when\`, what ${id} \`needs\`, \`edits: true\` if it changes the plan, and \`run\`.`,
      `${menus}: it stands after ${neighbour}; put it where people look for it.`,
      `${test}: when it can be done, and what it leaves.`,
    ],
  }
}

function idsOf(words, usage) {
  const [group, id] = words
  if (words.length !== 2) throw new Refusal(`A new command has a group and an id: ${usage}.`)
  const groups = namesIn(folder).flatMap((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : []))
  if (!groups.includes(group)) throw new Refusal(`${group} is no group of commands; there are ${groups.join(', ')}.`)
  if (!/^[a-z][A-Za-z0-9]*$/.test(id)) {
    throw new Refusal(
      `${id} is no id of a command, which is like renameStage: letters and digits, the first one small.`,
    )
  }
  if (read(menus).includes(`'${id}'`)) throw new Refusal(`There is a command ${id} already.`)
  return { group, id }
}

/** Beside the last one of its group, in the menus that hold every command once. */
function menuText(id, record) {
  const text = read(menus)
  const end = text.indexOf('export const idsIn')
  const listed = [...text.slice(0, end).matchAll(/'(\w+)'/g)]
  const own = (begin) => listed.filter(([, name]) => new RegExp(`^ {2}${name}: ${begin}`, 'm').test(record)).at(-1)
  // Those that several commands alike are made by stand among each other, in a menu of their own.
  const neighbour = own('command\\(') ?? own('')
  if (!neighbour) throw new Refusal(`No command of the group is in ${menus}: add ${id} to both by hand.`)
  const at = neighbour.index + neighbour[0].length
  return { text: `${text.slice(0, at)}, '${id}'${text.slice(at)}`, neighbour: neighbour[1] }
}

function recordText(file, id, neighbour) {
  const text = withIcon(file, read(file))
  const [declared = text] = new RegExp(`^ {2}${neighbour}: command\\([^]*?^ {2}\\}\\),$`, 'm').exec(text) ?? []
  const [, kind = 'view'] = /\bgroup: '(\w+)'/.exec(declared) ?? []
  return withText(file, text, /^(?=\} satisfies Record<string, Command>$)/m, commandText(id, kind))
}

function withIcon(file, text) {
  if (/\bCircleDashed\b/.test(text)) return text
  return withText(
    file,
    text,
    /^import \{([^}]*?),?\s*\} from 'lucide-react'/m,
    "import {$1, CircleDashed } from 'lucide-react'",
  )
}

const commandText = (id, kind) => `  ${id}: command({
    title: '${titleOf(id)}',
    group: '${kind}',
    icon: CircleDashed,
    run() {
      throw new Error('Fill in what ${id} does.')
    },
  }),
`

/** "moveStageEarlier" → "Move stage earlier". */
const titleOf = (id) => `${id[0].toUpperCase()}${id.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`

/** A test of commands, with a case for one more; it fails until somebody writes it. */
const withCase = (test, id, file) =>
  withText(
    test,
    read(test),
    /(?=\n {2}\},\n\)\s*$)/,
    `
    ${/\W/.test(id) ? `'${id}'` : id}: [
      {
        when: 'it is written',
        given() {
          throw new Error('Fill in ${file}, and here when ${id} can be done and what it leaves.')
        },
      },
    ],`,
  )
