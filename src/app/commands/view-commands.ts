import type { Finding } from '#core/finding.ts'
import { graphOf } from '#core/graph.ts'
import { tidyLayout } from '../platform/tidy-layout.ts'
import { current, diagramFor, reportOf } from '../store/derived.ts'
import { commit } from '../store/plan-store.ts'
import { fit, say, useSession } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { applyFix, showFinding } from './gestures.ts'
import { toggleTheme } from './theme.ts'

const openFindings = (): readonly Finding[] => {
  const now = current()
  return now ? reportOf(now.plan).findings.filter(({ waived }) => !waived) : []
}
const noProblems = () => (openFindings().length > 0 ? undefined : 'There are no problems.')

/** The problem that was shown last, by its place in the one order. */
let shown = -1

function showNext(offset: number): void {
  const findings = openFindings()
  shown = (shown + offset + findings.length) % findings.length
  const finding = findings[shown]
  if (!finding) return
  showFinding(finding)
  say(`Problem ${shown + 1} of ${findings.length}: ${finding.message}`)
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
    shortcuts: ['$mod+Period'],
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
    shortcuts: ['Shift+Digit1'],
    onCanvas: true,
    run: fit,
  },
  tidy: {
    title: 'Arrange tidily',
    group: 'view',
    edits: true,
    async run() {
      const now = current()
      if (!now) return
      const layout = await tidyLayout(diagramFor(now.plan, now.stage), graphOf(now.stage.topology), now.plan.layout)
      commit('Arrange tidily', now.stage.id, (plan) => ({ ...plan, layout: { ...plan.layout, ...layout } }))
      fit()
    },
  },
  toggleTheme: {
    title: 'Switch between light and dark',
    group: 'view',
    run: toggleTheme,
  },
} satisfies Record<string, Command>
