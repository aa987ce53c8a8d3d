import { expect, vi } from 'vitest'
import { exportCommands } from '#app/commands/export-commands.ts'
import * as painting from '#app/platform/paint-scene.ts'
import { compareWith } from '#app/store/compare-store.ts'
import { closeDocument } from '#app/store/plan-store.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import type { Page } from '../../support/page-without-browser.ts'
import { planOf } from '../../support/plan-builder.ts'
import { l10, l13 } from './small-plan.ts'

const two = planOf([l10], [l10, l13])
const closed: CommandCase = { when: 'no plan is open', given: closeDocument, disabled: 'No plan is open.' }
const noStep = 'This is the first stage: no step leads to it.'
const nothing = 'A plan of one stage has nothing to compare it with.'
const names = ({ saved }: Page) => saved.map(({ name }) => name)

/** The same for every form: off without a plan, else saved under a name that says what it is. */
const saves = (name: string, holds: RegExp): readonly [CommandCase, ...CommandCase[]] => [
  closed,
  {
    when: 'a plan is open',
    stage: 's2',
    says: `Saved as test-plan.stage-2.${name}.`,
    leaves: ({ page }) => expect(textOf(page.saved[0]?.content)).toMatch(holds),
  },
]

/** What was saved, also where it is no text. */
const textOf = (content: unknown): unknown =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : content

describeCommands(
  exportCommands,
  { plan: two },
  {
    'export.drawing.svg': [
      closed,
      {
        when: 'a plan is open',
        stage: 's2',
        says: 'Saved as test-plan.stage-2.svg.',
        leaves({ page }) {
          expect(names(page)).toEqual(['test-plan.stage-2.svg'])
          expect(page.saved[0]?.content).toMatch(/^<svg [\s\S]*L13/)
        },
      },
    ],
    'export.drawing.drawio': saves('drawio', /<mxfile [\s\S]*L13/),
    'export.drawing.vsdx': saves('vsdx', /^PK/),
    exportPng: [
      closed,
      {
        when: 'a plan is open',
        given: () => vi.spyOn(painting, 'paintScene').mockResolvedValue({ blob: new Blob(), scale: 2 }),
        says: 'The stage is exported as PNG.',
        leaves: ({ page }) => expect(names(page)).toEqual(['test-plan.stage-1.png']),
      },
      {
        when: 'it is larger than this browser can draw',
        given: () => vi.spyOn(painting, 'paintScene').mockResolvedValue({ blob: new Blob(), scale: 1 }),
        says: 'The stage is exported as PNG, scaled down to what this browser can draw.',
      },
    ],
    'export.changes.text': [
      { when: 'there is no other stage', plan: planOf([l10]), disabled: nothing },
      {
        when: 'there is a stage before',
        stage: 's2',
        says: 'Saved as test-plan.stage-2.changes.txt.',
        leaves: ({ page }) => expect(page.saved[0]?.content).toMatch(/L13/),
      },
    ],
    'export.changes.json': [
      { when: 'there is no other stage', plan: planOf([l10]), disabled: nothing },
      {
        when: 'there is a stage before',
        stage: 's2',
        says: 'Saved as test-plan.stage-2.changes.json.',
        leaves: ({ page }) => expect(page.saved[0]?.content).toMatch(/L13/),
      },
    ],
    'export.changes.markdown': [
      { when: 'there is no other stage', plan: planOf([l10]), disabled: nothing },
      {
        when: 'the first stage is shown, it is compared with the next one',
        stage: 's1',
        says: 'Saved as test-plan.stage-1.changes.md.',
        leaves({ page: { saved } }) {
          expect(saved.map(({ name }) => name)).toEqual(['test-plan.stage-1.changes.md'])
          expect(saved[0]?.content).toMatch(/L13/)
        },
      },
      {
        when: 'another stage was picked',
        plan: planOf([l10], [l10, l13], [l10, l13]),
        stage: 's3',
        given: () => compareWith('s1'),
        says: 'Saved as test-plan.stage-3.changes.md.',
        leaves: ({ page: { saved } }) => expect(saved[0]?.content).toMatch(/L13/),
      },
    ],
    copyChanges: [
      { when: 'there is no other stage', plan: planOf([l10]), disabled: nothing },
      {
        when: 'there is a stage before',
        stage: 's2',
        says: 'The changes are copied as Markdown.',
        leaves: ({ page }) => expect(page.clipboard).toMatch(/Stage 1[\s\S]*Stage 2[\s\S]*L13/),
      },
      {
        when: 'the browser copies nothing',
        given: () => {
          Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('No.')) })
        },
        says: 'This browser copies nothing for a page: export them instead.',
      },
    ],
    'export.findings.text': saves('problems.txt', /Stage 2/),
    'export.findings.json': saves('problems.json', /^\{/),
    'export.findings.sarif': saves('problems.sarif', /sarif/),
    'export.findings.junit': saves('problems.xml', /<testsuites/),
    'export.findings.markdown': saves('problems.md', /^# /),
    'export.reach.text': saves('reach.txt', /Stage 2/),
    'export.reach.csv': saves('reach.csv', /,/),
    'export.reach.json': saves('reach.json', /^\{/),
    'export.proof.text': saves('end-state.txt', /Stage 2/),
    'export.proof.json': saves('end-state.json', /^\{/),
    'export.proof.markdown': saves('end-state.md', /Stage 2/),
    'export.runbook.markdown': [
      closed,
      { when: 'the first stage is shown', disabled: noStep },
      {
        when: 'a step leads to the shown stage',
        stage: 's2',
        says: 'Saved as test-plan.stage-2.md.',
        leaves: ({ page }) => expect(page.saved[0]?.content).toMatch(/L13/),
      },
    ],
    'export.runbook.ps1': [
      { when: 'the first stage is shown', disabled: noStep },
      {
        when: 'a step leads to the shown stage',
        stage: 's2',
        says: 'Saved as test-plan.stage-2.ps1.',
        leaves: ({ page }) => expect(page.saved[0]?.content).toMatch(/L13/),
      },
    ],
  },
)
