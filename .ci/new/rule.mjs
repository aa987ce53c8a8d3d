import { camelCase, freeName, isThere, namesIn, Refusal, read, withText } from './project.mjs'

const folder = 'src/core/rules'
const advising = 'src/core/advice'
const listTest = 'tests/core/rules/rule-list.test.ts'

/** A rule that judges nothing yet, in the list of its group, with a test that asks for plans. */
export function newRule(words, usage) {
  const id = idOf(words, usage)
  const [group, name] = id.split('/')
  const index = `${folder}/${group}/index.ts`
  const rule = freeName(camelCase(name), read(index), index)
  const file = `${folder}/${id}.ts`
  const advice = `${advising}/${id}.ts`
  const advices = `${advising}/${group}/index.ts`
  const test = `tests/rules/${id}.test.ts`
  return {
    files: {
      [file]: ruleText(id, rule),
      [index]: indexText(index, name, rule),
      [advice]: adviceText(id, rule),
      [advices]: indexText(advices, name, `${rule}Advice`),
      [test]: testText(id, rule),
      [listTest]: withText(listTest, read(listTest), /^(const own = \[[^\]]*)\]/m, `$1'${id}']`),
    },
    next: [
      `${file}: what must hold, the source; \`check\`.`,
      `${advice}: why it must hold, what to do; \`fixes\` where one is plain.`,
      `${listTest}: a rule of the catalogue belongs into \`catalogue\`, by its number, and not into \`own\`.`,
      `${test}: plans on which it is silent, and plans on which it speaks.`,
      '`npm run docs` draws its picture and writes its page; look at both.',
    ],
  }
}

function idOf(words, usage) {
  const [id] = words
  if (words.length !== 1) throw new Refusal(`A new rule has one name: ${usage}.`)
  if (!/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Refusal(`${id} is no name of a rule, which is like hosting/missing-home: small letters, digits, hyphens.`)
  }
  const groups = namesIn(folder).filter((name) => isThere(`${folder}/${name}/index.ts`))
  const [group] = id.split('/')
  if (!groups.includes(group)) throw new Refusal(`${group} is no group of rules; there are ${groups.join(', ')}.`)
  if (isThere(`${folder}/${id}.ts`)) throw new Refusal(`There is ${folder}/${id}.ts already.`)
  const left = `${folder}/not-implemented.ts`
  if (read(left).includes(`'${id}'`)) throw new Refusal(`${left} says why no rule is ${id}: take that away first.`)
  return id
}

function indexText(path, name, rule) {
  const imported = withText(path, read(path), /^(?=export const )/m, `import { ${rule} } from './${name}.ts'\n\n`)
  return withText(path, imported, /,?\s*\]\s*$/, `, ${rule}]\n`)
}

const ruleText = (id, rule) => `import type { Rule } from '#core/model/rule/rule.ts'

export const ${rule}: Rule = {
  id: '${id}',
  severity: 'error',
  when: 'stage',
  title: 'Fill in: what must hold, without a full stop',
  source: { keys: ['PLANNER'], basis: 'derived' },

  *check() {
    // Where it does not hold: yield { entities, message }. With \`each\`, it is asked about one entity at a time.
  },
}
`

const adviceText = (id, rule) => `import type { Advice } from '#core/model/rule/advice.ts'

export const ${rule}Advice: Advice = {
  rule: '${id}',
  rationale: 'Fill in: why it must.',
  howToFix: 'Fill in: what to do where it does not.',
}
`

const testText = (id, rule) => `import { ${rule} } from '#core/rules/${id}.ts'
import { testRule } from '../../support/test-rule.ts'

testRule(${rule}, { valid: {}, invalid: {} })
`
