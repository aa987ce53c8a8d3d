import { expect, vi } from 'vitest'
import { exportCommands } from '#app/commands/export-commands.ts'
import type { Listed } from '#app/commands/exports/source.ts'
import { type SourceId, sources } from '#app/commands/exports/sources.ts'
import * as painting from '#app/platform/paint-scene.ts'
import * as printing from '#app/platform/printing.ts'
import { compareWith } from '#app/store/compare-store.ts'
import { closeDocument } from '#app/store/plan-store.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import { planOf } from '../../support/plan-builder.ts'
import { l10, l13 } from './small-plan.ts'

const two = planOf([l10], [l10, l13])
const one = planOf([l10])
const closed: CommandCase = { when: 'no plan is open', given: closeDocument, disabled: 'No plan is open.' }
const nothing = 'A plan of one stage has nothing to compare it with.'
const noStep: CommandCase = {
  when: 'the first stage is shown',
  disabled: 'This is the first stage: no step leads to it.',
}

const notCompared: readonly CommandCase[] = [
  { when: 'there is no other stage', plan: one, disabled: nothing },
  {
    when: 'the first stage is shown, and none was picked',
    disabled: 'This is the first stage: no step leads to it. Pick a stage to compare it with.',
  },
]

/** How the files of each thing that leaves the planner begin, and when it cannot. */
const files: Readonly<Record<SourceId, readonly [name: string, ...CommandCase[]]>> = {
  stage: ['test-plan.stage-2'],
  stages: ['test-plan'],
  step: ['test-plan.stage-2.step', noStep],
  comparison: ['test-plan.stage-2.comparison', ...notCompared],
  changes: ['test-plan.stage-2.changes', ...notCompared],
  runbook: ['test-plan.stage-2.runbook', noStep],
  migration: [
    'test-plan.runbook',
    { when: 'there is one stage', plan: one, disabled: 'A plan of one stage has no step: add a stage first.' },
  ],
  problems: ['test-plan.problems'],
  reach: ['test-plan.stage-2.reach'],
  endState: ['test-plan.end-state'],
  rooms: ['test-plan.stage-2.rooms'],
  members: ['test-plan.stage-2.members'],
  pack: ['test-plan.review-pack'],
  tables: ['test-plan'],
  objectsTable: ['test-plan.objects'],
  roomsTable: ['test-plan.rooms'],
  membersTable: ['test-plan.members'],
  findingsTable: ['test-plan.findings'],
  changesTable: ['test-plan.changes'],
  reachTable: ['test-plan.reach'],
  runbookTable: ['test-plan.runbook'],
  waiversTable: ['test-plan.waivers'],
}

/** What a reader of the file sees of it at once. */
const beginnings: Readonly<Record<string, RegExp>> = {
  pdf: /^%PDF/,
  xlsx: /^PK/,
  vsdx: /^PK/,
  pptx: /^PK/,
  drawio: /<mxfile /,
  svg: /^<svg /,
  json: /^\{/,
  markdown: /^# /,
}

const painted = { blob: new Blob(['dots']), scale: 2 }

/** A page of Markdown is saved together with its pictures. */
const isWithPictures = (source: string, { id }: { readonly id: string }): boolean =>
  source === 'pack' && id === 'markdown'
const endingOf = (source: string, form: { readonly id: string; readonly extension: string }): string =>
  isWithPictures(source, form) ? `${form.extension}.zip` : form.extension

/** Every form of each: off without a plan, else saved under a name that says what it is. */
const forms = Object.entries(sources).flatMap(([id, source]) => {
  const [name, ...others] = files[id as SourceId]
  return (source as Listed<string>).formats.map((form): [string, [CommandCase, ...CommandCase[]]] => [
    `export.${id}.${form.id}`,
    [
      closed,
      ...others,
      {
        when: 'a plan is open',
        stage: 's2',
        given: () => vi.spyOn(painting, 'paintScene').mockResolvedValue(painted),
        says: `Saved as ${name}.${endingOf(id, form)}.`,
        leaves({ page: { saved } }) {
          expect(saved.map((file) => file.name)).toEqual([`${name}.${endingOf(id, form)}`])
          expect(form.id === 'png' ? '' : textOf(saved[0]?.content)).toMatch(
            (isWithPictures(id, form) ? beginnings['xlsx'] : beginnings[form.id]) ?? /^/,
          )
        },
      },
    ],
  ])
})

const cases = Object.fromEntries(forms) as unknown as Record<
  Exclude<keyof typeof exportCommands, `copy${string}` | `print${string}` | 'openExport'>,
  [CommandCase, ...CommandCase[]]
>

/** What was saved, also where it is no text. */
const textOf = (content: unknown): unknown =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : content

/** What a clipboard holds that takes pictures of these types beside PNG, by type. */
function takenBy(types: readonly string[]): (readonly [type: string, content: string])[] {
  const taken: (readonly [string, string])[] = []
  vi.stubGlobal('ClipboardItem', ClipboardItemOf(types))
  Object.assign(navigator.clipboard, {
    async write([item]: readonly { readonly forms: Record<string, Promise<Blob>> }[]) {
      for (const [type, blob] of Object.entries(item?.forms ?? {})) taken.push([type, await (await blob).text()])
    },
  })
  return taken
}

const ClipboardItemOf = (types: readonly string[]) =>
  Object.assign(
    function (this: { forms: unknown }, forms: unknown) {
      this.forms = forms
    },
    { supports: (type: string) => types.includes(type) },
  )

let copied: ReturnType<typeof takenBy> = []

describeCommands(
  exportCommands,
  { plan: two },
  {
    ...cases,
    openExport: [closed, { when: 'a plan is open', opens: { type: 'export' } }],
    copyPicture: [
      closed,
      {
        when: 'a plan is open',
        given: () => {
          vi.spyOn(painting, 'paintScene').mockResolvedValue({ ...painted, scale: 1 })
          copied = takenBy(['image/svg+xml'])
        },
        says: 'The picture is copied as PNG. It is scaled down to what a picture can hold.',
        leaves: () => expect(copied).toEqual([['image/png', 'dots']]),
      },
      {
        when: 'the browser copies nothing',
        given: () => vi.spyOn(painting, 'paintScene').mockResolvedValue(painted),
        says: 'This browser copies no PNG for a page: export it instead.',
      },
    ],
    copyPictureAsSvg: [
      closed,
      {
        when: 'the browser takes SVG',
        given: () => {
          copied = takenBy(['image/svg+xml'])
        },
        says: 'The picture is copied as SVG.',
        leaves: () => expect(copied.map(([type]) => type)).toEqual(['text/plain', 'image/svg+xml']),
      },
      {
        when: 'the browser takes text alone',
        given: () => {
          copied = takenBy([])
        },
        says: 'The picture is copied as SVG.',
        leaves: () => expect(copied).toEqual([['text/plain', expect.stringMatching(/^<svg /)]]),
      },
      { when: 'the browser copies nothing', says: 'This browser copies no SVG for a page: export it instead.' },
    ],
    printStage: [
      closed,
      {
        when: 'the second stage is shown',
        stage: 's2',
        isSilent: true,
        given: () => vi.spyOn(printing, 'printPictures').mockResolvedValue(true),
        leaves: () =>
          expect(vi.mocked(printing.printPictures).mock.calls).toEqual([
            ['Test plan · Stage 2', [expect.stringMatching(/^<svg [\s\S]*@font-face/)]],
          ]),
      },
      {
        when: 'the browser prints nothing',
        given: () => vi.spyOn(printing, 'printPictures').mockResolvedValue(false),
        says: 'This browser prints nothing for a page: export a PDF instead.',
      },
    ],
    printAllStages: [
      closed,
      {
        when: 'a plan of two stages is open',
        isSilent: true,
        given: () => vi.spyOn(printing, 'printPictures').mockResolvedValue(true),
        leaves: () =>
          expect(vi.mocked(printing.printPictures).mock.calls).toEqual([
            ['Test plan', [expect.stringMatching(/^<svg /), expect.stringMatching(/^<svg /)]],
          ]),
      },
    ],
    'export.stage.png': [
      ...cases['export.stage.png'],
      {
        when: 'the picture is larger than this browser can paint',
        given: () => vi.spyOn(painting, 'paintScene').mockResolvedValue({ ...painted, scale: 1 }),
        says: 'Saved as test-plan.stage-1.png. It is scaled down to what a picture can hold.',
      },
    ],
    'export.changes.markdown': [
      ...cases['export.changes.markdown'],
      {
        when: 'the first stage is shown, and another was picked',
        stage: 's1',
        given: () => compareWith('s2'),
        says: 'Saved as test-plan.stage-1.changes.md.',
        leaves: ({ page: { saved } }) => expect(saved[0]?.content).toMatch(/L13/),
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
        stage: 's2',
        given: () => {
          Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('No.')) })
        },
        says: 'This browser copies nothing for a page: export them instead.',
      },
    ],
  },
)
