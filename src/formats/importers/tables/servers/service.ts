import type { Generation } from '#core/model/entity.ts'
import type { ImportChoices, OtherProduct } from '../../importer.ts'
import { productOfVersion, type UnknownProduct } from '../../versions.ts'
import { type Entry, listIn, nameIn, textIn } from '../entry.ts'
import type { Remarks } from '../notices.ts'
import { wholeNumberIn } from '../numbers.ts'

/** A service as Get-CsService tells of it. */
export interface Service {
  readonly entry: Entry
  /** In small letters, such as `registrar`. */
  readonly role: string
  readonly fqdn: string
  readonly version: string | undefined
  /** By name. */
  readonly site: string | undefined
}

/** `Registrar:pool.contoso.com`, at times printed with a space behind the colon. */
export function reference(text: string): { readonly role: string; readonly target: string } {
  const [, role = '', target = text] = /^\s*(\w+)\s*:\s*(.*)$/.exec(text) ?? []
  return { role: role.toLowerCase(), target: target.trim() }
}

/** The name that a reference such as `Registrar:pool.contoso.com` leads to. */
export function targetIn(entry: Entry, column: string): string | undefined {
  const text = nameIn(entry, column)
  return text === undefined ? undefined : reference(text).target || undefined
}

export function serviceOf(entry: Entry): Service | undefined {
  const { role, target } = reference(nameIn(entry, 'identity') ?? '')
  const fqdn = targetIn(entry, 'fqdn') ?? hostOf(target)
  if (role === '' || fqdn === '') return undefined
  return { entry, role: sameRole.get(role) ?? role, fqdn, version: versionIn(entry), site: siteIn(entry) }
}

/** A number, also as a spreadsheet writes it: `6,00`. */
export function versionIn(entry: Entry): string | undefined {
  const text = nameIn(entry, 'version')
  const number = text === undefined ? undefined : wholeNumberIn(text, undefined)
  return number === undefined || number.isOpen ? text : String(number.value)
}

/** Where a database is, without its instance. */
export const hostOf = (target: string): string => target.split('\\')[0] ?? target

const sameRole: ReadonlyMap<string, string> = new Map([
  ['externalserver', 'trustedapplicationpool'],
  ['userservices', 'userserver'],
  ['persistentchatservice', 'persistentchatserver'],
])

/** `Site:Redmond`. */
export function siteIn(entry: Entry): string | undefined {
  const text = nameIn(entry, 'site')
  return text?.replace(/^site\s*:\s*/i, '') || undefined
}

/** The service of a role that one needs, by its own column or the list of all. */
export function needOf({ entry }: Service, column: string, role: string, remarks: Remarks): string | undefined {
  const own = targetIn(entry, column)
  if (own !== undefined) return own
  const all = textIn(entry, 'depends') === undefined ? [] : (listIn(entry, 'depends', 'a service', remarks) ?? [])
  return all.map(reference).find((one) => one.role === role)?.target
}

/** Merging puts the pools of OCS into a site of their own. */
export const isOfOcs = (site: string | undefined): boolean => site?.toLowerCase() === 'backcompatsite'

export const otherProduct = (
  key: OtherProduct['key'],
  name: string,
  { name: product, inWords, isNewer }: UnknownProduct,
): OtherProduct => ({ key, name, product, inWords, isNewer })

/** What a version stands for; whoever says so takes a newer product for Lync Server 2013. */
export type Product = { readonly generation: Generation; readonly assumed?: string } | UnknownProduct

export function productOf(version: string, site: string | undefined, choices: ImportChoices): Product {
  if (isOfOcs(site)) return { generation: 'ocs2007r2', assumed: 'is in BackCompatSite' }
  const product = productOfVersion(version)
  if (product.generation) {
    return product.generation === 'ocs2007r2' ? { ...product, assumed: `has version ${version}` } : product
  }
  return product.isNewer && choices.asLync2013 ? { generation: 'lync2013', assumed: `is ${product.inWords}` } : product
}
