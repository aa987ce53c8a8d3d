import { ArrowLeftRight, Spline } from 'lucide-react'
import { useSession } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { linesAt, otherEnd, showLine } from './lines.ts'
import { aLine, inPlan, selectedLine } from './needs.ts'
import { goTo, groundOf } from './walking.ts'

/** Lines to go through: those of the object that is selected last, or that one came from to the selected line. */
const someLines = inPlan((at) => {
  const ground = groundOf(at)
  const line = selectedLine(at)
  const from = (line && useSession.getState().line?.from) ?? ground.here
  const found = from ? linesAt(ground.diagram, from) : []
  return from && found.length > 0 ? { from, found, line } : 'Select an object that a line leads to first.'
})

/** The end of the selected line that one did not come from. */
const theOtherEnd = inPlan((at) => {
  const found = aLine(at)
  if (typeof found === 'string') return found
  const from = useSession.getState().line?.from
  return { ...groundOf(at), to: otherEnd(found.line, from ?? found.line.owner) }
})

export const lineCommands = {
  nextLine: visitLine('Next line', 'L', 1),
  previousLine: visitLine('Previous line', 'Shift+L', -1),
  goToOtherEnd: command({
    title: 'Go to the other end',
    group: 'walk',
    icon: ArrowLeftRight,
    shortcuts: ['E'],
    when: 'canvas',
    needs: theOtherEnd,
    run: ({ to, ...ground }) => goTo(ground, to),
  }),
} satisfies Record<string, Command>

function visitLine(title: string, key: 'L' | 'Shift+L', offset: 1 | -1): Command {
  return command({
    title,
    group: 'walk',
    icon: Spline,
    shortcuts: [key],
    when: 'canvas',
    needs: someLines,
    run({ from, found, line }) {
      const at = found.findIndex(({ id }) => id === line?.id)
      const next = found.at(at < 0 ? (offset > 0 ? 0 : -1) : (at + offset) % found.length)
      if (next) showLine(next, from)
    },
  })
}
