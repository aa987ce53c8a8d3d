import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  LayoutGrid,
  type LucideIcon,
  Pin,
} from 'lucide-react'
import { isPinned, pin, withLayout } from '#core/edits/layout.ts'
import { type Alignment, type Axis, aligned, distributed, type Movable } from '#core/layout/align.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { counted } from '#core/model/words.ts'
import { tidyPlaces } from '../platform/tidy-layout.ts'
import { fit } from '../store/canvas-handle.ts'
import { diagramFor } from '../store/derived.ts'
import { commit, usePlanStore } from '../store/plan-store.ts'
import { announce } from '../store/session-store.ts'
import { act } from './act.ts'
import { type Command, command } from './command.ts'
import { doneInWords } from './done.ts'
import { moveShapes } from './entity-edits.ts'
import { aPlan, selectedShapes, shapes } from './needs.ts'

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
    async run(at) {
      const { plan, stage } = at
      const { document } = usePlanStore.getState()
      const chosen = selectedShapes(at)
      const only = chosen.length > 1 ? new Set(chosen.map(({ id }) => id)) : undefined
      const places = await tidyPlaces(diagramFor(plan, stage), graphOf(stage.topology), only)
      if (usePlanStore.getState().document !== document) return
      if (commit('Arrange tidily', stage.id, (now) => withLayout(now, places))) announce('Arranged tidily.')
      if (!only) fit()
    },
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
    run: ({ shapes }) => moveShapes(aligned(shapes, to), title, doneInWords(title)),
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
    run: ({ shapes }) => moveShapes(distributed(shapes, along), title, doneInWords(title)),
  })
}
