import { withLayout } from '#core/edits/layout.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { tidyPlaces } from '../platform/tidy-layout.ts'
import { fit } from '../store/canvas-handle.ts'
import { current, diagramFor } from '../store/derived.ts'
import { commit, usePlanStore } from '../store/plan-store.ts'
import { usePreferences } from '../store/preferences-store.ts'
import { say } from '../store/session-store.ts'
import { selectedShapes } from './arrange-commands.ts'
import type { Command } from './command.ts'
import { toggleTheme } from './theme.ts'

export const viewCommands = {
  fitView: {
    title: 'Show everything',
    group: 'view',
    shortcuts: ['Shift+1'],
    onCanvas: true,
    run: fit,
  },
  tidy: {
    title: 'Arrange tidily',
    group: 'arrange',
    edits: true,
    async run() {
      const now = current()
      const { document } = usePlanStore.getState()
      if (!now) return
      const shapes = selectedShapes()
      const only = shapes.length > 1 ? new Set(shapes.map(({ id }) => id)) : undefined
      const places = await tidyPlaces(diagramFor(now.plan, now.stage), graphOf(now.stage.topology), only)
      if (usePlanStore.getState().document !== document) return
      if (commit('Arrange tidily', now.stage.id, (plan) => withLayout(plan, places))) say('Arranged tidily.')
      if (!only) fit()
    },
  },
  toggleTheme: {
    title: 'Dark theme',
    group: 'view',
    isChecked: () => usePreferences.getState().theme === 'dark',
    run: toggleTheme,
  },
} satisfies Record<string, Command>
