import { addressKey } from '#core/domain/servers/addresses.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { counted } from '#core/model/words.ts'
import { hasColumn } from '../entry.ts'
import type { Remarks } from '../notices.ts'
import { type Account, linesOf } from './account.ts'

/** Someone who is in several tables, or twice in one, is counted once, as the first row has them. */
export function once(accounts: readonly Account[], remarks: Remarks): readonly Account[] {
  const first = new Map<string, Account>()
  const again = new Map<Account, Account>()
  for (const account of accounts) {
    if (account.address === undefined) continue
    const key = addressKey(account.address)
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

/** What two rows say differently of somebody, of which the first is kept; a table without such a column says nothing. */
function otherwise(account: Account, known: Account): string {
  const differing = said.filter(
    ({ columns, textOf, isSame }) =>
      [account, known].every(({ entry }) => columns.some((column) => hasColumn(entry, column))) &&
      !isSame(textOf(account)?.toLowerCase(), textOf(known)?.toLowerCase()),
  )
  return differing.map(({ inWords }) => ` ${inWords(known)}, not ${inWords(account)}`).join(', and')
}

interface SaidOfAccount {
  readonly columns: readonly string[]
  readonly textOf: (account: Account) => string | undefined
  readonly isSame: (one: string | undefined, other: string | undefined) => boolean
  readonly inWords: (account: Account) => string
}

const said: readonly SaidOfAccount[] = [
  {
    columns: ['homedOn', 'homeServer', 'hosting'],
    textOf: ({ home, isOnline }) => home ?? (isOnline ? 'online' : undefined),
    // A host and its FQDN are one home.
    isSame: (one, other) => one === other || one?.split('.')[0] === other || one === other?.split('.')[0],
    inWords: ({ home, isOnline }) => (home === undefined ? (isOnline ? 'online' : 'without a home') : `at ${home}`),
  },
  {
    columns: ['policy'],
    textOf: ({ policy }) => policy,
    isSame: (one, other) => one === other,
    inWords: ({ policy }) => (policy === undefined ? 'without a policy' : `with the policy ${policy}`),
  },
]
