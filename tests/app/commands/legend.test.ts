import { expect } from 'vitest'
import { legendCommands } from '#app/commands/legend-commands.ts'
import { usePlanStore } from '#app/store/plan-store.ts'
import { withLinesDrawn } from '#core/edits/layout.ts'
import { isLineDrawn, type LineKind } from '#core/model/plan.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { smallPlan } from './small-plan.ts'

const isDrawn = (kind: LineKind) => isLineDrawn(usePlanStore.getState().plan?.lines, kind)

const cases = (kind: LineKind, title: string) =>
  [
    {
      when: 'they are drawn',
      checked: true,
      step: `Hide lines: ${title}`,
      leaves: () => expect(isDrawn(kind)).toBe(false),
    },
    {
      when: 'they are hidden',
      plan: withLinesDrawn(smallPlan, kind, false),
      checked: false,
      step: `Draw lines: ${title}`,
      leaves: () => expect(isDrawn(kind)).toBe(true),
    },
  ] as const

describeCommands(
  legendCommands,
  { plan: smallPlan },
  {
    drawHosting: cases('hosting', 'hosting'),
    drawHome: [
      {
        when: 'nobody has asked for them',
        checked: false,
        step: 'Draw lines: homes',
        leaves: () => expect(isDrawn('home')).toBe(true),
      },
    ],
    drawConnection: cases('connection', 'connections'),
    drawDerived: cases('derived', 'connections by home and policy'),
    drawPolicy: cases('policy', 'policies'),
    drawContent: cases('content', 'content of other chat pools'),
    drawInteraction: cases('interaction', 'expected interactions'),
  },
)
