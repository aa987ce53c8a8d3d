import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Check,
  LayoutGrid,
  type LucideIcon,
  Pin,
  Undo2,
} from 'lucide-react'
import { isPinned, pin } from '#core/edits/layout.ts'
import type { Alignment, Axis, Movable } from '#core/layout/align.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { arrangement } from '../store/arrangement-store.ts'
import { act } from './act.ts'
import { type Command, command } from './command.ts'
import { aPlan, inPlan, selectedShapes, shapes } from './needs.ts'
import { whenAsked } from './when-asked.ts'

export const arranging = whenAsked(() => import('./arranging.ts'))

/** New places are shown that nobody has decided about. */
const offered = inPlan(() => (arrangement() ? {} : 'Nothing is arranged that could be kept.'))

export const arrangeCommands = {
  alignLeft: align('left', 'Align left edges', AlignStartVertical),
  alignCenter: align('center', 'Align centers', AlignCenterVertical),
  alignRight: align('right', 'Align right edges', AlignEndVertical),
  alignTop: align('top', 'Align top edges', AlignStartHorizontal),
  alignMiddle: align('middle', 'Align middles', AlignCenterHorizontal),
  alignBottom: align('bottom', 'Align bottom edges', AlignEndHorizontal),
  distributeHorizontally: distribute('horizontally', AlignHorizontalDistributeCenter),
  distributeVertically: distribute('vertically', AlignVerticalDistributeCenter),
  tidy: command({
    title: 'Arrange tidily',
    group: 'arrange',
    icon: LayoutGrid,
    edits: true,
    needs: aPlan,
    run(at) {
      const chosen = selectedShapes(at)
      const only = chosen.length > 1 ? new Set(chosen.map(({ id }) => id)) : undefined
      return arranging.ask(({ offerTidy }) => offerTidy(at.plan, at.stage, only))
    },
  }),
  keepArrangement: command({
    title: 'Keep the new places',
    group: 'arrange',
    icon: Check,
    shortcuts: ['Enter'],
    when: 'arrangement',
    edits: true,
    needs: offered,
    run: () => arranging.ask(({ keepArrangement }) => keepArrangement()),
  }),
  putBackArrangement: command({
    title: 'Put the shapes back',
    group: 'arrange',
    icon: Undo2,
    needs: offered,
    run: () => arranging.ask(({ putBackArrangement }) => putBackArrangement()),
  }),
  togglePin: command({
    title: 'Pin in place',
    group: 'arrange',
    icon: Pin,
    shortcuts: ['P'],
    when: 'canvas',
    edits: true,
    needs: shapes(1, 'Select a shape first; what is inside a chat pool has no place.'),
    isChecked: ({ plan, shapes }) => areAllPinned(plan, shapes),
    run({ plan, stage, shapes }) {
      const on = !areAllPinned(plan, shapes)
      const label = `${on ? 'Pin' : 'Unpin'} ${shapes.length === 1 ? 'a shape' : counted(shapes.length, 'shape')}`
      const said = on ? 'Pinned: arranging leaves it where it is.' : 'Unpinned.'
      act(label, stage.id, (now) => pin(now, shapes, on), said)
    },
  }),
} satisfies Record<string, Command>

const areAllPinned = (plan: Plan, all: readonly Movable[]): boolean => all.every(({ id }) => isPinned(plan, id))

function align(to: Alignment, title: string, icon: LucideIcon): Command {
  return command({
    title,
    group: 'arrange',
    icon,
    edits: true,
    needs: shapes(2, 'Select two shapes or more first.'),
    run: ({ shapes }) => arranging.ask(({ alignShapes }) => alignShapes(title, shapes, to)),
  })
}

function distribute(along: Axis, icon: LucideIcon): Command {
  const title = `Distribute ${along}`
  return command({
    title,
    group: 'arrange',
    icon,
    edits: true,
    needs: shapes(3, 'Select three shapes or more first.'),
    run: ({ shapes }) => arranging.ask(({ distributeShapes }) => distributeShapes(title, shapes, along)),
  })
}
