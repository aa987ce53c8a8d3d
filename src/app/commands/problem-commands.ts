import { BookOpen, CircleArrowDown, CircleArrowUp, Eye, ListChecks, ShieldCheck, ShieldOff, Wrench } from 'lucide-react'
import { isWaivable } from '#core/checking/waivers.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Finding, isCalled } from '#core/model/rule/finding.ts'
import { thousands } from '#core/model/words.ts'
import { reportOf } from '../store/derived.ts'
import { openDialog } from '../store/dialog-store.ts'
import { rememberPlace, setMarkersHidden, useProblems } from '../store/problems-store.ts'
import { announce } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { inPlan, type PlanAtHand } from './needs.ts'
import { goToTab } from './panels.ts'
import { askToWaive } from './questions.ts'
import { showFinding } from './showing.ts'
import { whenAsked } from './when-asked.ts'

const fixing = whenAsked(() => import('./fixes.ts'))

const openFindings = ({ plan }: PlanAtHand): readonly Finding[] =>
  reportOf(plan).findings.filter(({ waived }) => !waived)

const problems = inPlan((at) => {
  const findings = openFindings(at)
  return findings.length > 0 ? { findings } : 'There are no problems.'
})

/** The problem that is meant: the one looked at last, or the first about what has been selected since. */
const aProblem = (is: (finding: Finding, plan: Plan) => boolean, missing: string) =>
  inPlan((at) => {
    const { shown, isMeant } = useProblems.getState()
    const open = openFindings(at)
    const fits = (finding: Finding) => is(finding, at.plan)
    const looked = isMeant ? open.find((finding) => isCalled(finding, shown)) : undefined
    const isAboutSelected = ({ stage, entities }: Finding) =>
      stage === at.stage.id && entities.some((id) => at.selection.includes(id))
    const finding = looked && fits(looked) ? looked : open.find((finding) => isAboutSelected(finding) && fits(finding))
    return finding ? { finding } : missing
  })

const noFix = 'Select an object with a problem that has a fix.'

/** Until the fixes have come any finding may have one. */
const hasFix = (finding: Finding, plan: Plan): boolean => fixing.now()?.canFix(plan, finding) ?? true

function showNext(findings: readonly Finding[], offset: 1 | -1): void {
  const { shown, shownAt = 0 } = useProblems.getState()
  const at = findings.findIndex((finding) => isCalled(finding, shown))
  // What was looked at is gone, so that the next one has its place.
  const next = at >= 0 ? at + offset : offset > 0 ? shownAt : shownAt - 1
  const index = (next + findings.length) % findings.length
  const finding = findings[index]
  if (!finding) return
  rememberPlace(index)
  showFinding(finding)
  announce(`Problem ${thousands(index + 1)} of ${thousands(findings.length)}: ${finding.message}`)
}

export const problemCommands = {
  nextProblem: command({
    title: 'Next problem',
    group: 'check',
    icon: CircleArrowDown,
    shortcuts: ['F8'],
    needs: problems,
    run: ({ findings }) => showNext(findings, 1),
  }),
  previousProblem: command({
    title: 'Previous problem',
    group: 'check',
    icon: CircleArrowUp,
    shortcuts: ['Shift+F8'],
    needs: problems,
    run: ({ findings }) => showNext(findings, -1),
  }),
  fixProblem: command({
    title: 'Fix the problem…',
    group: 'check',
    icon: Wrench,
    shortcuts: ['Mod+.'],
    edits: true,
    needs: aProblem(hasFix, noFix),
    run: ({ plan, finding }) =>
      fixing.ask(({ canFix, chooseFix }) => (canFix(plan, finding) ? chooseFix(finding) : announce(noFix))),
  }),
  waiveProblem: command({
    title: 'Waive the problem…',
    group: 'check',
    icon: ShieldOff,
    shortcuts: ['W'],
    when: 'problem',
    edits: true,
    needs: aProblem(isWaivable, 'Select a problem, or an object with one, to waive it.'),
    run: ({ finding }) => askToWaive(finding),
  }),
  aboutRule: command({
    title: 'About the rule of the problem',
    group: 'check',
    icon: BookOpen,
    needs: aProblem(() => true, 'Select a problem, or an object with one.'),
    run: ({ finding }) => openDialog({ type: 'rules', rule: finding.rule }),
  }),
  showRules: command({
    title: 'Rules and their severities…',
    group: 'check',
    icon: ListChecks,
    run: () => openDialog({ type: 'rules' }),
  }),
  showWaivers: command({
    title: 'Show the waivers',
    group: 'check',
    icon: ShieldCheck,
    run: () => goToTab('waivers'),
  }),
  toggleMarkers: command({
    title: 'Marks of problems',
    group: 'view',
    icon: Eye,
    shortcuts: ['V'],
    when: 'free',
    isChecked: () => !useProblems.getState().areMarkersHidden,
    run() {
      const areMarkersHidden = !useProblems.getState().areMarkersHidden
      setMarkersHidden(areMarkersHidden)
      announce(areMarkersHidden ? 'The marks are hidden; every rule is still checked.' : 'The marks are shown again.')
    },
  }),
} satisfies Record<string, Command>
