import { readdirSync } from 'node:fs'
import { createCheck } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { templates } from '#core/templates/index.ts'
import type { DrawingInput } from '#formats/drawing/drawing-input.ts'
import { samplePlan } from './format-inputs.ts'
import { category, chatPool, client, planWith, pool, room, users } from './plan-builder.ts'

const check = createCheck(rules)

/** All stages of a plan, and where a format can the steps between them. */
export const drawingOf = (plan: Plan): DrawingInput => ({
  plan,
  stages: plan.stages.map(({ id }) => id),
  report: check(plan),
  steps: true,
})

/** The samples and templates, each by its name. */
export const drawnPlans: readonly (readonly [name: string, plan: Plan])[] = [
  ...readdirSync('public/plans').map((file) => {
    const name = file.replace('.plan.json', '')
    return [name, samplePlan(name)] as const
  }),
  ...templates.map(({ id, build }) => [`template ${id}`, build()] as const),
]

/** A plan of two stages in which one thing of nearly every kind has that name, with lines, islands and findings. */
export function planNamed(name: string): Plan {
  const entities = [
    { ...pool('L', 'lync2010'), name },
    { ...chatPool('P', 'lync2013', { hostedOn: 'pool:L', servers: [{ fqdn: 'a' }] }), name },
    { ...chatPool('G', 'lync2010', { hostedOn: 'pool:L' }), name },
    { ...category('C', { chatPool: 'chatPool:P' }), name },
    { ...room('R', { category: 'category:C', members: ['users:U'] }), name },
    { ...users('U', { homedOn: 'pool:L' }), name },
    client('K', 'lync2013', 'users:U', ['chatPool:G']),
  ] as const
  const plan = planWith({ name }, [entities[0]], [...entities])
  return { ...plan, stages: plan.stages.map((stage) => ({ ...stage, name })) }
}

/** Names that are meant to break what they are written into. */
export const hostileNames = [
  ['markup', '</mxCell><script>alert("1")</script>&amp;<![CDATA[x]]>'],
  ['quotes', `"O'Neill" & 'co' \`x\``],
  ['control characters', 'A\u0000\u001b[31mB\u202eC\ud800D\uffffE\ufeff\u2028F\u0085G'],
  ['line breaks', 'first\r\nsecond\tthird'],
  ['a formula', '=HYPERLINK("http://example.com";"x")'],
  ['a placeholder', '%name% {0} \\n'],
  ['the other direction', 'قاعة التداول (12) חדר abc'],
  ['pictures', '👩‍👩‍👧‍👦🙂🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['no letters', '   '],
  ['10,000 letters', 'Wide '.repeat(2000)],
  ['one word of 10,000 letters', 'x'.repeat(10_000)],
] as const
