import { stageOf } from '#core/model/plan.ts'
import type { Draft } from '../platform/documents.ts'
import { documents } from '../platform/documents.ts'
import { onLeaving } from '../platform/leaving.ts'
import { onTyping, typeAgain, typedNow } from '../platform/typing.ts'
import { tellFailure } from '../store/dialog-store.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { announce, select, setRenaming, setRenamingStage, showStage, useSession } from '../store/session-store.ts'

let stored = ''

/** Keeps what is typed in a field and not said yet beside the plan, from now on. Returns how to end that. */
export function startKeepingDrafts(): () => void {
  const ends = [onTyping(keepDraft), onLeaving(keepDraft, () => false)]
  return () => {
    for (const end of ends) end()
  }
}

function keepDraft(): void {
  const { document } = usePlanStore.getState()
  if (!document || document.readOnly !== undefined) return
  const draft = draftNow()
  const text = JSON.stringify([document.id, draft])
  if (text === stored) return
  stored = text
  // A disk that takes no draft is told of by the steps that it does not take.
  documents.storeDraft(document.id, draft).catch(() => {})
}

function draftNow(): Draft | undefined {
  const typed = typedNow()
  const { stage, selection, renaming, renamingStage } = useSession.getState()
  return typed && { ...typed, stage, selection, renaming, renamingStage }
}

/** Puts what was being typed when the planner was closed back where it was. */
export function typeDraft(draft: Draft): void {
  const { plan } = usePlanStore.getState()
  if (plan && stageOf(plan, draft.stage)) showStage(draft.stage)
  select(draft.selection)
  setRenaming(draft.renaming)
  setRenamingStage(draft.renamingStage)
  tryTyping(draft, patience)
}

/** The field comes once the plan is drawn, and what it belongs to is loaded. */
const patience = 50
const between = 100

function tryTyping(draft: Draft, tries: number): void {
  setTimeout(() => {
    if (typeAgain(draft)) announce(`What you were typing in ${draft.field} is there again.`)
    else if (tries > 1) tryTyping(draft, tries - 1)
    else tellFailure(`You were typing this in ‘${draft.field}’: ${draft.text}`, 'What you typed last was not said yet')
  }, between)
}
