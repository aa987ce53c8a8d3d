import { movesBetween } from '#core/domain/migration/moves.ts'
import { type ChatPool, type Entity, isLegacy } from '#core/model/entity.ts'
import type { Cmdlet } from './step/cmdlet.ts'
import type { Prerequisite, RunbookStep } from './step/runbook.ts'
import { added, changed, ids, importsOf, type Transition } from './step/transition.ts'
import { publishers } from './step/words.ts'

/** What must hold before the first step: who may run it, and what no plan can tell. */
export const prerequisitesOf = (transition: Transition, steps: readonly RunbookStep[]): readonly Prerequisite[] => [
  ...rights(steps),
  ...checks.flatMap(({ rule, text, applies }) => {
    const entities = ids(applies(transition))
    return entities.length > 0 ? [{ rule, text, entities }] : []
  }),
]

function rights(steps: readonly RunbookStep[]): readonly Prerequisite[] {
  const actions = steps.flatMap((one) => (one.kind === 'powershell' ? one.actions : []))
  const names = actions.flatMap((one) => (one.type === 'cmdlet' ? namesIn(one.cmdlet) : []))
  const isAny = (pattern: RegExp) => names.some((name) => pattern.test(name))
  return [
    ...(actions.length > 0
      ? [{ text: 'Commands are run in the Lync Server 2013 Management Shell, after a trial in a lab.', entities: [] }]
      : []),
    ...(isAny(/-CsPersistentChat(?!Policy$)/)
      ? [{ text: 'Whoever runs the commands for chat is a member of CsPersistentChatAdministrator.', entities: [] }]
      : []),
    ...(isAny(/-CsPersistentChatPolicy$/)
      ? [{ text: 'Whoever sets or grants policies is a member of CsUserAdministrator.', entities: [] }]
      : []),
    ...(isAny(/^Disable-CsUser$/)
      ? [{ text: 'Whoever disables accounts is a member of RTCUniversalUserAdmins.', entities: [] }]
      : []),
    ...(isAny(/^Move-Cs(Legacy)?User$/)
      ? [{ text: 'Whoever moves users is a member of CsUserAdministrator or CsAdministrator.', entities: [] }]
      : []),
    ...(isAny(/-CsTopology$/) ? [{ text: publishers, entities: [] }] : []),
  ]
}

const namesIn = ({ name, pipe }: Cmdlet): readonly string[] => [name, ...(pipe ? namesIn(pipe) : [])]

interface Check {
  readonly rule: string
  readonly text: string
  /** Whom it concerns; nobody where it does not matter. */
  applies(transition: Transition): readonly Entity[]
}

const fresh = (transition: Transition): readonly ChatPool[] =>
  added(transition, 'chatPool').filter((chatPool) => !isLegacy(chatPool))

const stretched = (transition: Transition): readonly ChatPool[] =>
  [
    ...fresh(transition),
    ...changed(transition, 'chatPool')
      .filter(({ fields }) => fields.some((field) => /^(stretched|backup)/.test(field)))
      .map(({ after }) => after),
  ].filter((chatPool) => chatPool.stretched || chatPool.backupStore)

const sourcesIn = (transition: Transition): readonly ChatPool[] => importsOf(transition).map(({ source }) => source)

/** The rules of the catalogue that no plan can answer, asked of a person where they matter. */
export const checks: readonly Check[] = [
  {
    rule: 'user/force-move',
    text: 'Users are moved without -Force, which drops their contacts and conferences.',
    applies: ({ was, is }) => movesBetween(was, is).map(({ users }) => users),
  },
  {
    rule: 'topology/dr-shares-missing',
    text: 'The SQL servers of both data centers can read and write the share for log shipping, and the second has a folder to copy to. It is no file store of Lync Server.',
    applies: stretched,
  },
  {
    rule: 'topology/certificate-ca',
    text: 'The certificates of the chat servers come from the same authority as those of the internal Lync servers.',
    applies: fresh,
  },
  {
    rule: 'topology/dns',
    text: 'DNS has an internal A record for each chat server, and A records of the pool to each of them.',
    applies: fresh,
  },
  {
    rule: 'topology/ports',
    text: 'Firewalls let through 5041 (SIP to the Front Ends), 8011 (between chat servers), 881 (WCF) and 443 (files).',
    applies: fresh,
  },
  { rule: 'topology/msmq', text: 'Message Queuing is installed on each chat server.', applies: fresh },
  { rule: 'filestore/ntfs', text: 'Chat servers and file stores are on NTFS.', applies: fresh },
  {
    rule: 'filestore/missing-before-publish',
    text: 'The share of the file store exists before the topology is published.',
    applies: fresh,
  },
  {
    rule: 'migration/no-whatif',
    text: 'Each import is rehearsed with -WhatIf until its report is clean.',
    applies: sourcesIn,
  },
  {
    rule: 'migration/per-room-settings-conflict',
    text: 'In Group Chat, file upload and history can differ from room to room. In Persistent Chat the category decides: split categories whose rooms differ before the export.',
    applies: (transition) => sourcesIn(transition).filter(isLegacy),
  },
  {
    rule: 'client/remote-files',
    text: 'Remote users are told that they get no files of rooms: Persistent Chat serves files on the internal web site only.',
    applies: sourcesIn,
  },
]
