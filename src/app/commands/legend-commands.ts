import { Spline } from 'lucide-react'
import { withLinesDrawn } from '#core/edits/layout.ts'
import { isLineDrawn, type LineKind } from '#core/model/plan.ts'
import { act } from './act.ts'
import { type Command, command } from './command.ts'
import { aPlan } from './needs.ts'

/** Which kinds of line the diagrams and pictures of the plan have; a broken line is always drawn. */
export const legendCommands = {
  drawHosting: drawing('hosting', 'Hosting'),
  drawHome: drawing('home', 'Homes'),
  drawConnection: drawing('connection', 'Connections'),
  drawDerived: drawing('derived', 'Connections by home and policy'),
  drawPolicy: drawing('policy', 'Policies'),
  drawContent: drawing('content', 'Content of other chat pools'),
  drawInteraction: drawing('interaction', 'Expected interactions'),
} satisfies Record<string, Command>

function drawing(kind: LineKind, title: string): Command {
  return command({
    title,
    group: 'view',
    icon: Spline,
    edits: true,
    needs: aPlan,
    isChecked: ({ plan }) => isLineDrawn(plan.lines, kind),
    run({ plan, stage }) {
      const on = !isLineDrawn(plan.lines, kind)
      const label = `${on ? 'Draw' : 'Hide'} lines: ${title.toLowerCase()}`
      act(label, stage.id, (now) => withLinesDrawn(now, kind, on), `${label}.`)
    },
  })
}
