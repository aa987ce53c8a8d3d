import { ownPolicy } from '#core/domain/people/policies.ts'
import type { Change } from '#core/model/diff.ts'
import type { EntityId, Kind } from '#core/model/entity.ts'
import { changeText } from '../step/change-text.ts'
import { type RunbookStep, step, words } from '../step/runbook.ts'
import type { Transition } from '../step/transition.ts'

/** Facts that a plan notes, and nobody sets on a server. */
const noted: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  site: ['region', 'siteKind', 'defaultChatPool'],
  pool: ['forest', 'domain', 'stretched', 'site'],
  chatPool: ['concurrentUsers', 'forest', 'domain', 'dataCenterLink', 'lookupUri', 'trustedApplicationPool', 'site'],
  room: ['hasFiles', 'leaveBehind', 'region'],
  users: ['count', 'needsChat', 'memberOf', 'federated', 'online', 'site', 'sipDomain'],
}

/** What changes and no other step names: told in words, so that nothing of the difference is left out. */
export function otherChanges(transition: Transition, steps: readonly RunbookStep[]): readonly RunbookStep[] {
  const named = new Set<EntityId>(steps.flatMap(({ entities }) => entities))
  return transition.changes.flatMap((change) => {
    const { id, kind } = change.type === 'removed' ? change.before : change.after
    const isNote = change.type === 'changed' && notesOnly(transition, change)
    return named.has(id) || kind === 'interaction' || isNote ? [] : [other(id, changeText(change, transition))]
  })
}

/** A policy that holds by its scope is granted to nobody, whatever a plan says. */
function notesOnly({ was, is }: Transition, { before, after, fields }: Extract<Change, { type: 'changed' }>): boolean {
  const isUngranted =
    before.kind === 'users' && after.kind === 'users' && ownPolicy(was, before)?.id === ownPolicy(is, after)?.id
  return fields.every((field) => noted[after.kind]?.includes(field) || (field === 'policy' && isUngranted))
}

const other = (id: EntityId, text: string): RunbookStep =>
  step({
    id: `other:${id}`,
    kind: 'manual',
    title: text,
    actions: [words('Make it so with the tool that you use for it.')],
    checks: [words('It is as the plan says.')],
    wayBack: [words('Set it back.')],
    entities: [id],
    sources: ['PLANNER'],
  })
