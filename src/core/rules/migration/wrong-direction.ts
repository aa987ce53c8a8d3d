import { contentMoves, movesAlong } from '#core/domain/migration/content-moves.ts'
import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { isUpgradable } from '#core/domain/migration/upgrades.ts'
import { lastSeen } from '#core/domain/reachability/takeover.ts'
import { editOperations } from '#core/edits/imports.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { upgradeContent } from '#core/edits/upgrade-content.ts'
import { type ChatPool, type EntityId, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Fix, Rule } from '#core/model/rule/rule.ts'
import { chatName } from '#core/model/words.ts'
import { couldImport } from '../parts/fixes/import-fixes.ts'
import { keepsContent } from '../parts/fixes/kept-content.ts'
import { momentAt } from '../parts/fixes/subject.ts'

export const wrongDirection: Rule = {
  id: 'migration/wrong-direction',
  severity: 'error',
  when: 'transition',
  title: 'Chat data is imported into Persistent Chat only, and Group Chat upgraded to Lync 2010 only',
  rationale:
    'The import writes into Persistent Chat. From OCS 2007 R2 to Lync 2010, Group Chat has an upgrade of its own.',
  howToFix: 'Import the other way round; from OCS 2007 R2 to Lync 2010, upgrade Group Chat instead.',
  source: { keys: ['PS:Import-CsPersistentChatData', 'RESTORE', 'GC10MIG'], basis: 'stated' },

  *check(at) {
    for (const { what, from, to } of wrongIn(at)) {
      yield {
        entities: [from.id, to.id],
        related: movedBetween(at, from, to),
        message: what === 'import' ? importMessage(from, to) : upgradeMessage(from, to),
      }
    }
  },

  fixes(plan, finding) {
    const at = momentAt(plan, finding)
    const all = wrongIn(at).filter((wrong) => isBetween(wrong, finding.entities))
    const wrong = all.find(({ from }) => from.id === finding.entities[0])
    if (!wrong) return []
    const without = (edited: Plan) => all.reduce((left, one) => withoutWrong(left, finding.stage, one), edited)
    const fixes =
      wrong.what === 'import' ? importFixes(at, finding, wrong, without) : upgradeFixes(at, finding, wrong, without)
    return fixes.filter(({ apply }) => keepsContent(plan, apply(plan)))
  },
}

interface Wrong {
  readonly what: 'import' | 'upgrade'
  readonly from: ChatPool
  readonly to: ChatPool
}

function wrongIn(at: Moment): readonly Wrong[] {
  const endsOf = (what: Wrong['what'], operations: readonly { source: EntityId; target: EntityId }[]) =>
    operations.flatMap(({ source, target }): readonly Wrong[] => {
      const [from, to] = [lastSeen(at, source), lastSeen(at, target)]
      return from && to ? [{ what, from, to }] : []
    })
  return [
    ...endsOf('import', operationsIn(at, 'importChatData')).filter(({ to }) => isLegacy(to)),
    ...endsOf('upgrade', operationsIn(at, 'upgradeGroupChat')).filter(({ from, to }) => !isUpgradable(from, to)),
  ]
}

function importMessage(from: ChatPool, to: ChatPool): string {
  const advice = isUpgradable(from, to)
    ? `Upgrade the Group Chat of ${from.name} to ${to.name} instead.`
    : isLegacy(from)
      ? 'Choose a Persistent Chat pool.'
      : `Import from ${to.name} into ${from.name} instead.`
  return `The chat data of ${from.name} cannot be imported into ${to.name}, which is Group Chat. ${advice}`
}

const upgradeMessage = (from: ChatPool, to: ChatPool): string =>
  `The Group Chat of ${from.name}, ${chatName[from.generation]}, cannot be upgraded to ${to.name}, ${chatName[to.generation]}: the upgrade leads from OCS 2007 R2 to Lync 2010. ${isLegacy(to) ? 'Leave it out.' : 'Import the chat data instead.'}`

/** The content that moves that way: it has no other fault than this one. */
function movedBetween(at: Moment, from: ChatPool, to: ChatPool): readonly EntityId[] {
  if (!at.before) return []
  return movesAlong(contentMoves(at.before.graph, at.graph), from.id, to.id).map(({ content }) => content.id)
}

/** Of two chat pools there is one finding, which ways of both directions can be at fault for. */
const isBetween = ({ from, to }: Wrong, entities: readonly EntityId[]): boolean =>
  entities.includes(from.id) && entities.includes(to.id)

/** Takes all that is wrong between two chat pools out of the step. */
type Without = (plan: Plan) => Plan

/** Content that moves the wrong way would have none at all. */
function importFixes(at: Moment, { stage, related }: Finding, { from, to }: Wrong, without: Without): readonly Fix[] {
  if (isUpgradable(from, to)) {
    if (!at.before?.graph.get('chatPool', from.id)) return []
    const title = `Upgrade the Group Chat of ${from.name} to ${to.name} instead`
    return [{ title, apply: (plan) => upgradeContent(without(plan), stage, from.id, to.id) }]
  }
  if (related.length > 0 || !couldImport(at, to, from)) return []
  const title = `Import from ${to.name} into ${from.name} instead`
  return [{ title, apply: (plan) => importContent(without(plan), stage, to.id, from.id) }]
}

/** Without the operation, content that moves that way would have no way at all. */
function upgradeFixes(at: Moment, { stage, related }: Finding, { from, to }: Wrong, without: Without): readonly Fix[] {
  const instead: Fix = {
    title: `Import the chat data of ${from.name} into ${to.name} instead`,
    apply: (plan) => importContent(without(plan), stage, from.id, to.id),
  }
  const leaveOut: Fix = {
    title: `Leave out the upgrade of ${from.name} to ${to.name}`,
    apply: without,
  }
  return [...(couldImport(at, from, to) ? [instead] : []), ...(related.length === 0 ? [leaveOut] : [])]
}

function withoutWrong(plan: Plan, stage: string, { what, from, to }: Wrong): Plan {
  const kind = what === 'import' ? 'importChatData' : 'upgradeGroupChat'
  return editOperations(plan, stage, (one) =>
    one.kind === kind && one.source === from.id && one.target === to.id ? undefined : one,
  )
}
