import { withLayout } from '#core/edits/layout.ts'
import { type Finding, identityOf } from '#core/finding.ts'
import { graphOf } from '#core/graph.ts'
import { tidyPlaces } from '../platform/tidy-layout.ts'
import { current, diagramFor, reportOf } from '../store/derived.ts'
import { commit, usePlanStore } from '../store/plan-store.ts'
import { fit, say, useSession } from '../store/session-store.ts'
import { selectedShapes } from './arrange-commands.ts'
import type { Command } from './command.ts'
import { applyFix, showFinding } from './gestures.ts'
import { toggleTheme } from './theme.ts'

const openFindings = (): readonly Finding[] => {
  const now = current()
  return now ? reportOf(now.plan).findings.filter(({ waived }) => !waived) : []
}
const noProblems = () => (openFindings().length > 0 ? undefined : 'There are no problems.')

/** The problem that was shown last, and its place in the one order: where to go on when it is gone. */
let shown = { identity: '', at: -1 }

function showNext(offset: 1 | -1): void {
  const findings = openFindings()
  const at = findings.findIndex((finding) => identityOf(finding) === shown.identity)
  const next = at >= 0 ? at + offset : offset > 0 ? Math.max(shown.at, 0) : shown.at - 1
  const index = (next + findings.length) % findings.length
  const finding = findings[index]
  if (!finding) return
  shown = { identity: identityOf(finding), at: index }
  showFinding(finding)
  say(`Problem ${index + 1} of ${findings.length}: ${finding.message}`)
}

/** The findings about what is selected, in this stage. */
const selectedFinding = (): Finding | undefined => {
  const { selection, stage } = useSession.getState()
  return openFindings().find(
    (finding) =>
      finding.stage === stage && finding.fixes.length > 0 && finding.entities.some((id) => selection.includes(id)),
  )
}

export const viewCommands = {
  nextProblem: {
    title: 'Next problem',
    group: 'check',
    shortcuts: ['F8'],
    disabledReason: noProblems,
    run: () => showNext(1),
  },
  previousProblem: {
    title: 'Previous problem',
    group: 'check',
    shortcuts: ['Shift+F8'],
    disabledReason: noProblems,
    run: () => showNext(-1),
  },
  applyFirstFix: {
    title: 'Apply the first fix',
    group: 'check',
    shortcuts: ['Mod+.'],
    edits: true,
    disabledReason: () => (selectedFinding() ? undefined : 'Select an object with a problem that has a fix.'),
    run() {
      const finding = selectedFinding()
      if (finding) applyFix(finding)
    },
  },
  showRules: {
    title: 'Rules and their severities…',
    group: 'check',
    run: () => useSession.setState({ rules: '' }),
  },
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
    isChecked: () => useSession.getState().theme === 'dark',
    run: toggleTheme,
  },
} satisfies Record<string, Command>
