import { isWaivable } from '#core/checking/waivers.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { current, reportOf } from '../store/derived.ts'
import { openDialog } from '../store/dialog-store.ts'
import { setMarkersHidden, useProblems } from '../store/problems-store.ts'
import { say, useSession } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { chooseFix, showFinding } from './gestures.ts'
import { showTab } from './panels.ts'
import { askToWaive } from './questions.ts'

const openFindings = (): readonly Finding[] => {
  const now = current()
  return now ? reportOf(now.plan).findings.filter(({ waived }) => !waived) : []
}
const noProblems = () => (openFindings().length > 0 ? undefined : 'There are no problems.')

/** The place of the problem that was shown last: where to go on when it is gone. */
let shownAt = -1

function showNext(offset: 1 | -1): void {
  const findings = openFindings()
  const { shown } = useProblems.getState()
  const at = findings.findIndex((finding) => identityOf(finding) === shown)
  const next = at >= 0 ? at + offset : offset > 0 ? Math.max(shownAt, 0) : shownAt - 1
  const index = (next + findings.length) % findings.length
  const finding = findings[index]
  if (!finding) return
  shownAt = index
  showFinding(finding)
  say(`Problem ${index + 1} of ${findings.length}: ${finding.message}`)
}

/** The problem that is meant: the one looked at last, or the first about what has been selected since. */
function meant(is: (finding: Finding) => boolean = () => true): Finding | undefined {
  const { selection, stage } = useSession.getState()
  const { shown, isMeant } = useProblems.getState()
  const fitting = openFindings().filter(is)
  const looked = isMeant ? fitting.find((finding) => identityOf(finding) === shown) : undefined
  const isAboutSelected = (finding: Finding) =>
    finding.stage === stage && finding.entities.some((id) => selection.includes(id))
  return looked ?? fitting.find(isAboutSelected)
}

const needsProblem = () => (meant() ? undefined : 'Select a problem, or an object with one.')
const hasFix = ({ fixes }: Finding): boolean => fixes.length > 0

export const problemCommands = {
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
  fixProblem: {
    title: 'Fix the problem…',
    group: 'check',
    shortcuts: ['Mod+.'],
    edits: true,
    disabledReason: () => (meant(hasFix) ? undefined : 'Select an object with a problem that has a fix.'),
    run: () => chooseFix(meant(hasFix)),
  },
  waiveProblem: {
    title: 'Waive the problem…',
    group: 'check',
    shortcuts: ['W'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (meant(isWaivable) ? undefined : 'Select a problem, or an object with one, to waive it.'),
    run: () => askToWaive(meant(isWaivable)),
  },
  aboutRule: {
    title: 'About the rule of the problem',
    group: 'check',
    disabledReason: needsProblem,
    run: () => openDialog({ type: 'rules', rule: meant()?.rule }),
  },
  showRules: {
    title: 'Rules and their severities…',
    group: 'check',
    run: () => openDialog({ type: 'rules' }),
  },
  showWaivers: {
    title: 'Show the waivers',
    group: 'check',
    run: () => showTab('waivers'),
  },
  toggleMarkers: {
    title: 'Marks of problems',
    group: 'view',
    shortcuts: ['V'],
    onCanvas: true,
    isChecked: () => !useProblems.getState().areMarkersHidden,
    run() {
      const areMarkersHidden = !useProblems.getState().areMarkersHidden
      setMarkersHidden(areMarkersHidden)
      say(areMarkersHidden ? 'The marks are hidden; every rule is still checked.' : 'The marks are shown again.')
    },
  },
} satisfies Record<string, Command>
