import { expect } from 'vitest'
import { problemCommands } from '#app/commands/problem-commands.ts'
import { reportOf } from '#app/store/derived.ts'
import { fixesOf } from '#app/store/fixes.ts'
import { setPanels, usePreferences } from '#app/store/preferences-store.ts'
import { lookAt, rememberPlace, setMarkersHidden, useProblems } from '#app/store/problems-store.ts'
import { useSession } from '#app/store/session-store.ts'
import { isWaivable } from '#core/checking/waivers.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'
import { l10, l13 } from './small-plan.ts'

const stray = chatPool('Stray', 'lync2010')
const wrong = chatPool('Wrong', 'lync2013', { hostedOn: 'pool:L10' })
const plan = planOf([l10, l13, stray, wrong])
const without = planOf([])

const findings = reportOf(plan).findings.filter(({ waived }) => !waived)
const about = (id: string, is: (finding: Finding) => boolean = () => true): Finding =>
  findings.find((finding) => finding.entities.includes(id as never) && is(finding))!
const hasFix = (finding: Finding) => fixesOf(plan, finding).length > 0

const shown = () => useProblems.getState().shown
const none = 'Select a problem, or an object with one.'
const told = (at: number) => new RegExp(`^Problem ${at + 1} of ${findings.length}: `)

describeCommands(
  problemCommands,
  { plan },
  {
    nextProblem: [
      { when: 'there are none', plan: without, disabled: 'There are no problems.' },
      {
        when: 'a problem is looked at, it shows the next one and what that is about',
        given: () => lookAt(identityOf(findings[0]!)),
        says: told(1),
        selects: findings[1]!.entities.slice(0, 1),
        leaves: () => expect(shown()).toBe(identityOf(findings[1]!)),
      },
      {
        when: 'the last one is looked at, it begins anew',
        given: () => lookAt(identityOf(findings.at(-1)!)),
        says: told(0),
        selects: findings[0]!.entities.slice(0, 1),
      },
    ],
    previousProblem: [
      { when: 'there are none', plan: without, disabled: 'There are no problems.' },
      {
        when: 'the first one is looked at, it goes to the last',
        given: () => lookAt(identityOf(findings[0]!)),
        says: told(findings.length - 1),
        selects: findings.at(-1)!.entities.slice(0, 1),
        leaves: () => expect(shown()).toBe(identityOf(findings.at(-1)!)),
      },
      {
        when: 'none was looked at yet, it begins with the last',
        says: told(findings.length - 1),
        selects: findings.at(-1)!.entities.slice(0, 1),
      },
      {
        when: 'the one that was stepped to is gone, it goes to the one before its place',
        given: () => rememberPlace(2),
        says: told(1),
        selects: findings[1]!.entities.slice(0, 1),
      },
    ],
    fixProblem: [
      { when: 'nothing is selected', disabled: 'Select an object with a problem that has a fix.' },
      {
        when: 'an object with a problem is selected',
        selected: [wrong.id],
        opens: { type: 'fix', finding: about(wrong.id, hasFix) },
        answers: 0,
        step: fixesOf(plan, about(wrong.id, hasFix))[0]!.title,
      },
      {
        when: 'another problem was looked at since',
        selected: [wrong.id],
        given: () => lookAt(identityOf(about(stray.id, hasFix))),
        opens: { type: 'fix', finding: about(stray.id, hasFix) },
      },
    ],
    waiveProblem: [
      { when: 'nothing is selected', disabled: 'Select a problem, or an object with one, to waive it.' },
      {
        when: 'an object with a problem is selected',
        selected: [stray.id],
        opens: { type: 'waive', finding: about(stray.id, isWaivable) },
        answers: { scope: 'stage', reason: 'It is retired by then.' },
        step: `Waive ${about(stray.id, isWaivable).rule}`,
        says: /^Waived: /,
        leaves: (now) => expect(now.plan.waivers).toMatchObject([{ reason: 'It is retired by then.' }]),
      },
      {
        when: 'the person thinks better of it',
        selected: [stray.id],
        opens: { type: 'waive' },
        leaves: (now) => expect(now.plan).toBe(plan),
      },
    ],
    aboutRule: [
      { when: 'nothing is selected', disabled: none },
      {
        when: 'an object with a problem is selected',
        selected: [stray.id],
        opens: { type: 'rules', rule: about(stray.id).rule },
      },
    ],
    showRules: [{ when: 'a plan is open', opens: { type: 'rules' } }],
    showWaivers: [
      {
        when: 'the lower panel is folded',
        given: () => setPanels({ left: true, bottom: false, right: true }),
        isSilent: true,
        leaves() {
          expect(useSession.getState().tab).toBe('waivers')
          expect(usePreferences.getState().panels.bottom).toBe(true)
        },
      },
    ],
    toggleMarkers: [
      {
        when: 'the marks are shown',
        given: () => setMarkersHidden(false),
        checked: true,
        says: 'The marks are hidden; every rule is still checked.',
        leaves: () => expect(useProblems.getState().areMarkersHidden).toBe(true),
      },
      {
        when: 'the marks are hidden',
        given: () => setMarkersHidden(true),
        checked: false,
        says: 'The marks are shown again.',
        leaves: () => expect(useProblems.getState().areMarkersHidden).toBe(false),
      },
    ],
  },
)
