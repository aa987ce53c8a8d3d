import type { Person } from '#core/edits/intake/brought.ts'
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

/** What a plan keeps of an account. */
interface Account {
  readonly entry: Entry
  readonly address: string | undefined
  readonly home: string | undefined
  readonly policy: string | undefined
  readonly domain: string | undefined
  readonly isOnline: boolean
  readonly count: number
  /** Of a row that stands for many. */
  readonly groupName: string | undefined
}

/** Users as groups of one home, policy and SIP domain, or of the name that the file has for many; whether it is kept who they are, is decided where they come into a plan. */
export function readUsers(entries: readonly Entry[], choices: ImportChoices, remarks: Remarks): Part {
  const isDisabled = (entry: Entry) => flagIn(entry, 'enabled', 'an account', remarks) === false
  const disabled = entries.filter(isDisabled)
  const isOut = new Set(disabled)
  sayDisabled(disabled, remarks)
  const accounts = once(
    entries.filter((entry) => !isOut.has(entry)).map((entry) => accountOf(entry, remarks)),
    remarks,
  )
  const homes = new Set(accounts.flatMap(({ home }) => home ?? []))
  const nameOf = namerFor([...homes])
  const groups = groupBy(accounts, keyOf)
  sayHomeless(accounts, remarks)
  const people = accounts.flatMap((account) => personOf(account).map((person) => ({ entry: account.entry, person })))
  return {
    said: [...groups].flatMap(([id, all]) => (all[0] ? [saidIn(all[0].entry, groupOf(id, all, nameOf))] : [])),
    people: { areSingle: choices.singleUsers === true, all: people.map(({ person }) => person) },
    places: people.map(({ entry, person }) => saidIn(entry, person.user)),
    mentioned: [],
    called: new Map(
      accounts.flatMap(({ policy }) => (policy === undefined ? [] : [[policyKey(`Tag:${policy}`), policy]])),
    ),
    covers: homes.size === 0 ? [] : [{ kind: 'users', within: [...new Set([...homes].map(poolKey))] }],
  }
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
  const where = home === undefined ? (isOnline ? 'Users online' : 'Users without a home') : `Users of ${nameOf(home)}`
  return {
    id,
    kind: 'users',
    name: first?.groupName ?? [where, domain, policy].filter((part) => part !== undefined).join(' · '),
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

/** Someone who is in several tables, or twice in one, is counted once, as the first row has them. */
function once(accounts: readonly Account[], remarks: Remarks): readonly Account[] {
  const first = new Map<string, Account>()
  const again = new Map<Account, Account>()
  for (const account of accounts) {
    const key = account.address?.toLowerCase().replace(/^sip:/, '')
    if (key === undefined) continue
    const known = first.get(key)
    if (known) again.set(account, known)
    else first.set(key, account)
  }
  sayAgain(again, remarks)
  return accounts.filter((account) => !again.has(account))
}

/** Those whose rows say the same together, and those of whom they do not with what is taken. */
function sayAgain(again: ReadonlyMap<Account, Account>, { say }: Remarks): void {
  for (const [{ file }, own] of groupBy([...again], ([{ entry }]) => entry.of.table)) {
    for (const [other, alike] of groupBy(own, ([account, known]) => otherwise(account, known))) {
      const text = `${counted(alike.length, 'user is', 'users are')} listed before${other}, and counted once.`
      const lines = linesOf(alike.map(([{ entry }]) => entry))
      say('twice', { type: 'assumed', text, file, lines })
    }
  }
}

/** What two rows say differently of somebody, of which the first is kept. */
function otherwise(account: Account, known: Account): string {
  const differing = (['home', 'policy'] as const).filter(
    (field) => account[field]?.toLowerCase() !== known[field]?.toLowerCase(),
  )
  return differing.map((field) => ` ${inWords[field](known)}, not ${inWords[field](account)}`).join(', and')
}

const inWords = {
  home: ({ home, isOnline }: Account) => (home === undefined ? (isOnline ? 'online' : 'without a home') : `at ${home}`),
  policy: ({ policy }: Account) => (policy === undefined ? 'without a policy' : `with the policy ${policy}`),
} as const

const linesOf = (entries: readonly Entry[]): readonly number[] => entries.flatMap(({ row }) => row.line ?? [])

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
