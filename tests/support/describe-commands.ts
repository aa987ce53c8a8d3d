import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '#app/commands/command.ts'
import { disabledReason, isChecked, run, titleNow } from '#app/commands/run-command.ts'
import { answer, closeDialog, useDialog } from '#app/store/dialog-store.ts'
import type { Answers, Dialog } from '#app/store/dialogs.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { select, showStage, useSession } from '#app/store/session-store.ts'
import { takeWords } from '#app/store/voice-store.ts'
import type { Entity, EntityId } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { openPage, type Page } from './page-without-browser.ts'

/** A dialog that is opened, as far as it is worth saying. */
type Opened = { readonly [D in Dialog as D['type']]: Partial<D> & Pick<D, 'type'> }[Dialog['type']]

interface Situation {
  readonly plan?: Plan
  /** The stage that is shown. */
  readonly stage?: string
  readonly selected?: readonly EntityId[]
  /** What else is so. */
  readonly given?: (page: Page) => unknown
}

/** What is so, and what the command says of itself and does then. */
export interface CommandCase extends Situation {
  /** What is so, in words that follow "when". */
  readonly when: string
  /** Why it cannot be done; then it does nothing. */
  readonly disabled?: string
  readonly title?: string
  readonly checked?: boolean
  readonly opens?: Opened
  readonly answers?: Answers[keyof Answers]
  /** The step that it leaves to be undone; none, if none is named. */
  readonly step?: string
  readonly says?: string | RegExp
  /** Nothing is read out: of what is done tells what has the focus then, or another program. */
  readonly isSilent?: true
  readonly selects?: readonly EntityId[]
  readonly shows?: string
  /** What else is so afterwards. */
  readonly leaves?: (now: Now) => void
}

/** What a command has left. */
interface Now {
  readonly page: Page
  readonly plan: Plan
  readonly stage: Stage
  /** In the shown stage. */
  entity(id: EntityId): Entity | undefined
}

type Cases<Group> = { readonly [Id in keyof Group]: readonly [CommandCase, ...CommandCase[]] }

/** Tries each command of a group in all the situations that are told of it. What a case leaves out must not happen. */
export function describeCommands<Group extends Readonly<Record<string, Command>>>(
  commands: Group,
  usual: Situation,
  cases: Cases<Group>,
): void {
  let page: Page
  beforeEach(() => {
    closeDocument()
    page = openPage()
  })
  afterEach(() => {
    closeDialog()
    page.close()
  })

  it('tells of every command of the group', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(commands).sort())
  })

  describe.each(Object.keys(cases))('%s', (id) => {
    const command = commands[id] as Command
    const all = cases[id] as readonly CommandCase[]
    it.each(all.map((one) => [one.when, one] as const))('when %s', async (_, one) => {
      await setUp({ ...usual, ...one }, page)
      if (one.title !== undefined) expect(titleNow(command)).toBe(one.title)
      if (one.checked !== undefined) expect(isChecked(command)).toBe(one.checked)
      expect(disabledReason(command)).toBe(one.disabled)
      await tryOut(command, one, page)
    })
  })
}

async function setUp({ plan, stage, selected = [], given }: Situation, page: Page): Promise<void> {
  if (plan) openDocument({ id: 'document' }, plan)
  if (stage) showStage(stage)
  select(selected)
  await given?.(page)
}

async function tryOut(command: Command, one: CommandCase, page: Page): Promise<void> {
  const before = { ...usePlanStore.getState(), ...useSession.getState() }
  takeWords()
  const done = run(command)
  await settled(page)
  if (one.opens) await opened(one.opens)
  else expect(openedDialog()).toBeUndefined()
  if (one.opens && one.answers !== undefined) answer(one.opens.type as keyof Answers, one.answers as never)
  else closeDialog()
  await done
  await settled(page)
  expect(openedDialog()).toBeUndefined()
  const { plan, past, document } = usePlanStore.getState()
  expect(past.slice(before.past.length).map(({ label }) => label)).toEqual(one.step === undefined ? [] : [one.step])
  const isSamePlan = document === before.document && past.length === before.past.length
  if (isSamePlan) expect(plan?.stages).toBe(before.plan?.stages)
  const { selection, stage, notice } = useSession.getState()
  expect(selection).toEqual(one.selects ?? before.selection)
  if (one.shows !== undefined) expect(stage).toBe(one.shows)
  if (one.says !== undefined) expect(notice).toMatch(one.says)
  // Which stage is shown is read out by the strip of stages, whatever led there.
  const isHeard = takeWords() !== '' || one.opens !== undefined || one.shows !== undefined
  expect(isHeard, 'whether something is read out').toBe(one.isSilent !== true)
  one.leaves?.(nowOf(page))
}

const openedDialog = (): Dialog | undefined => useDialog.getState().open?.dialog

/** Some of what a command needs is loaded only when it is run. */
const opened = (expected: Opened): Promise<void> =>
  vi.waitFor(() => expect(openedDialog()).toEqual(expect.objectContaining(expected)), { timeout: 20_000, interval: 5 })

/** All that waits for a frame has been done. */
async function settled(page: Page): Promise<void> {
  page.draw()
  await new Promise<void>((resolve) => setTimeout(resolve))
  page.draw()
}

const nowOf = (page: Page): Now => ({
  page,
  get plan() {
    return openPlan()
  },
  get stage() {
    return shownStage()
  },
  entity: (id) => entityOf(shownStage().topology, id),
})

function shownStage(): Stage {
  const { stages } = openPlan()
  const { stage } = useSession.getState()
  return stages.find(({ id }) => id === stage) ?? stages[0]!
}

function openPlan(): Plan {
  const { plan } = usePlanStore.getState()
  if (!plan) throw new Error('No plan is open.')
  return plan
}
