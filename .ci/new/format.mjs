import { camelCase, freeName, isThere, Refusal, read, withText } from './project.mjs'

const folder = 'src/formats'
const list = `${folder}/list.ts`

/** A format that says it is not written yet, in the list of formats, with a test that asks for a golden file. */
export function newFormat(words, usage) {
  const { name, needs, id } = partsOf(words, usage)
  const file = `${folder}/${name}.ts`
  const test = `tests/formats/${name}.test.ts`
  const kind = kindOf(id)
  return {
    files: {
      [file]: formatText(file, needs),
      [list]: listText(needs, id, kind),
      [test]: testText(needs, id),
    },
    next: [
      ...(kind.isNew
        ? [`${list}: how a sentence calls ${id}, its extension and its media type, as list.test.ts knows it.`]
        : []),
      `${file}: what it writes, and for whom.`,
      `\`npx vitest run ${test}\` writes the golden file: read it line by line.`,
      '`npm run docs` writes the table of formats in README.md.',
    ],
  }
}

function partsOf(words, usage) {
  const [name] = words
  if (words.length !== 1) throw new Refusal(`A new format has one name: ${usage}.`)
  if (!/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(`${name} is no name of a format, which is like reach/csv: small letters, digits, hyphens.`)
  }
  const [needs, id] = name.split('/')
  const [, inputs = ''] = /export interface Inputs \{\n([\s\S]*?)\n\}/.exec(read(`${folder}/inputs.ts`)) ?? []
  const all = [...inputs.matchAll(/^ {2}readonly (\w+):/gm)].map(([, input]) => input)
  if (!all.includes(needs)) throw new Refusal(`${needs} is no input of formats; there are ${all.join(', ')}.`)
  if (isThere(`${folder}/${name}.ts`)) throw new Refusal(`There is ${folder}/${name}.ts already.`)
  return { name, needs, id }
}

/** The constant of a kind of file: that of another format with this id, or one that is yet to be named well. */
function kindOf(id) {
  const text = read(list)
  const [, known] = new RegExp(`^const (\\w+) = \\{ id: '${id}',`, 'm').exec(text) ?? []
  return known ? { constant: known, isNew: false } : { constant: freeName(camelCase(id), text, list), isNew: true }
}

function listText(needs, id, { constant, isNew }) {
  const lastOfInput = new RegExp(`(^ {2}format\\('${needs}', .*\\n)(?! {2}format\\('${needs}')`, 'm')
  const line = `  format('${needs}', ${constant}, () => import('./${needs}/${id}.ts')),\n`
  const listed = withText(list, read(list), lastOfInput, `$1${line}`)
  if (!isNew) return listed
  const title = id.replaceAll('-', ' ').toUpperCase()
  const kind = `const ${constant} = { id: '${id}', title: '${title}', extension: 'fill-in', mediaType: 'fill-in' } as const\n`
  return withText(list, listed, /(^const \w+ = \{.*\n)(?!const )/m, `$1${kind}`)
}

const formatText = (file, needs) => `import type { Inputs } from '../inputs.ts'

/** Fill in for whom it is. */
export function render(_: Inputs['${needs}']): string {
  throw new Error('Fill in what ${file} writes.')
}
`

const testText = (input, id) => `import { expect, it } from 'vitest'
import { formatsFor } from '#formats/list.ts'
import { inputsOf, samplePlan } from '../../support/format-inputs.ts'

it('is the golden file', async () => {
  const format = formatsFor('${input}').find(({ id }) => id === '${id}')!
  const [input] = inputsOf(samplePlan('lync-2010-to-2013')).${input}
  await expect(await format.render(input!)).toMatchFileSnapshot(\`golden/lync-2010-to-2013.\${format.extension}\`)
})
`
