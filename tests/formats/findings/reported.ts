import { createCheck } from '#core/checking/check.ts'
import type { Plan } from '#core/model/plan.ts'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import type { ReportInput } from '#formats/findings/report-input.ts'
import { chatPool, planWith, pool, room } from '../../support/plan-builder.ts'

/** What a rule says of itself. */
export const ruleText = {
  severity: 'error',
  title: 'A chat pool is hosted on its own generation',
  rationale: 'Only that works.',
  howToFix: 'Choose another host.',
  source: { keys: ['COEX'], basis: 'stated' },
} as const

/** A chat pool on a host of another generation. */
export const misplaced: AdvisedRule = {
  ...ruleText,
  id: 'test/misplaced',
  when: 'stage',
  each: 'chatPool',
  *check(one, { graph }) {
    const host = graph.get('pool', one.hostedOn)
    if (!host || host.generation === one.generation) return
    yield {
      entities: [one.id, host.id],
      field: 'hostedOn',
      message: `${one.name} is on ${host.name}.`,
      broken: [{ from: one.id, field: 'hostedOn', to: host.id, label: 'wrong host' }],
    }
  },
  fixes: () => [{ title: 'Move it', apply: (plan) => plan }],
}

/** A pool that the step takes away, with the rooms that there are. */
export const removed: AdvisedRule = {
  ...ruleText,
  id: 'test/removed',
  severity: 'warning',
  when: 'transition',
  title: 'Pools stay',
  source: { keys: ['COEX', 'SUPC'], basis: 'derived' },
  *check({ graph, before }) {
    const gone = before?.graph.all('pool').filter(({ id }) => !graph.find(id)) ?? []
    const related = graph.all('room').map(({ id }) => id)
    for (const one of gone) yield { entities: [one.id], related, message: `${one.name} is removed.` }
  },
}

const noted = (id: string): AdvisedRule => ({
  ...ruleText,
  id,
  severity: 'info',
  when: 'stage',
  each: 'chatPool',
  title: 'Nothing is worth a note',
  *check(one) {
    yield { entities: [one.id], message: `${one.name} is worth a note.` }
  },
})

/** Keeps silent where everything is well, which is everywhere. */
const silent: AdvisedRule = { ...ruleText, id: 'test/silent', when: 'end', *check() {} }

export const crashing: AdvisedRule = {
  ...ruleText,
  id: 'test/crash',
  when: 'stage',
  check() {
    throw new Error('Out of luck.')
  },
}

const stale: AdvisedRule = {
  ...ruleText,
  id: 'test/stale',
  severity: 'warning',
  when: 'waivers',
  title: 'Every waiver matches a finding',
  source: { keys: ['PLANNER'], basis: 'derived' },
  check: ({ reason }) => ({ entities: [], message: `The waiver ‘${reason}’ matches nothing.` }),
}

export const testRules: readonly AdvisedRule[] = [
  misplaced,
  removed,
  noted('test/noted'),
  silent,
  noted('test/off'),
  stale,
]

const hosts = [pool('FE-2013', 'lync2013'), pool('FE-2010', 'lync2010')]
const chat = chatPool('GC', 'lync2010', { hostedOn: 'pool:FE-2010' })
const desk = room('Rates desk', { chatPool: 'chatPool:GC' })

/** Today, all is well; then a chat pool is put on the wrong host, and another one, which is waived, was there all along. */
export const reportedPlan: Plan = planWith(
  {
    name: 'Contoso chat migration',
    severities: { 'test/off': 'off', 'test/noted': 'info' },
    waivers: [
      {
        rule: 'test/misplaced',
        entities: ['chatPool:Old GC', 'pool:FE-2013'],
        reason: 'For a week only.',
        author: 'J. Li',
        date: '2026-03-02',
        expires: '2026-06-01',
        reference: 'CHG-1234',
      },
      { rule: 'test/noted', entities: ['chatPool:Gone'], stages: ['s2'], reason: 'Long ago.' },
    ],
  },
  [...hosts, chat],
  [
    hosts[0]!,
    { ...chat, hostedOn: 'pool:FE-2013' },
    chatPool('Old GC', 'lync2010', { hostedOn: 'pool:FE-2013' }),
    desk,
  ],
)

export const inputOf = (plan: Plan, rules: readonly AdvisedRule[], rest: Partial<ReportInput> = {}): ReportInput => ({
  plan,
  report: createCheck(rules)(plan, '2026-03-02'),
  rules,
  version: '1.2.3',
  ...rest,
})

export const reportedInput = inputOf(reportedPlan, testRules)

/** Names that a reader of the report must take for names. */
const hostileName = '<b>|`[a](x)`*_{0}&"\'\u001B[2J\n# \\ ]]>'
export const hostilePlan: Plan = planWith({ name: hostileName }, [
  pool(hostileName, 'lync2013'),
  chatPool('G', 'lync2010', { name: hostileName, hostedOn: `pool:${hostileName}` }),
])
