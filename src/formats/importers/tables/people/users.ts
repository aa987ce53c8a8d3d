import type { Person } from '#core/edits/intake/brought.ts'
import { groupName } from '#core/edits/intake/group-names.ts'
import { namedGroupKey } from '#core/edits/intake/recognition.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { EntityId, Users } from '#core/model/entity.ts'
import { counted, thousands } from '#core/model/words.ts'
import type { ImportChoices } from '../../importer.ts'
import { type Namer, namerFor } from '../../naming.ts'
import { policyKey, poolKey, usersKey } from '../../natural-ids.ts'
import { flagIn } from '../choices.ts'
import { cellIn, type Entry, nameIn, quotedText, saidIn, sayOf, textIn } from '../entry.ts'
import { filled } from '../filled.ts'
import type { Mapped } from '../mapping.ts'
import type { Remarks } from '../notices.ts'
import { type DecimalMark, decimalMarkOf, wholeNumberIn } from '../numbers.ts'
import type { Part } from '../part.ts'
import { type Account, linesOf } from './account.ts'
import { once } from './once.ts'

/** Users as groups of one home, policy and SIP domain, or of the name that the file has for many; whether it is kept who they are, is decided where they come into a plan. */
export function readUsers(entries: readonly Entry[], choices: ImportChoices, remarks: Remarks): Part {
  const isDisabled = (entry: Entry) => flagIn(entry, 'enabled', 'an account', remarks) === false
  const disabled = entries.filter(isDisabled)
  const isOut = new Set(disabled)
  sayDisabled(disabled, remarks)
  const told = entries.filter((entry) => !isOut.has(entry)).map((entry) => accountOf(entry, remarks))
  const accounts = once(told, remarks)
  const homes = new Set(accounts.flatMap(({ home }) => home ?? []))
  const nameOf = namerFor([...homes])
  const groups = groupBy(accounts, keyOf)
  sayHomeless(accounts, remarks)
  const people = accounts.flatMap((account) => personOf(account).map((person) => ({ entry: account.entry, person })))
  return {
    said: [...groups].flatMap(([id, all]) =>
      tellings(all).flatMap((own) => (own[0] ? [saidIn(own[0].entry, groupOf(id, own, nameOf))] : [])),
    ),
    people: { areSingle: choices.singleUsers === true, all: people.map(({ person }) => person) },
    places: people.map(({ entry, person }) => saidIn(entry, person.user)),
    mentioned: [],
    called: policiesIn(accounts),
    covers: homes.size === 0 ? [] : [{ kind: 'users', within: [...new Set([...homes].map(poolKey))] }],
  }
}

/** A group that has a name of its own is the same people in each table; of others each table may tell some. */
const tellings = (group: readonly Account[]): readonly (readonly Account[])[] =>
  group[0]?.groupName === undefined ? [group] : [...groupBy(group, ({ entry }) => entry.of.table).values()]

/** As they are called where they are first told. */
function policiesIn(accounts: readonly Account[]): Part['called'] {
  const called = new Map<EntityId, string>()
  for (const { policy } of accounts) {
    if (policy !== undefined && !called.has(policyKey(`Tag:${policy}`))) called.set(policyKey(`Tag:${policy}`), policy)
  }
  return called
}

function accountOf(entry: Entry, remarks: Remarks): Account {
  const hosting = nameIn(entry, 'hosting')
  const address = nameIn(entry, 'sipAddress')
  const domain = address?.split('@')[1]?.toLowerCase()
  return {
    entry,
    address,
    home: homeOf(entry),
    policy: nameIn(entry, 'policy')?.replace(/^tag:\s*/i, ''),
    domain,
    isOnline: hosting !== undefined && !/^srv:?$/i.test(hosting),
    count: countIn(entry, remarks),
    groupName: address === undefined && cellIn(entry, 'count') !== undefined ? nameIn(entry, 'name') : undefined,
  }
}

/** By its FQDN; of OCS users Active Directory has a distinguished name. A number stands for a pool that is gone. */
function homeOf(entry: Entry): string | undefined {
  const registrar = nameIn(entry, 'homedOn')
  if (registrar !== undefined && !/^[\d:]+$|^</.test(registrar)) return registrar
  const server = nameIn(entry, 'homeServer')
  return server?.includes('=') ? /CN=([^,=]+),CN=Pools\b/i.exec(server)?.[1] : server
}

/** A row of a spreadsheet may stand for many. */
function countIn(entry: Entry, remarks: Remarks): number {
  const text = textIn(entry, 'count')
  if (text === undefined) return 1
  const isNumber = typeof cellIn(entry, 'count') === 'number'
  const number = wholeNumberIn(text, isNumber ? '.' : markOfCounts(entry.of))
  const what = `The number ${quotedText(text)} is`
  if (number === undefined) {
    sayOf(entry, remarks, 'count', 'notUnderstood', `${what} not understood and is taken for one.`)
    return 1
  }
  if (number.isOpen) sayOf(entry, remarks, 'open count', 'assumed', `${what} taken for ${thousands(number.value)}.`)
  return number.value
}

/** Of a table once, however many rows ask. */
const markOfCounts = cachedBy(({ table: { rows }, columns }: Mapped): DecimalMark | undefined => {
  const at = columns.get('count')?.at
  return at === undefined ? undefined : decimalMarkOf(rows.map(({ cells }) => String(cells[at] ?? '')))
})

function keyOf({ home, policy, domain, isOnline, groupName }: Account): Users['id'] {
  const key = usersKey(home ?? (isOnline ? 'online' : ''), policy ?? '', domain ?? '')
  return groupName === undefined ? key : namedGroupKey(key, groupName)
}

function groupOf(id: Users['id'], accounts: readonly Account[], nameOf: Namer): Users {
  const [first] = accounts
  const { home, policy, domain, isOnline = false } = first ?? {}
  return {
    id,
    kind: 'users',
    name: first?.groupName ?? groupName({ home: home && nameOf(home), isOnline, domain, policy }),
    count: accounts.reduce((sum, { count }) => sum + count, 0),
    ...sharedFields({ home, policy, domain, isOnline }),
  }
}

const sharedFields = ({ home, policy, domain, isOnline }: Pick<Account, 'home' | 'policy' | 'domain' | 'isOnline'>) =>
  filled({
    homedOn: home === undefined ? undefined : poolKey(home),
    sipDomain: domain,
    policy: policy === undefined ? undefined : policyKey(`Tag:${policy}`),
    online: isOnline && home === undefined ? true : undefined,
  })

/** Someone by the SIP address, without which nobody can be told from another. */
function personOf(account: Account): readonly Person[] {
  const { entry, count, address } = account
  if (address === undefined) return []
  const name = nameIn(entry, 'name') ?? address.replace(/^sip:/i, '')
  const id: EntityId<'users'> = `users:${address.toLowerCase()}`
  return [
    { group: keyOf(account), user: { id, kind: 'users', name, count, sipAddress: address, ...sharedFields(account) } },
  ]
}

function sayDisabled(entries: readonly Entry[], { say }: Remarks): void {
  for (const [{ file }, own] of groupBy(entries, ({ of }) => of.table)) {
    const text = `${counted(own.length, 'account is', 'accounts are')} disabled and not counted.`
    say('disabled', { type: 'notUnderstood', text, file, lines: linesOf(own) })
  }
}

function sayHomeless(accounts: readonly Account[], { say }: Remarks): void {
  const homeless = accounts.filter(({ home, isOnline }) => home === undefined && !isOnline)
  for (const [{ file }, own] of groupBy(homeless, ({ entry }) => entry.of.table)) {
    const text = `${counted(own.length, 'user has', 'users have')} no registrar in the file, so their home is not known.`
    say('homeless', { type: 'broken', text, file, lines: linesOf(own.map(({ entry }) => entry)) })
  }
}
